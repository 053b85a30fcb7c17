package org.huanjie.approval.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huanjie.approval.Filing;
import org.junit.jupiter.api.Test;

class RequestPaperTest {

    private final String paper =
            RequestPaper.text(List.of("吉阳镇党委", "吉阳区团委"), "换届选举结果", "吉阳镇团委换届工作方案", "\n选举产生委员15名。\n\n");

    @Test
    void namesAddresseesBasisFactsAndClosingLineInTheirOrder() {
        assertThat(paper).isEqualTo("""
                        吉阳镇党委、吉阳区团委：

                        根据《中国共产主义青年团章程》和团的基层组织选举有关规定，按照《吉阳镇团委换届工作方案》，现将换届选举结果有关事项请示如下。

                        选举产生委员15名。

                        妥否，请批示。""");
    }

    @Test
    void mayBeFiledAsItStands() {
        assertThat(FilingRules.faults(new Filing("关于批准换届选举结果的请示", paper, "", List.of()), false))
                .isEmpty();
    }
}
