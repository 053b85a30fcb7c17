package org.huanjie.approval.rules;

import java.util.List;

/** The words of a request: addressee, basis, facts and closing line (D.6). */
public final class RequestPaper {

    private RequestPaper() {}

    /**
     * @param addressees the names of the bodies that are asked, in their order
     * @param matter what is decided
     * @param scheme the title of the scheme on which the election rests
     */
    public static String text(List<String> addressees, String matter, String scheme, String facts) {
        return """
                %s：

                根据《中国共产主义青年团章程》和团的基层组织选举有关规定，按照《%s》，现将%s有关事项请示如下。

                %s

                妥否，请批示。""".formatted(String.join("、", addressees), scheme, matter, facts.strip());
    }
}
