package org.huanjie.counting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huanjie.ballot.Count;
import org.huanjie.ballot.Count.Kind;
import org.huanjie.ballot.Count.Votes;
import org.huanjie.input.Finding;
import org.junit.jupiter.api.Test;

class CountRuleTest {

    @Test
    void a_sheet_that_adds_up_has_no_fault() {
        assertThat(faults(sheet(50, 45, 45, 44, 2, row("高建国", 30, 10, 2), row("陈小云", 12, 30, 0))))
                .isEmpty();
    }

    @Test
    void everything_may_be_at_its_limit() {
        assertThat(faults(sheet(42, 42, 42, 42, 0, row("高建国", 42, 0, 0)))).isEmpty();
        assertThat(faults(sheet(42, 42, 42, 42, 42, row("高建国", 0, 0, 0)))).isEmpty();
        assertThat(faults(sheet(0, 0, 0, 0, 0))).isEmpty();
    }

    @Test
    void more_present_than_entitled_is_refused() {
        assertOnly(sheet(44, 45, 44, 44, 2, row("高建国", 30, 10, 2)), "present", "实到 45 人，超过应到 44 人");
    }

    @Test
    void more_papers_given_out_than_people_present_is_refused() {
        assertOnly(sheet(50, 45, 46, 44, 2, row("高建国", 30, 10, 2)), "issued", "发出选票 46 张，超过实到 45 人");
    }

    @Test
    void more_invalid_papers_than_came_back_is_refused() {
        assertThat(faults(sheet(50, 45, 45, 3, 4, row("高建国", 0, 0, 0))))
                .contains(new Finding("invalid", "无效票 4 张，超过收回的 3 张", "D.4"));
    }

    @Test
    void votes_on_a_candidate_must_add_up_to_the_valid_papers() {
        assertOnly(
                sheet(50, 45, 45, 44, 2, row("高建国", 30, 10, 2), row("陈小云", 12, 29, 0)),
                "candidates[1].for",
                "陈小云的赞成、反对、弃权合计 41 张，应等于有效票 42 张");
        assertOnly(
                sheet(50, 45, 45, 44, 2, row("高建国", 30, 10, 3)),
                "candidates[0].for",
                "高建国的赞成、反对、弃权合计 43 张，应等于有效票 42 张");
    }

    @Test
    void a_write_in_need_not_add_up() {
        assertThat(faults(sheet(50, 45, 45, 44, 2, writeIn("林向东", 3)))).isEmpty();
    }

    @Test
    void a_write_in_may_have_all_valid_papers_and_no_more() {
        assertThat(faults(sheet(50, 45, 45, 44, 2, writeIn("林向东", 42)))).isEmpty();
        assertThat(faults(sheet(50, 45, 45, 44, 2, writeIn("林向东", 43))))
                .contains(new Finding("candidates[0].for", "另选人林向东的赞成票 43 张，超过有效票 42 张", "D.4"));
    }

    @Test
    void write_ins_come_from_votes_against() {
        assertThat(faults(sheet(20, 20, 20, 20, 0, row("高建国", 10, 4, 6), writeIn("林向东", 4))))
                .isEmpty();
        assertOnly(
                sheet(20, 20, 20, 20, 0, row("高建国", 10, 4, 6), writeIn("林向东", 3), writeIn("白雪梅", 2)),
                "candidates",
                "另选人的赞成票合计 5 张次，超过反对票合计 4 张次；投反对票的可以另选他人，弃权的不能",
                "B.4");
    }

    @Test
    void nobody_who_abstains_writes_anybody_in() {
        assertOnly(
                sheet(20, 20, 20, 20, 0, row("高建国", 0, 0, 20), writeIn("林向东", 20)),
                "candidates",
                "另选人的赞成票合计 20 张次，超过反对票合计 0 张次；投反对票的可以另选他人，弃权的不能",
                "B.4");
    }

    @Test
    void no_more_votes_in_favour_than_papers_times_seats() {
        assertThat(faults(sheet(10, 10, 10, 10, 0, row("高建国", 9, 1, 0), row("陈小云", 1, 9, 0))))
                .isEmpty();
        assertOnly(
                sheet(10, 10, 10, 10, 0, row("高建国", 9, 1, 0), row("陈小云", 2, 8, 0)),
                "candidates",
                "赞成票合计 11 张次，超过有效票 10 张乘以应选 1 名");
    }

