package org.huanjie.meeting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.meeting.Excluded;
import org.huanjie.meeting.Excluded.Category;
import org.huanjie.meeting.MeetingOpening;
import org.huanjie.meeting.MeetingOpening.ChosenTeller;
import org.huanjie.person.Person;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.SampleProfiles;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Progress;
import org.junit.jupiter.api.Test;

class MeetingOpeningRuleTest {

    private static final List<Candidate> STANDING = List.of(
            candidate(new CandidateId("高建国"), "红沙社区", Optional.empty()),
            candidate(new CandidateId("高明"), "红沙社区", Optional.of("gao")));
    private static final Set<String> SIGNING = Set.of("counter", "scrutineer", "scrutineer2", "gao");
    private static final ChosenTeller COUNTER = new ChosenTeller("钱进", Optional.of("counter"));
    private static final ChosenTeller SCRUTINEER = new ChosenTeller("孙明", Optional.of("scrutineer"));

    @Test
    void attendance_may_be_everybody_or_nobody() {
        assertThat(attendance(1, 1)).isEmpty();
        assertThat(attendance(1, 0)).isEmpty();
    }

    @Test
    void impossible_attendance_is_named_all_at_once() {
        assertThat(attendance(0, 1))
                .containsExactly(
                        new Finding("entitled", "应到至少 1 人，填写的是 0", "D.4"),
                        new Finding("present", "实到 1 人，超过应到 0 人", "D.4"));
        assertThat(attendance(5, -1)).containsExactly(new Finding("present", "实到人数不能是负数，填写的是 -1", "D.4"));
    }

    @Test
    void a_counter_and_a_scrutineer_who_can_sign_are_enough_and_more_may_help() {
        assertThat(adopted(true, List.of(COUNTER), List.of(SCRUTINEER))).isEmpty();
        assertThat(adopted(true, List.of(COUNTER, without("李阳")), List.of(without("周静"), SCRUTINEER)))
                .isEmpty();
    }

    @Test
    void the_method_and_tellers_of_both_duties_are_asked_for() {
        assertThat(adopted(false, List.of(), List.of(SCRUTINEER)))
                .containsExactly(
                        new Finding("methodAdopted", "选举办法须先由大会通过", "B.4"),
                        new Finding("counters", "计票人至少 1 人，且至少 1 人有签字账号", "B.4"));
        assertThat(adopted(true, List.of(COUNTER), List.of(without("周静"))))
                .containsExactly(new Finding("scrutineers", "监票人至少 1 人，且至少 1 人有签字账号", "B.4"));
    }

    @Test
    void a_candidate_is_refused_by_name_and_by_account() {
        assertThat(adopted(
                        true,
                        List.of(COUNTER, without("高建国")),
                        List.of(SCRUTINEER, new ChosenTeller("高某", Optional.of("gao")))))
                .containsExactly(
                        new Finding("counters[1].name", "计票人“高建国”是候选人，不得参加计票、监票", "B.4"),
                        new Finding("scrutineers[1].account", "监票人“gao”是候选人，不得参加计票、监票", "B.4"));
    }

    @Test
    void nobody_has_two_duties_and_no_stranger_signs() {
        assertThat(adopted(
                        true,
                        List.of(COUNTER),
                        List.of(SCRUTINEER, without("钱进"), new ChosenTeller("周静", Optional.of("zhou")))))
                .containsExactly(
                        new Finding("scrutineers[1].name", "“钱进”出现了不止一次，一人只任一职", "B.4"),
                        new Finding("scrutineers[2].account", "账号“zhou”不在计票监票组", "B.4"));
    }

