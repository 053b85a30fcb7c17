package org.huanjie.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.huanjie.tally.VotingDesk.ELECTION;
import static org.huanjie.tally.VotingDesk.paper;
import static org.huanjie.tally.VotingDesk.row;
import static org.huanjie.tally.VotingDesk.votes;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huanjie.ballot.Count;
import org.huanjie.ballot.Round;
import org.huanjie.counting.Paper;
import org.huanjie.eligibility.rules.Ruling;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.ids.MeetingId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.person.Person;
import org.huanjie.person.PersonKey;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.SampleProfiles;
import org.huanjie.registration.rules.RegistrationRules.Contender;
import org.huanjie.roster.Progress;
import org.huanjie.tally.Tallies.Outcome;
import org.huanjie.tally.WriteInReview.Decision;
import org.huanjie.tally.WriteInReview.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody written in wins, and the review panel looks into it (E13). */
class WriteInReviewsTest {

    private static final BallotId MEMBERS = new BallotId("members");
    private static final BallotId DEPUTIES = new BallotId("deputies");
    private static final ElectorateId DELEGATES = new ElectorateId("delegates");
    private static final String REVIEWER = "jiyang-review";

    private VotingDesk desk;

    @BeforeEach
    void a_street_with_two_candidates_for_deputy() {
        desk = new VotingDesk(VotingSchemes.street());
        desk.candidates.stand(new PostId("member"), "高建国", "陈小云", "林向东");
        desk.candidates.stand(new PostId("deputy"), "郑国强", "何巧玲");
        desk.plan(row(DELEGATES, "街道团员大会", 20));
        when(desk.writeIns.admit(any(), any(), any())).thenAnswer(call -> {
            desk.candidates.stand(new PostId("deputy"), "白雪梅");
            return desk.candidates.named("白雪梅").id();
        });
        rules(Verdict.Outcome.ELIGIBLE);
    }

    @Test
    void nothing_is_announced_before_the_review() {
        writtenIn(11);
        assertThat(tally()).isEqualTo(Outcome.WRITE_INS);
        assertThat(desk.candidates.with(Progress.ELECTED)).isEmpty();
        assertThat(desk.tallyForms.reviewing(ELECTION, DELEGATES).context().people())
                .extracting(TallyForms.Reviewing.Person::name, TallyForms.Reviewing.Person::inFavour)
                .containsExactly(tuple("白雪梅", 11));
    }

    @Test
    void the_qualified_is_elected_like_a_candidate() {
        writtenIn(11);
        review(qualified(new PostId("deputy")));
        assertThat(desk.lastEntry().action()).isEqualTo("write-in-reviewed");
        assertThat(tally()).isEqualTo(Outcome.SETTLED);
        assertThat(desk.candidates.with(Progress.ELECTED)).containsExactly("高建国", "陈小云", "白雪梅");
    }

    @Test
    void votes_for_the_unqualified_do_not_count() {
        writtenIn(11);
        review(unqualified(Optional.of("不符合政治面貌要求")));
        assertThat(tally()).isEqualTo(Outcome.AGAIN);
        assertThat(desk.rounds.current(ELECTION, DELEGATES))
                .extracting(Round::names)
                .containsExactly(List.of("郑国强", "何巧玲"));
    }

    @Test
    void a_refused_write_in_stays_visible_in_the_minutes_of_the_tally() {
        writtenIn(11);
        review(unqualified(Optional.of("不符合政治面貌要求")));
        tally();
        TallyMinutes.RoundTallied tallied = desk.said(TallyMinutes.RoundTallied.class)
                .filter(said -> said.vote().ballot().equals(DEPUTIES))
                .findFirst()
                .orElseThrow();
        assertThat(tallied.count().candidates()).contains(new Count.Votes("白雪梅", 11, 0, 0, true));
        assertThat(tallied.findings()).contains(new Finding("candidates", "另选人白雪梅得赞成票 11 张，资格审查不合格，不计入结果", "E13"));
    }

