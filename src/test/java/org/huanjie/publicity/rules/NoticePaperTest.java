package org.huanjie.publicity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NoticePaperTest {

    private final String paper = NoticePaper.text("公示", "\n周启明，男，1990年5月生，拟任兼职副书记。\n");

    @Test
    void saysItsMatterThePeriodHowToReportAndWhoIsProtected() {
        assertThat(paper).isEqualTo("""
                        周启明，男，1990年5月生，拟任兼职副书记。

                        公示期：【期限】。

                        如有意见或发现问题，请在公示期内以电话、来信、来访等方式反映。提倡实名反映；匿名反映但线索具体的，同样受理。\
                        我们为反映人保密并保护其合法权益，严禁打击报复；对捏造事实、诬告陷害的，依规依纪处理。""");
    }

    @Test
    void thePeriodBeginsOnTheDayAfterPosting() {
        assertThat(NoticePaper.dated(paper, LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 8)))
                .contains("公示期：2026年10月1日至2026年10月8日（2026年9月30日张贴，当日不计）。")
                .doesNotContain(NoticePaper.PERIOD);
    }
}