    @Test
    void two_seats_allow_two_votes_in_favour_on_a_paper() {
        Votes[] all = {row("高建国", 10, 0, 0), row("陈小云", 10, 0, 0)};
        assertThat(CountRule.faults(new Count(Kind.FIRST, 2, 10, 10, 10, 10, 0, List.of(all))))
                .isEmpty();
    }

    @Test
    void a_name_twice_is_refused_where_it_comes_again() {
        assertOnly(
                sheet(10, 10, 10, 10, 0, row("高建国", 4, 6, 0), row("陈小云", 2, 8, 0), row("高建国", 4, 6, 0)),
                "candidates[2].name",
                "“高建国”出现了不止一次");
    }

    @Test
    void a_write_in_with_the_name_of_a_candidate_is_refused() {
        assertOnly(
                sheet(10, 10, 10, 10, 0, row("高建国", 4, 6, 0), writeIn("高建国", 1)), "candidates[1].name", "“高建国”出现了不止一次");
    }

    @Test
    void every_negative_figure_is_named() {
        Count count = new Count(Kind.FIRST, 0, -1, -1, -1, -1, -1, List.of(new Votes("高建国", -1, -1, -1, false)));
        assertThat(CountRule.faults(count))
                .contains(
                        new Finding("seats", "应选名额至少为 1，填写的是 0", "D.4"),
                        new Finding("entitled", "应到人数不能是负数，填写的是 -1", "D.4"),
                        new Finding("present", "实到人数不能是负数，填写的是 -1", "D.4"),
                        new Finding("issued", "发出选票不能是负数，填写的是 -1", "D.4"),
                        new Finding("returned", "收回选票不能是负数，填写的是 -1", "D.4"),
                        new Finding("invalid", "无效票不能是负数，填写的是 -1", "D.4"),
                        new Finding("candidates[0].for", "高建国的赞成票不能是负数，填写的是 -1", "D.4"),
                        new Finding("candidates[0].against", "高建国的反对票不能是负数，填写的是 -1", "D.4"),
                        new Finding("candidates[0].abstain", "高建国的弃权票不能是负数，填写的是 -1", "D.4"));
    }

    @Test
    void all_faults_come_at_once() {
        Count count = sheet(40, 45, 46, 44, -2, row("高建国", 30, 10, 2), row("高建国", 20, 10, 2));
        assertThat(CountRule.faults(count))
                .extracting(Finding::field)
                .containsExactly(
                        "invalid",
                        "candidates[1].name",
                        "present",
                        "issued",
                        "candidates[0].for",
                        "candidates[1].for",
                        "candidates");
    }

    @Test
    void a_void_sheet_is_not_asked_to_add_up_but_its_attendance_is() {
        Count toRecount = sheet(50, 45, 45, 46, 60, row("高建国", 90, 10, 2));
        assertThat(toRecount.overfull()).isTrue();
        assertThat(CountRule.faults(toRecount)).isEmpty();
        assertOnly(sheet(44, 45, 45, 46, 0, row("高建国", 1, 1, 1)), "present", "实到 45 人，超过应到 44 人");
    }

    @Test
    void as_many_returned_as_issued_is_not_void() {
        assertThat(sheet(50, 45, 45, 45, 0).overfull()).isFalse();
    }

    @Test
    void huge_figures_do_not_overflow() {
        int most = Integer.MAX_VALUE;
        assertOnly(
                sheet(most, most, most, most, 0, row("高建国", most, most, 2)),
                "candidates[0].for",
                "高建国的赞成、反对、弃权合计 4294967296 张，应等于有效票 2147483647 张");
    }

    private static void assertOnly(Count count, String field, String message) {
        assertOnly(count, field, message, "D.4");
    }

    private static void assertOnly(Count count, String field, String message, String clause) {
        assertThat(CountRule.faults(count)).containsExactly(new Finding(field, message, clause));
    }

    private static List<Finding> faults(Count count) {
        return CountRule.faults(count);
    }

    private static Count sheet(int entitled, int present, int issued, int returned, int invalid, Votes... rows) {
        return new Count(Kind.FIRST, 1, entitled, present, issued, returned, invalid, List.of(rows));
    }

    private static Votes row(String name, int inFavour, int against, int abstain) {
        return new Votes(name, inFavour, against, abstain, false);
    }

    private static Votes writeIn(String name, int inFavour) {
        return new Votes(name, inFavour, 0, 0, true);
    }
}
