package org.huanjie.publicity.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.huanjie.input.Finding;
import org.huanjie.publicity.Posting;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostingRulesTest {

    private static final String TITLE = "关于拟任人选的公示";
    private static final String TEXT = NoticePaper.text("公示", "周启明，男，1990年5月生，拟任兼职副书记。");
    private static final String HOTLINE = "0755-26001234";

    @Test
    void thePaperThatIsOfferedMayBePosted() {
        assertThat(faults(TITLE, TEXT, HOTLINE)).isEmpty();
    }

    @Test
    void allThatANoticeDoesNotSayIsNamedAtOnce() {
        assertThat(faults(TITLE, "周启明拟任兼职副书记，任职____。", "打总机"))
                .containsExactly(
                        new Finding("text", "正文须写明期限：请保留“【期限】”，张贴时填入起止日期", "D.5"),
                        new Finding("text", "正文须写明如何反映问题", "D.5"),
                        new Finding("text", "正文须写明保护反映人", "D.5"),
                        new Finding("text", "还有空白待填，请补充完整后再张贴", "D.5"),
                        new Finding("phone", "监督电话应是电话号码，如 0898-88001234", "D.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"对反映人予以保密", "反映人受保护"})
    void oneWordOfProtectionIsEnough(String protection) {
        assertThat(faults(TITLE, NoticePaper.PERIOD + "，" + protection, HOTLINE))
                .isEmpty();
    }

    @Test
    void aBlankInTheTitleIsABlank() {
        assertThat(faults("关于××的公示", TEXT, HOTLINE)).containsExactly(new Finding("text", "还有空白待填，请补充完整后再张贴", "D.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0755-26001234", "（0755）26001234转8", "+86 755 26001234", "26001234、26005678", "12355123"})
    void aHotlineIsWrittenAsPeopleWriteIt(String phone) {
        assertThat(faults(TITLE, TEXT, phone)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-------", "（）（）（）（）", "12345", "请打总机26001234"})
    void whatNobodyCanDialIsNoHotline(String phone) {
        assertThat(faults(TITLE, TEXT, phone))
                .containsExactly(new Finding("phone", "监督电话应是电话号码，如 0898-88001234", "D.5"));
    }

    @ParameterizedTest
    @CsvSource({
        "身份证号440305199005121234, 正文中有身份证号码，不得公开, D.8",
        "身份证号44030519900512123X, 正文中有身份证号码，不得公开, D.8",
        "身份证号44030519900512123x, 正文中有身份证号码，不得公开, D.8",
        "旧证号440305900512123, 正文中有身份证号码，不得公开, D.8",
        "手机138 0013 8000, 正文中有个人手机号码，不得公开；监督电话请填在“监督电话”栏, D.8",
        "手机13800138000, 正文中有个人手机号码，不得公开；监督电话请填在“监督电话”栏, D.8",
        "手机199-0013-8000, 正文中有个人手机号码，不得公开；监督电话请填在“监督电话”栏, D.8",
        "1990年5月12日出生, 正文中有出生日期，出生时间只写到月, B.7",
        "生于1990年5月12日, 正文中有出生日期，出生时间只写到月, B.7",
        "出生日期：1990-05-12, 正文中有出生日期，出生时间只写到月, B.7",
        "出生年月日:1990/05/12, 正文中有出生日期，出生时间只写到月, B.7",
        "2001.5.12生, 正文中有出生日期，出生时间只写到月, B.7"
    })
    void whatMustNotBeToldOfAPersonIsRefusedInTextAndTitle(String told, String message, String clause) {
        Finding refused = new Finding("text", message, clause);

        assertThat(faults(TITLE, TEXT + "\n" + told, HOTLINE)).containsExactly(refused);
        assertThat(faults(told, TEXT, HOTLINE)).containsExactly(refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990年5月生", "会议于2026年5月12日召开", "编号20260512000123456789", "电话26001234"})
    void aMonthADayOfMeetingANumberAndAnOfficePhoneArePublic(String told) {
        assertThat(faults(TITLE, TEXT + "\n" + told, HOTLINE)).isEmpty();
    }

    @Test
    void aMobileHotlineMayStandInTheTextAndNoOtherMobile() {
        String text = TEXT + "监督电话：13800138000。";

        assertThat(faults(TITLE, text, "138-0013-8000")).isEmpty();
        assertThat(faults(TITLE, text + "联系人：13900139000。", "138-0013-8000"))
                .extracting(Finding::field, Finding::clause)
                .containsExactly(tuple("text", "D.8"));
    }

    @Test
    void eachMediumIsNamedOnceAndOneOfThemIsTheSchemes() {
        assertThat(faults(List.of("公告栏", "口头"), List.of("公告栏", "短信"))).isEmpty();
        assertThat(faults(List.of("口头", "广播", "口头"), List.of("公告栏", "短信")))
                .containsExactly(
                        new Finding("media[2]", "渠道“口头”重复", "D.5"),
                        new Finding("media", "发布渠道至少要有方案规定的一种：公告栏、短信", "NS-4.4b"));
    }

    @Test
    void aSchemeThatNamesNoMediaLeavesThemOpen() {
        assertThat(faults(List.of("口头"), List.of())).isEmpty();
    }

    private static List<Finding> faults(String title, String text, String phone) {
        return PostingRules.faults(
                new Posting(title, text, "本街道", List.of("公告栏"), phone, "办事处三楼"), notice(List.of("公告栏")));
    }

    private static List<Finding> faults(List<String> media, List<String> asked) {
        return PostingRules.faults(new Posting(TITLE, TEXT, "本街道", media, HOTLINE, "办事处三楼"), notice(asked));
    }

    private static Scheme.Notice notice(List<String> media) {
        Scheme.Notice notice = mock();
        when(notice.media()).thenReturn(media);
        when(notice.basis()).thenReturn(new Basis("NS-4.4b", ""));
        return notice;
    }
}
