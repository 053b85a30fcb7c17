package org.huanjie.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.huanjie.publicity.NoticeBoard.ELECTION;
import static org.huanjie.publicity.NoticeBoard.PARTY;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.huanjie.calendar.Span;
import org.huanjie.ids.NoticeId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicNoticesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 7, CALENDAR, true, 2026-10-08, 2026-10-09T00:00+08:00",
        "2026-09-28, 5, WORKING, false, 2026-10-10, 2026-10-11T00:00+08:00",
        "2026-09-28, 5, CALENDAR, true, 2026-10-08, 2026-10-09T00:00+08:00",
        "2011-11-01, 15, CALENDAR, false, 2011-11-16, 2011-11-17T00:00+08:00",
        "2011-10-20, 10, CALENDAR, true, 2011-10-31, 2011-11-01T00:00+08:00",
        "2010-10-25, 3, CALENDAR, false, 2010-10-28, 2010-10-29T00:00+08:00"
    })
    void theWindowEndsAtMidnightAfterItsLastDayAndTheDayOfPostingIsNotCounted(
            LocalDate posted, int days, Span.Unit unit, boolean roll, LocalDate to, OffsetDateTime ends) {
        NoticeBoard board = new NoticeBoard(posted, new Span(days, unit, roll));
        Notice notice = board.post();

        assertThat(notice.from()).isEqualTo(posted);
        assertThat(notice.to()).isEqualTo(to);
        assertThat(board.notices.windowEnds(ELECTION, NoticeKind.RESULT)).isEqualTo(ends.toInstant());
    }

    @Test
    void offersAPaperThatSaysHowToReportAndProtectsThoseWhoDo() {
        PostingForm form = NoticeBoard.on("2026-09-30").form();

        assertThat(form.title()).isEqualTo("关于南山街道团工委副书记拟任人选的公示");
        assertThat(form.text()).isEqualTo("""
                        周启明，男，汉族，1990年5月生，中共党员，拟任兼职副书记。

                        公示期：【期限】。

                        如有意见或发现问题，请在公示期内以电话、来信、来访或网上提交等方式反映；网上反映请写明本公示编号【编号】。每件反映都登记，\
                        网上反映的当即给予回执，可凭回执查询办理情况。提倡实名反映；匿名反映但线索具体的，同样受理。\
                        我们为反映人保密并保护其合法权益，严禁打击报复；对捏造事实、诬告陷害的，依规依纪处理。""");
        assertThat(form.context().issuer())
                .as("the party body beside a work committee (G10)")
                .isEqualTo("党工委");
        assertThat(form.context().days()).isEqualTo("7天（张贴当日不计，末日遇放假顺延到下一工作日）");
        assertThat(form.context().lastDay()).isEqualTo("2026-10-08");
    }

    @Test
    void thePeriodIsFilledInWhenTheNoticeIsPosted() {
        assertThat(NoticeBoard.on("2026-09-30").post().text())
                .contains("公示期：2026年10月1日至2026年10月8日（2026年9月30日张贴，当日不计）。")
                .contains("网上反映请写明本公示编号" + ELECTION + "-notice-1。")
                .doesNotContain("【期限】", "【编号】");
    }

    @Test
    void warnsOfAWindowInsideALongHolidayButNotOfAWeekendOrAWindowThatRollsOutOfIt() {
        assertThat(threeDaysFrom("2026-09-30").warnings()).containsExactly("notice-inside-holiday");
        assertThat(new NoticeBoard(LocalDate.parse("2026-03-06"), new Span(2, Span.Unit.CALENDAR, false))
                        .post()
                        .warnings())
                .isEmpty();
        assertThat(NoticeBoard.on("2026-09-30").post().warnings()).isEmpty();
        assertThat(new NoticeBoard(LocalDate.parse("2026-09-30"), new Span(3, Span.Unit.CALENDAR, false))
                        .form()
                        .context()
                        .warnings())
                .containsExactly("期限全部落在长假之内，知晓面可能不足，建议改日张贴");
    }

    @Test
    void countsWeekendsOnlyInAYearWithoutHolidayDataAndSaysSo() {
        NoticeBoard board = NoticeBoard.on("2027-09-27");
        Notice notice = board.post();

        assertThat(notice.to()).isEqualTo(LocalDate.of(2027, 10, 4));
        assertThat(notice.warnings()).containsExactly("calendar-year-missing");
        assertThat(board.form().context().warnings()).containsExactly("期限涉及的年份还没有放假调休数据，只按周末计算");
    }

    @Test
    void hangsUntilItsWindowEndsAndStandsInTheMinutesTwice() {
        NoticeBoard board = NoticeBoard.on("2026-09-30");
        NoticeId id = board.post().id();
        assertThatThrownBy(board::post).isInstanceOf(ConflictException.class).hasMessage("同类公示正在张贴，期满前不能再次张贴");

        board.notices.end(ELECTION, NoticeKind.RESULT);

        assertThat(board.notices.get(id).state()).isEqualTo(Notice.State.ENDED);
        assertThat(board.told).containsExactly("posted " + id, "ended " + id);
        assertThat(board.minutes)
                .extracting(NoticeBoard.Entry::actor, NoticeBoard.Entry::action, NoticeBoard.Entry::clause)
                .containsExactly(tuple(PARTY, "notice-posted", "NS-4.4b"), tuple("system", "notice-ended", "NS-4.4b"));
        assertThat(board.minutes.get(0).detail().get("to")).isEqualTo("2026-10-08");
    }

    @Test
    void anElectionShowsItsNoticesWithTheirWindows() {
        NoticeBoard board = NoticeBoard.on("2026-09-30");
        board.post();

        assertThat(new NoticesPart(board.notices).of(ELECTION))
                .containsExactly(new NoticesPart.NoticeView(
                        new NoticeId(ELECTION + "-notice-1"),
                        "result",
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 10, 8),
                        "open",
                        "关于南山街道团工委副书记拟任人选的公示",
                        List.of()));
    }

    @Test
    void refusesANoticeThatSaysTooLittle() {
        assertThat(faults(withText("周启明拟任兼职副书记，任职____。")))
                .containsExactly(
                        new Finding("text", "正文须写明期限：请保留“【期限】”，张贴时填入起止日期", "D.5"),
                        new Finding("text", "正文须写明如何反映问题", "D.5"),
                        new Finding("text", "正文须写明保护反映人", "D.5"),
                        new Finding("text", "还有空白待填，请补充完整后再张贴", "D.5"));
    }

    @ParameterizedTest
    @CsvSource({
        "身份证号440305199005121234, 正文中有身份证号码，不得公开, D.8",
        "身份证号44030519900512123X, 正文中有身份证号码，不得公开, D.8",
        "手机138 0013 8000, 正文中有个人手机号码，不得公开；监督电话请填在“监督电话”栏, D.8",
        "1990年5月12日出生, 正文中有出生日期，出生时间只写到月, B.7",
        "出生日期：1990-05-12, 正文中有出生日期，出生时间只写到月, B.7",
        "1990.5.12生, 正文中有出生日期，出生时间只写到月, B.7"
    })
    void refusesWhatMustNotBeToldOfAPerson(String told, String message, String clause) {
        String text = NoticeBoard.on("2026-09-30").form().text();

        assertThat(faults(withText(text + "\n" + told))).containsExactly(new Finding("text", message, clause));
    }

    @Test
    void theHotlineMayBeAMobileAndStandInTheText() {
        NoticeBoard board = NoticeBoard.on("2026-09-30");
        Posting posting = board.posting();

        assertThat(board.post(new Posting(
                                posting.title(),
                                posting.text() + "监督电话：13800138000。",
                                posting.scope(),
                                posting.media(),
                                "138-0013-8000",
                                posting.address()))
                        .phone())
                .isEqualTo("138-0013-8000");
    }

    @Test
    void refusesANoticeThatReachesNobodyAndWhoseMatterIsNotReady() {
        NoticeBoard board = NoticeBoard.on("2026-09-30");
        board.faults.add(new Finding("", "还没有拟任人选", "NS-4.4b"));
        Posting posting = board.posting();
        Posting wrong = new Posting(
                posting.title(), posting.text(), posting.scope(), List.of("口头", "口头"), "打总机", posting.address());

        assertThat(catchThrowableOfType(Refusal.class, () -> board.post(wrong)).findings())
                .containsExactly(
                        new Finding("phone", "监督电话应是电话号码，如 0898-88001234", "D.5"),
                        new Finding("media[1]", "渠道“口头”重复", "D.5"),
                        new Finding("media", "发布渠道至少要有方案规定的一种：公告栏、短信", "NS-4.4b"),
                        new Finding("", "还没有拟任人选", "NS-4.4b"));
        assertThat(board.notices.of(ELECTION)).isEmpty();
        assertThat(board.minutes).isEmpty();
    }

    private static Notice threeDaysFrom(String day) {
        return new NoticeBoard(LocalDate.parse(day), new Span(3, Span.Unit.CALENDAR, false)).post();
    }

    private static Posting withText(String text) {
        Posting posting = NoticeBoard.on("2026-09-30").posting();
        return new Posting(posting.title(), text, posting.scope(), posting.media(), posting.phone(), posting.address());
    }

    private static List<Finding> faults(Posting posting) {
        return catchThrowableOfType(
                        Refusal.class, () -> NoticeBoard.on("2026-09-30").post(posting))
                .findings();
    }
}
