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

                        如有意见或发现问题，请在公示期内以电话、来信、来访或网上提交等方式反映；网上反映请写明本公示编号【编号】。每件反映都登记，\
                        网上反映的当即给予回执，可凭回执查询办理情况。提倡实名反映；匿名反映但线索具体的，同样受理。\
                        我们为反映人保密并保护其合法权益，严禁打击报复；对捏造事实、诬告陷害的，依规依纪处理。""");
    }

    @Test
    void thePeriodBeginsOnTheDayAfterPosting() {
        assertThat(NoticePaper.dated(
                        paper, "440305002-2026-1-notice-1", LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 8)))
                .contains("公示期：2026年10月1日至2026年10月8日（2026年9月30日张贴，当日不计）。")
                .contains("网上反映请写明本公示编号440305002-2026-1-notice-1。")
                .doesNotContain(NoticePaper.PERIOD, NoticePaper.NUMBER);
    }
}