    @Test
    void a_write_in_below_half_is_not_reviewed() {
        writtenIn(10);
        assertThat(tally()).isEqualTo(Outcome.AGAIN);
    }

    @Test
    void a_qualified_write_in_who_is_tied_stands_in_the_run_off() {
        desk = tiedWithMember();
        assertThat(tally()).isEqualTo(Outcome.WRITE_INS);
        when(desk.writeIns.admit(any(), any(), any())).thenAnswer(call -> {
            desk.candidates.stand(new PostId("member"), "白雪梅");
            return desk.candidates.named("白雪梅").id();
        });
        rules(Verdict.Outcome.ELIGIBLE);
        review(new WriteInReview.Row(
                MEMBERS, "白雪梅", Decision.QUALIFIED, Optional.empty(), Optional.of(facts(new PostId("member")))));
        assertThat(tally()).isEqualTo(Outcome.AGAIN);
        Round runOff = desk.rounds.current(ELECTION, DELEGATES).get(0);
        assertThat(runOff.names()).containsExactly("白雪梅", "陈小云");
        assertThat(runOff.has(desk.candidates.named("白雪梅"))).isTrue();
    }

    private VotingDesk tiedWithMember() {
        VotingDesk street = new VotingDesk(VotingSchemes.street());
        street.candidates.stand(new PostId("member"), "高建国", "陈小云");
        street.candidates.stand(new PostId("deputy"), "郑国强", "何巧玲");
        street.plan(row(DELEGATES, "街道团员大会", 20));
        MeetingId meeting = street.meeting(DELEGATES, 1);
        street.open(meeting, 20, 20);
        street.record(
                meeting,
                paper(DEPUTIES, 20, votes("郑国强", 15, 5), votes("何巧玲", 5, 15)),
                new Paper(
                        MEMBERS,
                        20,
                        20,
                        0,
                        List.of(votes("高建国", 15, 5), votes("陈小云", 11, 9)),
                        List.of(new Paper.WriteIn("白雪梅", 11)),
                        List.of()));
        street.confirm(meeting);
        return street;
    }

    @Test
    void everybody_asked_about_is_reviewed_once_and_nobody_else() {
        writtenIn(11);
        assertRefused(
                () -> review(
                        unqualified(Optional.of("本人不愿担任")),
                        unqualified(Optional.of("本人不愿担任")),
                        new WriteInReview.Row(
                                MEMBERS, "白雪梅", Decision.NOT_QUALIFIED, Optional.of("不愿"), Optional.empty())),
                new Finding("writeIns[1].name", "“白雪梅”出现了不止一次", "E13"),
                new Finding("writeIns[2].name", "“白雪梅”不是待审查的另选人", "E13"));
        assertRefused(
                () -> review(new WriteInReview.Row(
                        MEMBERS, "白雪梅", Decision.NOT_QUALIFIED, Optional.of("不愿"), Optional.empty())),
                new Finding("writeIns[0].name", "“白雪梅”不是待审查的另选人", "E13"),
                new Finding("writeIns", "还没有审查另选人白雪梅", "E13"));
    }

    @Test
    void the_unqualified_need_a_reason_and_the_qualified_their_facts_for_a_post_of_the_ballot() {
        writtenIn(11);
        assertRefused(
                () -> review(unqualified(Optional.empty())), new Finding("writeIns[0].reason", "不合格须写明理由", "E13"));
        assertRefused(
                () -> review(
                        new WriteInReview.Row(DEPUTIES, "白雪梅", Decision.QUALIFIED, Optional.empty(), Optional.empty())),
                new Finding("writeIns[0].facts", "认定合格须填写白雪梅的基本情况", "E13"));
        assertRefused(
                () -> review(qualified(new PostId("member"))),
                new Finding("writeIns[0].facts.post", "这种选票不选举“member”", "E13"));
    }

