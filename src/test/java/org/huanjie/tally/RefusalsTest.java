package org.huanjie.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huanjie.tally.VotingDesk.CLERK;
import static org.huanjie.tally.VotingDesk.COUNTER;
import static org.huanjie.tally.VotingDesk.ELECTION;
import static org.huanjie.tally.VotingDesk.LAST_DAY;
import static org.huanjie.tally.VotingDesk.PARTY;
import static org.huanjie.tally.VotingDesk.SCRUTINEER;
import static org.huanjie.tally.VotingDesk.TODAY;
import static org.huanjie.tally.VotingDesk.opening;
import static org.huanjie.tally.VotingDesk.paper;
import static org.huanjie.tally.VotingDesk.row;
import static org.huanjie.tally.VotingDesk.votes;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huanjie.counting.Paper;
import org.huanjie.counting.SheetAnswer;
import org.huanjie.counting.Signature;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.ids.MeetingId;
import org.huanjie.ids.PostId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.meeting.Excluded;
import org.huanjie.meeting.Excluded.Category;
import org.huanjie.meeting.Meeting;
import org.huanjie.meeting.MeetingOpening;
import org.huanjie.meeting.MeetingOpening.ChosenTeller;
import org.huanjie.meeting.MeetingPlan;
import org.huanjie.meeting.Meetings;
import org.huanjie.meeting.Postponement;
import org.huanjie.tally.OpenSeats.Decision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person reads, word by word, when an answer of the voting tasks is wrong; nothing is changed then. */
class RefusalsTest {

    private static final BallotId MEMBERS = new BallotId("members");
    private static final BallotId DEPUTIES = new BallotId("deputies");
    private static final ElectorateId VILLAGES = new ElectorateId("village-meetings");
    private static final ElectorateId DELEGATES = new ElectorateId("delegates");

    private VotingDesk desk;
    private MeetingId meeting;

    @BeforeEach
    void a_street_is_about_to_vote() {
        desk = new VotingDesk(VotingSchemes.street());
        desk.candidates.stand(new PostId("member"), "高建国", "陈小云", "林向东");
        desk.candidates.stand(new PostId("deputy"), "郑国强", "何巧玲");
    }

    private void planned() {
        desk.plan(row(DELEGATES, "街道团员大会", 20));
        meeting = desk.meeting(DELEGATES, 1);
    }

    private void counting() {
        planned();
        desk.open(meeting, 20, 18);
    }

    @Test
    void a_plan_names_all_its_faults_at_once() {
        MeetingPlan plan = new MeetingPlan(List.of(
                row(VILLAGES, "红沙社区", 20),
                new MeetingPlan.Row(
                        DELEGATES,
                        "街道团员大会",
                        "礼堂",
                        TODAY.minusDays(1),
                        LocalTime.of(9, 0),
                        5,
                        List.of(
                                new Excluded(Category.ABROAD, 3, "在外务工", "县团委复函"),
                                new Excluded(Category.ABROAD, 2, "在外务工", "县团委复函")),
                        List.of()),
                new MeetingPlan.Row(
                        DELEGATES,
                        "街道团员大会",
                        "礼堂",
                        LAST_DAY.plusDays(1),
                        LocalTime.of(9, 0),
                        20,
                        List.of(),
                        List.of())));
        assertRefused(
                () -> desk.meetings.prepare(ELECTION, plan, CLERK),
                new Finding("meetings[0].electorate", "方案没有选举单位“village-meetings”", ""),
                new Finding("meetings[1].date", "会期 2026-05-10 早于 2026-05-11", "JY-6.2"),
                new Finding("meetings[1].voters", "有选举权的 5 人减去不计入应到的，应到至少 1 人", "B.4"),
                new Finding("meetings[1].excluded[1].category", "同一情形只填一行", "B.4"),
                new Finding("meetings[2].name", "会场“街道团员大会”出现了不止一次", "B.4"),
                new Finding("meetings[2].date", "会期 2026-05-16 晚于投票期限 2026-05-15", "JY-6.2"),
                new Finding("meetings", "“团员代表大会”只开一次会，安排了 2 场", "B.4"));
        assertThat(desk.entries).isEmpty();
    }

