package org.huanjie.candidacy;

import java.util.List;
import org.huanjie.answer.Asked;

/** The party committee's word on the waivers that reviewers ask for (JY-4.1b, XG-2.1a; G9). */
public record WaiverSheet(@Asked("审定意见") List<Row> candidates) {

    /** @param reason why it is granted or refused */
    public record Row(
            @Asked("候选人") String candidate,
            @Asked("同意放宽") boolean granted,
            @Asked(value = "理由", max = 500) String reason) {}
}