    @Test
    void who_only_bears_the_name_of_a_candidate_or_of_another_teller_may_count() {
        ChosenTeller elsewhere = new ChosenTeller("高建国", Optional.empty(), Optional.of("荔枝沟社区"));
        ChosenTeller sameUnit = new ChosenTeller("高建国", Optional.empty(), Optional.of("红沙社区"));
        ChosenTeller otherAccount = new ChosenTeller("高明", Optional.of("scrutineer2"));
        ChosenTeller second = new ChosenTeller("钱进", Optional.empty(), Optional.of("第一中学"));

        assertThat(adopted(true, List.of(COUNTER, elsewhere, second), List.of(SCRUTINEER, otherAccount)))
                .isEmpty();
        assertThat(adopted(true, List.of(COUNTER, sameUnit), List.of(SCRUTINEER)))
                .containsExactly(new Finding("counters[1].name", "计票人“高建国”是候选人，不得参加计票、监票", "B.4"));
        assertThat(adopted(true, List.of(COUNTER, second, second), List.of(SCRUTINEER)))
                .containsExactly(new Finding("counters[2].name", "“钱进”出现了不止一次，一人只任一职", "B.4"));
    }

    private static Candidate candidate(CandidateId name, String unit, Optional<String> account) {
        return new Candidate(
                name,
                new ElectionId("election"),
                new Person(name.value(), "男", "汉族", unit, "", LocalDate.of(1995, 4, 1)),
                new PostId("member"),
                SampleProfiles.of(PoliticalStatus.LEAGUE_MEMBER),
                account,
                Verdict.Outcome.ELIGIBLE,
                List.of(),
                Progress.APPROVED,
                "",
                Optional.empty());
    }

    private static List<Finding> attendance(int entitled, int present) {
        return MeetingOpeningRule.attendance(new MeetingOpening(
                entitled, present, true, List.of(), List.of(), List.of(), false, Optional.empty(), false));
    }

    private static List<Finding> adopted(boolean method, List<ChosenTeller> counters, List<ChosenTeller> scrutineers) {
        return MeetingOpeningRule.adopted(
                new MeetingOpening(10, 10, method, counters, scrutineers, List.of(), false, Optional.empty(), false),
                STANDING,
                SIGNING);
    }

    private static ChosenTeller without(String name) {
        return new ChosenTeller(name, Optional.empty());
    }

    @Test
    void fewer_due_than_planned_are_explained_by_category_and_adopted() {
        assertThat(due(18, false))
                .containsExactly(new Finding("entitled", "筹备时应到 20 人，现在少 2 人，只写明 0 人不计入应到；其余请假、缺席的都算应到", "B.4"));
        assertThat(due(18, true, excluded(Category.ABROAD, 2))).isEmpty();
        assertThat(due(18, false, excluded(Category.ABROAD, 2)))
                .containsExactly(new Finding("exclusionsAdopted", "不计入应到的名单须由大会通过", "B.4"));
        assertThat(due(21, false)).isEmpty();
    }

    @Test
    void a_category_is_named_once_and_what_the_plan_left_out_is_adopted_too() {
        assertThat(due(18, true, excluded(Category.ABROAD, 1), excluded(Category.ABROAD, 1)))
                .containsExactly(new Finding("excluded[1].category", "同一情形只填一行", "B.4"));
        assertThat(MeetingOpeningRule.due(due(20, false, List.of()), 20, true, true))
                .containsExactly(new Finding("exclusionsAdopted", "不计入应到的名单须由大会通过", "B.4"));
        assertThat(MeetingOpeningRule.due(due(20, false, List.of()), 20, true, false))
                .isEmpty();
    }

    private static List<Finding> due(int entitled, boolean adopted, Excluded... excluded) {
        return MeetingOpeningRule.due(due(entitled, adopted, List.of(excluded)), 20, false, true);
    }

    private static MeetingOpening due(int entitled, boolean adopted, List<Excluded> excluded) {
        return new MeetingOpening(
                entitled, entitled, true, List.of(), List.of(), excluded, adopted, Optional.empty(), false);
    }

    private static Excluded excluded(Category category, int people) {
        return new Excluded(category, people, "长期在外", "复函");
    }
}