    @Test
    void an_electorate_without_a_meeting_is_named() {
        desk = new VotingDesk(VotingSchemes.town());
        assertRefused(
                () -> desk.plan(row(VILLAGES, "红沙社区", 20), row(VILLAGES, "荔枝沟社区", 20)),
                new Finding("meetings", "“团支部书记大会”还没有安排会场", "B.4"));
    }

    @Test
    void the_first_and_the_last_day_of_voting_are_accepted_and_late_meetings_when_voting_is_late() {
        assertThat(desk.meetings.earliest(ELECTION)).isEqualTo(TODAY);
        assertThat(desk.meetings.latest(ELECTION)).contains(LAST_DAY);
        when(desk.elections.lastDay(ELECTION, Meetings.VOTING)).thenReturn(TODAY);
        assertThat(desk.meetings.latest(ELECTION)).contains(TODAY);
        when(desk.elections.lastDay(ELECTION, Meetings.VOTING)).thenReturn(TODAY.minusDays(1));
        assertThat(desk.meetings.latest(ELECTION)).isEmpty();
        when(desk.elections.firstDay(ELECTION, Meetings.VOTING)).thenReturn(TODAY.plusDays(2));
        assertThat(desk.meetings.earliest(ELECTION)).isEqualTo(TODAY.plusDays(2));
    }

    @Test
    void meetings_are_planned_once() {
        planned();
        assertThatThrownBy(this::planned).isInstanceOf(ConflictException.class).hasMessage("选举大会已经安排好了");
    }

    @Test
    void more_present_than_due_is_refused() {
        planned();
        assertRefused(() -> desk.open(meeting, 20, 21), new Finding("present", "实到 21 人，超过应到 20 人", "D.4"));
    }

    @Test
    void impossible_attendance_is_refused_even_without_quorum() {
        planned();
        assertRefused(
                () -> desk.open(meeting, 0, -1),
                new Finding("entitled", "应到至少 1 人，填写的是 0", "D.4"),
                new Finding("present", "实到人数不能是负数，填写的是 -1", "D.4"));
    }

    @Test
    void a_meeting_with_quorum_must_adopt_the_method_and_choose_tellers() {
        planned();
        assertRefused(
                () -> desk.meetings.open(
                        meeting,
                        new MeetingOpening(
                                20, 18, false, List.of(), List.of(), List.of(), false, Optional.empty(), false),
                        CLERK),
                new Finding("methodAdopted", "选举办法须先由大会通过", "B.4"),
                new Finding("counters", "计票人至少 1 人，且至少 1 人有签字账号", "B.4"),
                new Finding("scrutineers", "监票人至少 1 人，且至少 1 人有签字账号", "B.4"));
    }

    @Test
    void candidates_strangers_and_the_same_person_twice_cannot_be_tellers() {
        planned();
        MeetingOpening opening = new MeetingOpening(
                20,
                18,
                true,
                List.of(
                        new ChosenTeller("钱进", Optional.of(COUNTER)),
                        new ChosenTeller("高建国", Optional.empty()),
                        new ChosenTeller("李阳", Optional.of("nanshan-counter"))),
                List.of(new ChosenTeller("钱进", Optional.of(COUNTER))),
                List.of(),
                false,
                Optional.empty(),
                false);
        assertRefused(
                () -> desk.meetings.open(meeting, opening, CLERK),
                new Finding("counters[1].name", "计票人“高建国”是候选人，不得参加计票、监票", "B.4"),
                new Finding("counters[2].account", "账号“nanshan-counter”不在计票监票组", "B.4"),
                new Finding("scrutineers[0].name", "“钱进”出现了不止一次，一人只任一职", "B.4"),
                new Finding("scrutineers[0].account", "“jiyang-counter”出现了不止一次，一人只任一职", "B.4"));
    }

