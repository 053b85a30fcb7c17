package org.huanjie.meeting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.huanjie.ballot.BallotPaper;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.input.Finding;
import org.huanjie.meeting.Excluded;
import org.huanjie.meeting.Excluded.Category;
import org.huanjie.meeting.MeetingPlan;
import org.huanjie.meeting.MeetingPlan.Row;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme.Electorate;
import org.huanjie.scheme.Scheme.Electorate.Merge;
import org.junit.jupiter.api.Test;

class MeetingPlanRuleTest {

    private static final BallotId MEMBERS = new BallotId("members");
    private static final ElectorateId SCHOOLS = new ElectorateId("schools");
    private static final ElectorateId SECRETARIES = new ElectorateId("secretaries");
    private static final ElectorateId VILLAGES = new ElectorateId("villages");
    private static final LocalDate FIRST = LocalDate.of(2026, 5, 9);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 15);
    private static final List<Electorate> ELECTORATES = List.of(
            new Electorate(VILLAGES, "各村团员大会", true, Merge.JOINT_LIST, new Basis("JY-4.3.5a", "")),
            new Electorate(SECRETARIES, "团支部书记大会", false, Merge.JOINT_LIST, new Basis("JY-4.3.5b", "")));

    @Test
    void many_meetings_of_one_electorate_and_one_of_the_other_are_sound() {
        assertThat(faults(row(VILLAGES, "红沙", FIRST), row(VILLAGES, "荔枝沟", LAST), row(SECRETARIES, "红沙", FIRST)))
                .isEmpty();
    }

    @Test
    void the_days_before_the_first_and_after_the_last_are_refused() {
        assertThat(faults(row(VILLAGES, "红沙", FIRST.minusDays(1)), row(SECRETARIES, "书记大会", LAST.plusDays(1))))
                .containsExactly(
                        new Finding("meetings[0].date", "会期 2026-05-08 早于 2026-05-09", "JY-6.2"),
                        new Finding("meetings[1].date", "会期 2026-05-16 晚于投票期限 2026-05-15", "JY-6.2"));
    }

    @Test
    void when_voting_is_late_any_later_day_will_do() {
        MeetingPlan plan = new MeetingPlan(
                List.of(row(VILLAGES, "红沙", LAST.plusYears(1)), row(SECRETARIES, "书记大会", LAST.plusDays(1))));
        assertThat(MeetingPlanRule.faults(plan, ELECTORATES, List.of(), "JY-6.2", FIRST, Optional.empty()))
                .isEmpty();
    }

    @Test
    void an_electorate_without_meeting_or_with_one_too_many_is_named_with_its_clause() {
        assertThat(faults(row(SECRETARIES, "上午场", FIRST), row(SECRETARIES, "下午场", FIRST)))
                .containsExactly(
                        new Finding("meetings", "“各村团员大会”还没有安排会场", "JY-4.3.5a"),
                        new Finding("meetings", "“团支部书记大会”只开一次会，安排了 2 场", "JY-4.3.5b"));
    }

    @Test
    void the_same_name_twice_in_an_electorate_is_refused() {
        assertThat(faults(row(VILLAGES, "红沙", FIRST), row(VILLAGES, "红沙", LAST), row(SECRETARIES, "书记大会", FIRST)))
                .containsExactly(new Finding("meetings[1].name", "会场“红沙”出现了不止一次", "JY-4.3.5a"));
    }

    @Test
    void an_electorate_that_the_scheme_does_not_know_is_refused() {
        assertThat(faults(
                        row(VILLAGES, "红沙", FIRST),
                        row(SECRETARIES, "书记大会", FIRST),
                        row(SCHOOLS, "一中", FIRST),
                        row(SCHOOLS, "一中", FIRST)))
                .containsExactly(
                        new Finding("meetings[2].electorate", "方案没有选举单位“schools”", ""),
                        new Finding("meetings[3].electorate", "方案没有选举单位“schools”", ""),
                        new Finding("meetings[3].name", "会场“一中”出现了不止一次", ""));
    }

    @Test
    void at_least_one_must_be_due() {
        assertThat(faults(people(5, 2, 2), row(SECRETARIES, "书记大会", FIRST))).isEmpty();
        assertThat(faults(people(4, 2, 2), row(SECRETARIES, "书记大会", FIRST)))
                .containsExactly(new Finding("meetings[0].voters", "有选举权的 4 人减去不计入应到的，应到至少 1 人", "B.4"));
    }

    @Test
    void a_category_is_filled_in_once() {
        Row twice = new Row(
                VILLAGES,
                "红沙",
                "活动室",
                FIRST,
                LocalTime.NOON,
                9,
                List.of(
                        new Excluded(Category.ABROAD, 1, "长期在外", "复函"),
                        new Excluded(Category.BEDRIDDEN, 1, "长期在外", "复函"),
                        new Excluded(Category.ABROAD, 1, "长期在外", "复函")),
                List.of());
        assertThat(faults(twice, row(SECRETARIES, "书记大会", FIRST)))
                .containsExactly(new Finding("meetings[0].excluded[2].category", "同一情形只填一行", "B.4"));
    }

    @Test
    void seats_of_its_own_are_given_to_every_meeting_with_candidates_to_choose_from() {
        assertThat(perVillage(own("红沙", 1, "甲", "乙"), own("春光", 2, "丙", "丁", "戊")))
                .isEmpty();
        assertThat(perVillage(own("红沙", 1, "甲"), own("春光", 1, "甲", "丙", "丁", "戊", "己")))
                .containsExactly(
                        new Finding("meetings[0].shares[0].candidates", "名额 1 名，候选人 1 名，须差额选举", "E2"),
                        new Finding("meetings[1].shares[0].candidates[4]", "“己”不是“委员选票”的正式候选人", "G3"),
                        new Finding("meetings", "“委员选票”应选 3 名，各会场共分配 2 名", "G3"),
                        new Finding("meetings", "候选人甲须在一个会场参选，现在列在 2 个会场", "G3"),
                        new Finding("meetings", "候选人乙须在一个会场参选，现在列在 0 个会场", "G3"));
    }

    @Test
    void seats_are_given_where_the_scheme_says_so_and_only_there() {
        assertThat(perVillage(new Row(VILLAGES, "红沙", "活动室", FIRST, LocalTime.NOON, 20, List.of(), List.of())))
                .contains(new Finding("meetings[0].shares", "还没有给“红沙”分配名额", "G3"));
        assertThat(faults(own("红沙", 1, "甲", "乙"), row(SECRETARIES, "书记大会", FIRST)))
                .containsExactly(new Finding("meetings[0].shares", "各会场共用一份候选人名单，不分配名额", "G3"));
    }

    @Test
    void a_share_of_a_ballot_that_is_not_cast_there_or_twice_is_named() {
        MeetingPlan.Share strange = new MeetingPlan.Share(new BallotId("deputies"), 1, List.of("甲", "乙"));
        MeetingPlan.Share twice = new MeetingPlan.Share(MEMBERS, 3, List.of("甲", "乙", "丙", "丁", "戊"));
        assertThat(perVillage(new Row(
                        VILLAGES, "红沙", "活动室", FIRST, LocalTime.NOON, 20, List.of(), List.of(strange, twice, twice))))
                .containsExactly(
                        new Finding("meetings[0].shares[0].ballot", "“红沙”不投选票“deputies”", "G3"),
                        new Finding("meetings[0].shares[2].ballot", "同一种选票只分配一次", "G3"));
    }

    @Test
    void a_share_at_a_meeting_that_does_not_cast_the_ballot_fills_no_seat() {
        Electorate villages =
                new Electorate(VILLAGES, "各村团员大会", true, Merge.SEATS_PER_MEETING, new Basis("JY-4.3.5a", ""));
        Electorate schools =
                new Electorate(SCHOOLS, "各校团员大会", true, Merge.SEATS_PER_MEETING, new Basis("JY-4.3.5a", ""));
        BallotPaper members = new BallotPaper(MEMBERS, "委员选票", VILLAGES, 1, List.of("甲", "乙"));
        Row school = new Row(
                SCHOOLS,
                "一中",
                "礼堂",
                FIRST,
                LocalTime.NOON,
                20,
                List.of(),
                List.of(new MeetingPlan.Share(MEMBERS, 1, List.of("甲", "乙"))));

        assertThat(MeetingPlanRule.faults(
                        new MeetingPlan(List.of(own("红沙", 1, "甲", "乙"), school)),
                        List.of(villages, schools),
                        List.of(members),
                        "JY-6.2",
                        FIRST,
                        Optional.of(LAST)))
                .containsExactly(new Finding("meetings[1].shares[0].ballot", "“一中”不投选票“members”", "G3"));
    }

    @Test
    void delegates_and_people_elected_before_are_known_by_number() {
        Electorate secretaries = ELECTORATES.get(1);
        MeetingPlan plan = new MeetingPlan(List.of(people(7, 0, 0), row(SECRETARIES, "书记大会", FIRST)));

        assertThat(MeetingPlanRule.voters(plan, secretaries, 20)).isEmpty();
        assertThat(MeetingPlanRule.voters(plan, secretaries, 21))
                .containsExactly(new Finding("meetings[1].voters", "“团支部书记大会”有选举权的应是21人，填写了20人", "JY-4.3.5b"));
    }

    private static List<Finding> perVillage(Row... rows) {
        Electorate villages =
                new Electorate(VILLAGES, "各村团员大会", true, Merge.SEATS_PER_MEETING, new Basis("JY-4.3.5a", ""));
        BallotPaper members = new BallotPaper(MEMBERS, "委员选票", VILLAGES, 3, List.of("甲", "乙", "丙", "丁", "戊"));
        return MeetingPlanRule.faults(
                new MeetingPlan(List.of(rows)),
                List.of(villages),
                List.of(members),
                "JY-6.2",
                FIRST,
                Optional.of(LAST));
    }

    private static Row own(String village, int seats, String... candidates) {
        return new Row(
                VILLAGES,
                village,
                "活动室",
                FIRST,
                LocalTime.NOON,
                20,
                List.of(),
                List.of(new MeetingPlan.Share(MEMBERS, seats, List.of(candidates))));
    }

    private static List<Finding> faults(Row... rows) {
        return MeetingPlanRule.faults(
                new MeetingPlan(List.of(rows)), ELECTORATES, List.of(), "JY-6.2", FIRST, Optional.of(LAST));
    }

    private static Row row(ElectorateId electorate, String name, LocalDate date) {
        return new Row(electorate, name, "活动室", date, LocalTime.NOON, 20, List.of(), List.of());
    }

    private static Row people(int voters, int abroad, int bedridden) {
        return new Row(
                VILLAGES,
                "红沙",
                "活动室",
                FIRST,
                LocalTime.NOON,
                voters,
                List.of(
                        new Excluded(Category.ABROAD, abroad, "长期在外", "复函"),
                        new Excluded(Category.BEDRIDDEN, bedridden, "长期在外", "复函")),
                List.of());
    }
}