    @Test
    void who_breaks_a_rule_of_the_scheme_cannot_be_held_qualified() {
        writtenIn(11);
        rules(
                Verdict.Outcome.INELIGIBLE,
                new Ruling("age", Ruling.Outcome.FAIL, "NS-3.3c", "41岁，超过40岁"),
                new Ruling("political-status", Ruling.Outcome.PASS, "NS-3.3b", "共青团员"));
        assertRefused(
                () -> review(qualified(new PostId("deputy"))),
                new Finding("writeIns[0].facts", "41岁，超过40岁", "NS-3.3c"));
    }

    @Test
    void a_relaxation_needs_the_consent_of_the_party_committee() {
        writtenIn(11);
        rules(Verdict.Outcome.NEEDS_WAIVER, new Ruling("age", Ruling.Outcome.WAIVER, "XG-2.1a", "36岁，超过33岁"));
        assertRefused(
                () -> review(qualified(new PostId("deputy"))),
                new Finding("writeIns[0].reason", "36岁，超过33岁；放宽须写明党组织同意的依据", "XG-2.1a"));
        review(new WriteInReview.Row(
                DEPUTIES, "白雪梅", Decision.QUALIFIED, Optional.of("党工委会议纪要"), Optional.of(facts(new PostId("deputy")))));
        assertThat(tally()).isEqualTo(Outcome.SETTLED);
    }

    @Test
    void nobody_takes_a_second_seat_by_being_written_in() {
        writtenIn(11);
        PersonKey person = new PersonKey("白雪梅", "女", LocalDate.of(1998, 5, 4));
        Contender contender = new Contender(person, new ElectorateId(""));
        when(desk.writeIns.contender(ELECTION, person, new PostId("deputy"))).thenReturn(contender);
        when(desk.writeIns.inTheRunning(ELECTION)).thenReturn(Set.of(contender));
        assertRefused(
                () -> review(qualified(new PostId("deputy"))),
                new Finding("writeIns[0].facts", "白雪梅已经是候选人或当选人，同一人不能占两个名额", "E13"));
        review(unqualified(Optional.of("已是委员候选人")));
        assertThat(tally()).isEqualTo(Outcome.AGAIN);
    }

    private void writtenIn(int votes) {
        MeetingId meeting = desk.meeting(DELEGATES, 1);
        desk.open(meeting, 20, 20);
        desk.record(
                meeting,
                new Paper(
                        DEPUTIES,
                        20,
                        20,
                        0,
                        List.of(votes("郑国强", 5, 15), votes("何巧玲", 4, 16)),
                        List.of(new Paper.WriteIn("白雪梅", votes)),
                        List.of()),
                paper(MEMBERS, 20, votes("高建国", 15, 5), votes("陈小云", 12, 8), votes("林向东", 3, 17)));
        desk.confirm(meeting);
    }

    private void rules(Verdict.Outcome outcome, Ruling... rulings) {
        when(desk.writeIns.judge(any(), any())).thenReturn(new Verdict(outcome, List.of(rulings)));
    }

    private Outcome tally() {
        return desk.tallies.tally(ELECTION, DELEGATES);
    }

    private void review(WriteInReview.Row... rows) {
        desk.writeInDesk.review(ELECTION, DELEGATES, new WriteInReview(List.of(rows)), REVIEWER);
    }

    private static WriteInReview.Row unqualified(Optional<String> reason) {
        return new WriteInReview.Row(DEPUTIES, "白雪梅", Decision.NOT_QUALIFIED, reason, Optional.empty());
    }

    private static WriteInReview.Row qualified(PostId post) {
        return new WriteInReview.Row(DEPUTIES, "白雪梅", Decision.QUALIFIED, Optional.empty(), Optional.of(facts(post)));
    }

    private static Facts facts(PostId post) {
        return new Facts(
                post,
                new Person("", "女", "汉族", "红沙社区", "", LocalDate.of(1998, 5, 4)),
                SampleProfiles.of(PoliticalStatus.LEAGUE_MEMBER));
    }

    private static void assertRefused(ThrowingCallable call, Finding... expected) {
        assertThat(catchThrowableOfType(Refusal.class, call).findings()).containsExactly(expected);
    }
}