    @Test
    void a_meeting_is_opened_once() {
        counting();
        assertThatThrownBy(() -> desk.meetings.open(meeting, opening(20, 20), CLERK))
                .isInstanceOf(ConflictException.class)
                .hasMessage("“街道团员大会”的情况已经变化，请刷新后再办理");
    }

    @Test
    void a_new_date_must_come_after_today() {
        planned();
        desk.open(meeting, 20, 16);
        assertRefused(() -> postpone(TODAY), new Finding("date", "新会期须在今天（2026年5月11日）之后", "E8"));
        postpone(TODAY.plusDays(1));
        assertThat(desk.meetings.get(meeting).date()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void a_meeting_with_quorum_is_not_postponed() {
        counting();
        assertThatThrownBy(() -> postpone(TODAY.plusDays(1))).isInstanceOf(ConflictException.class);
    }

    private void postpone(LocalDate date) {
        desk.meetings.postpone(meeting, new Postponement(date, Optional.empty(), Optional.empty(), "到会人数不足"), CLERK);
    }

    @Test
    void the_votes_of_each_candidate_must_add_up() {
        counting();
        assertSheetRefused(
                paper(MEMBERS, 18, votes("高建国", 10, 7), votes("陈小云", 9, 9), votes("林向东", 1, 18)),
                new Finding("sheets[1].candidates[0].for", "“委员”：高建国的赞成、反对、弃权合计 17 张，应等于有效票 18 张", "D.4"),
                new Finding("sheets[1].candidates[2].for", "“委员”：林向东的赞成、反对、弃权合计 19 张，应等于有效票 18 张", "D.4"));
    }

    @Test
    void more_papers_given_out_than_people_came_is_refused() {
        counting();
        assertSheetRefused(
                new Paper(MEMBERS, 19, 18, 0, members(10, 9, 1), List.of(), List.of()),
                new Finding("sheets[1].issued", "“委员”：发出选票 19 张，超过实到 18 人", "D.4"));
    }

    @Test
    void more_invalid_papers_than_came_back_is_refused() {
        counting();
        assertSheetRefused(
                new Paper(
                        MEMBERS,
                        18,
                        18,
                        19,
                        List.of(votes("高建国", 0, -1), votes("陈小云", 0, -1), votes("林向东", 0, -1)),
                        List.of(),
                        List.of()),
                new Finding("sheets[1].candidates[0].against", "“委员”：高建国的反对票不能是负数，填写的是 -1", "D.4"),
                new Finding("sheets[1].candidates[1].against", "“委员”：陈小云的反对票不能是负数，填写的是 -1", "D.4"),
                new Finding("sheets[1].candidates[2].against", "“委员”：林向东的反对票不能是负数，填写的是 -1", "D.4"),
                new Finding("sheets[1].invalid", "“委员”：无效票 19 张，超过收回的 18 张", "D.4"),
                new Finding("sheets[1].candidates", "“委员”：赞成票合计 0 张次，超过有效票 -1 张乘以应选 2 名", "D.4"));
    }

    @Test
    void more_votes_in_favour_than_papers_times_seats_is_refused() {
        counting();
        assertSheetRefused(
                new Paper(MEMBERS, 18, 18, 0, members(18, 18, 1), List.of(), List.of()),
                new Finding("sheets[1].candidates", "“委员”：赞成票合计 37 张次，超过有效票 18 张乘以应选 2 名", "D.4"));
    }

    @Test
    void every_candidate_is_counted_and_nobody_else() {
        counting();
        assertSheetRefused(
                paper(MEMBERS, 18, votes("高建国", 10, 8), votes("陈小芸", 9, 9), votes("林向东", 1, 17)),
                new Finding("sheets[1].candidates[1].name", "“委员”：“陈小芸”不在本轮选票上", "D.4"),
                new Finding("sheets[1].candidates", "“委员”：没有填写陈小云的票数", "D.4"));
    }

    @Test
    void a_candidate_counted_twice_is_refused() {
        counting();
        assertSheetRefused(
                paper(MEMBERS, 18, votes("高建国", 10, 8), votes("陈小云", 9, 9), votes("林向东", 1, 17), votes("高建国", 10, 8)),
                new Finding("sheets[1].candidates[3].name", "“委员”：“高建国”出现了不止一次", "D.4"));
    }

    @Test
    void a_candidate_is_no_write_in_and_a_write_in_has_no_more_votes_than_papers() {
        counting();
        assertSheetRefused(
                new Paper(
                        MEMBERS,
                        18,
                        18,
                        0,
                        members(10, 1, 1),
                        List.of(new Paper.WriteIn("高建国", 1), new Paper.WriteIn("白雪梅", 19)),
                        List.of()),
                new Finding("sheets[1].writeIns[0].name", "“委员”：“高建国”出现了不止一次", "D.4"),
                new Finding("sheets[1].writeIns[1].for", "“委员”：另选人白雪梅的赞成票 19 张，超过有效票 18 张", "D.4"));
    }

    @Test
    void more_write_ins_than_votes_against_are_refused() {
        counting();
        assertSheetRefused(
                new Paper(
                        MEMBERS,
                        18,
                        18,
                        0,
                        List.of(
                                new Paper.Row("高建国", 0, 0, 18),
                                new Paper.Row("陈小云", 0, 1, 17),
                                new Paper.Row("林向东", 0, 0, 18)),
                        List.of(new Paper.WriteIn("白雪梅", 18)),
                        List.of()),
                new Finding("sheets[1].candidates", "“委员”：另选人的赞成票合计 18 张次，超过反对票合计 1 张次；投反对票的可以另选他人，弃权的不能", "B.4"));
    }

    @Test
    void no_papers_given_out_though_people_came_is_asked_and_noted_with_its_reason() {
        counting();
        List<Paper.Row> nobody = List.of(votes("高建国", 0, 0), votes("陈小云", 0, 0), votes("林向东", 0, 0));
        assertSheetRefused(
                new Paper(MEMBERS, 0, 0, 0, nobody, List.of(), List.of()),
                new Finding("sheets[1].issued", "“委员”：实到 18 人，发出选票却是 0 张，请核对；确实没有发出的，写明原因", "D.4"));
        Optional<String> why = Optional.of("选票印错，当场收回销毁，改日再选");
        desk.record(meeting, deputies(), new Paper(MEMBERS, 0, 0, 0, nobody, List.of(), List.of(), why));
        assertThat(desk.lastEntry().detail().get("counts").toString()).contains("选票印错，当场收回销毁，改日再选");
        assertThat(desk.countForms.signing(meeting).context().sheets().get(1).noneIssued())
                .isEqualTo("选票印错，当场收回销毁，改日再选");
    }

    @Test
    void a_run_off_takes_no_write_ins() {
        counting();
        desk.record(meeting, deputies(), new Paper(MEMBERS, 18, 18, 0, members(10, 10, 10), List.of(), List.of()));
        desk.confirm(meeting);
        desk.tallies.tally(ELECTION, DELEGATES);
        meeting = desk.meeting(DELEGATES, 1);
        desk.open(meeting, 20, 18);
        assertRefused(
                () -> desk.record(
                        meeting,
                        new Paper(
                                MEMBERS,
                                18,
                                18,
                                0,
                                members(10, 10, 10),
                                List.of(new Paper.WriteIn("白雪梅", 1)),
                                List.of())),
                new Finding("sheets[0].writeIns", "得票相等后的再次投票只在这些人中进行，不能另选他人", "E11"));
    }

    @Test
    void every_open_ballot_is_filled_in_once_and_no_other() {
        counting();
        assertRefused(
                () -> desk.record(meeting, deputies(), deputies(), paper(new BallotId("secretary"), 18)),
                new Finding("sheets[1].ballot", "同一种选票只填一份", "D.4"),
                new Finding("sheets[2].ballot", "本场没有待计的选票“secretary”", "D.4"),
                new Finding("sheets", "还没有填写“委员”的计票", "D.4"));
    }

    @Test
    void only_a_teller_of_the_meeting_records() {
        counting();
        SheetAnswer sheet = new SheetAnswer(
                List.of(deputies(), new Paper(MEMBERS, 18, 18, 0, members(10, 9, 1), List.of(), List.of())));
        assertRefused(
                () -> desk.sheets.record(meeting, sheet, CLERK),
                new Finding("", "账号“jiyang-league”不是本次大会通过的计票人或监票人", "D.4"));
    }

    @Test
    void the_second_signature_is_of_another_person_with_the_other_duty() {
        recorded();
        assertRefused(() -> sign(COUNTER), new Finding("", "计票单是您本人填写的，须由另一人复核签字", "D.4"));
        assertRefused(() -> sign(CLERK), new Finding("", "账号“jiyang-league”不是本次大会通过的计票人或监票人", "D.4"));
        assertThat(desk.meetings.get(meeting).state()).isEqualTo(Meeting.State.OPEN);
    }

    @Test
    void a_sheet_is_sent_back_with_a_reason_only() {
        recorded();
        assertRefused(
                () -> desk.sheets.sign(meeting, new Signature(Signature.Decision.REJECT, Optional.empty()), SCRUTINEER),
                new Finding("reason", "退回须写明原因", "D.4"));
    }

    private void recorded() {
        counting();
        desk.record(meeting, deputies(), new Paper(MEMBERS, 18, 18, 0, members(10, 9, 1), List.of(), List.of()));
    }

    private void sign(String account) {
        desk.sheets.sign(meeting, new Signature(Signature.Decision.CONFIRM, Optional.empty()), account);
    }

    @Test
    void the_party_committee_decides_on_every_open_ballot_once_and_no_other() {
        nobodyPassed();
        assertRefused(
                () -> decide(
                        new OpenSeats.Row(DEPUTIES, Decision.LEAVE_VACANT, "暂不补选"),
                        new OpenSeats.Row(DEPUTIES, Decision.LEAVE_VACANT, "暂不补选"),
                        new OpenSeats.Row(new BallotId("secretary"), Decision.LEAVE_VACANT, "暂不补选")),
                new Finding("ballots[1].ballot", "同一种选票只作一次决定", "E12"),
                new Finding("ballots[2].ballot", "选票“secretary”没有缺额", "E12"),
                new Finding("ballots", "还没有决定“委员”的缺额", "E12"));
    }

    @Test
    void nobody_left_to_stand_is_no_further_round() {
        nobodyPassed();
        List.of("高建国", "陈小云", "林向东").forEach(desk.candidates::withdraw);
        assertRefused(
                () -> decide(
                        new OpenSeats.Row(DEPUTIES, Decision.ANOTHER_ROUND, "再选一次"),
                        new OpenSeats.Row(MEMBERS, Decision.ANOTHER_ROUND, "再选一次")),
                new Finding("ballots[1].decision", "“委员”已没有可以再选的候选人", "E12"));
    }

    private void nobodyPassed() {
        counting();
        desk.record(
                meeting,
                paper(DEPUTIES, 18, votes("郑国强", 1, 17), votes("何巧玲", 0, 18)),
                new Paper(MEMBERS, 18, 18, 0, members(3, 2, 1), List.of(), List.of()));
        desk.confirm(meeting);
    }

    private void decide(OpenSeats.Row... rows) {
        desk.tallies.decide(ELECTION, DELEGATES, new OpenSeats(List.of(rows)), PARTY);
    }

    private void assertSheetRefused(Paper members, Finding... expected) {
        assertRefused(() -> desk.record(meeting, deputies(), members), expected);
    }

    private static void assertRefused(ThrowingCallable call, Finding... expected) {
        assertThat(catchThrowableOfType(Refusal.class, call).findings()).containsExactly(expected);
    }

    private static Paper deputies() {
        return paper(DEPUTIES, 18, votes("郑国强", 10, 8), votes("何巧玲", 8, 10));
    }

    private static List<Paper.Row> members(int first, int second, int third) {
        return List.of(
                votes("高建国", first, 18 - first), votes("陈小云", second, 18 - second), votes("林向东", third, 18 - third));
    }
}
