package org.huanjie.counting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huanjie.ballot.Count;
import org.huanjie.ballot.Count.Kind;
import org.huanjie.ballot.Count.Votes;
import org.huanjie.counting.Doubtful;
import org.huanjie.counting.Doubtful.Ruling;
import org.huanjie.counting.Paper;
import org.huanjie.ids.BallotId;
import org.huanjie.input.Finding;
import org.junit.jupiter.api.Test;

class SheetRuleTest {

    private static final BallotId MEMBERS = new BallotId("members");
    private static final List<String> STANDING = List.of("高建国", "陈小云");

    @Test
    void a_paper_with_everybody_on_it_and_a_write_in_is_sound() {
        assertThat(faults(Kind.FIRST, 10, List.of(row("高建国", 6), row("陈小云", 3)), List.of(writeIn("白雪梅", 1))))
                .isEmpty();
    }

    @Test
    void a_stranger_and_a_missing_candidate_are_named() {
        assertThat(faults(Kind.FIRST, 10, List.of(row("高建国", 6), row("林向东", 3)), List.of()))
                .containsExactly(
                        new Finding("candidates[1].name", "“林向东”不在本轮选票上", "D.4"),
                        new Finding("candidates", "没有填写陈小云的票数", "D.4"));
    }

    @Test
    void a_paper_that_is_voted_on_again_needs_no_rows_but_no_strangers_either() {
        assertThat(faults(Kind.FIRST, 11, List.of(), List.of())).isEmpty();
        assertThat(faults(Kind.FIRST, 11, List.of(row("林向东", 3)), List.of()))
                .containsExactly(new Finding("candidates[0].name", "“林向东”不在本轮选票上", "D.4"));
    }

    @Test
    void a_run_off_takes_no_write_ins_but_a_further_round_does() {
        List<Paper.Row> rows = List.of(row("高建国", 6), row("陈小云", 3));
        assertThat(faults(Kind.RUN_OFF, 10, rows, List.of())).isEmpty();
        assertThat(faults(Kind.FURTHER, 10, rows, List.of(writeIn("白雪梅", 1)))).isEmpty();
        assertThat(faults(Kind.RUN_OFF, 10, rows, List.of(writeIn("白雪梅", 1))))
                .containsExactly(new Finding("writeIns", "得票相等后的再次投票只在这些人中进行，不能另选他人", "E11"));
    }

    @Test
    void figures_are_checked_and_named_by_the_fields_of_the_sheet() {
        assertThat(faults(
                        Kind.FIRST,
                        10,
                        List.of(row("高建国", 0), new Paper.Row("陈小云", 0, 9, 0)),
                        List.of(writeIn("白雪梅", 2), writeIn("高建国", 1), writeIn("罗平", 11))))
                .containsExactly(
                        new Finding("writeIns[1].name", "“高建国”出现了不止一次", "D.4"),
                        new Finding("candidates[1].for", "陈小云的赞成、反对、弃权合计 9 张，应等于有效票 10 张", "D.4"),
                        new Finding("writeIns[2].for", "另选人罗平的赞成票 11 张，超过有效票 10 张", "D.4"),
                        new Finding("candidates", "赞成票合计 14 张次，超过有效票 10 张乘以应选 1 名", "D.4"));
    }

    @Test
    void a_fault_of_the_first_write_in_is_named_as_one() {
        assertThat(faults(Kind.FIRST, 10, List.of(row("高建国", 6), row("陈小云", 3)), List.of(writeIn("高建国", 1))))
                .containsExactly(new Finding("writeIns[0].name", "“高建国”出现了不止一次", "D.4"));
    }

    @Test
    void the_name_of_somebody_written_in_is_no_longer_than_a_name_whatever_unit_stands_behind_it() {
        String longUnit = "白雪梅（" + "红沙社区青年突击队".repeat(8) + "）";
        List<Paper.Row> rows = List.of(row("高建国", 6), row("陈小云", 3));
        assertThat(faults(Kind.FIRST, 10, rows, List.of(writeIn(longUnit, 1)))).isEmpty();
        assertThat(faults(Kind.FIRST, 10, rows, List.of(writeIn("白".repeat(51), 1))))
                .containsExactly(new Finding("writeIns[0].name", "另选人姓名不超过50个字，单位写在姓名后的括号内", "B.4"));
    }

    @Test
    void doubtful_papers_are_among_the_invalid_or_the_valid_ones_as_was_decided() {
        assertThat(decided(doubtful(2, Ruling.INVALID), doubtful(5, Ruling.VALID), doubtful(3, Ruling.PARTLY_VALID)))
                .isEmpty();
        assertThat(decided(doubtful(2, Ruling.INVALID), doubtful(1, Ruling.INVALID)))
                .containsExactly(new Finding("doubtful", "认定无效的疑问票 3 张，超过无效票 2 张", "B.4"));
        assertThat(decided(doubtful(5, Ruling.VALID), doubtful(4, Ruling.PARTLY_VALID)))
                .containsExactly(new Finding("doubtful", "认定有效的疑问票 9 张，超过有效票 8 张", "B.4"));
    }

    @Test
    void where_no_paper_was_doubtful_nothing_is_said_of_doubtful_ones() {
        assertThat(SheetRule.faults(
                        new Paper(MEMBERS, 10, 1, 2, List.of(), List.of(), List.of()),
                        new Count(Kind.FIRST, 1, 12, 10, 10, 1, 2, List.of()),
                        List.of(),
                        Set.of()))
                .isNotEmpty()
                .noneMatch(fault -> fault.field().equals("doubtful"));
    }

    @Test
    void nobody_is_counted_on_the_line_of_who_has_left_nor_written_in_under_that_name() {
        assertThat(faults(
                        Kind.FIRST, 10, List.of(row("高建国", 4), row("韩雪", 0), row("陈小云", 3)), List.of(writeIn("韩雪", 1))))
                .contains(
                        new Finding("candidates[1].name", "“韩雪”已退出选举，选票上该行作废，不得计票", "E3"),
                        new Finding("writeIns[0].name", "“韩雪”已退出选举，选票上该行作废，不得计票", "E3"))
                .noneMatch(fault -> fault.message().contains("不在"));
    }

    /** Ten papers came back, two of them invalid; all others are for one candidate. */
    private static List<Finding> decided(Doubtful... doubtful) {
        Paper paper =
                new Paper(MEMBERS, 10, 10, 2, List.of(new Paper.Row("高建国", 8, 0, 0)), List.of(), List.of(doubtful));
        Count count = new Count(Kind.FIRST, 1, 12, 10, 10, 10, 2, List.of(new Votes("高建国", 8, 0, 0, false)));
        return SheetRule.faults(paper, count, List.of("高建国"), Set.of());
    }

    private static Doubtful doubtful(int papers, Ruling ruling) {
        return new Doubtful(papers, "画圈在两人之间", ruling, "大会主持人");
    }

    private static List<Finding> faults(
            Kind kind, int returned, List<Paper.Row> candidates, List<Paper.WriteIn> writeIns) {
        List<Votes> votes = new ArrayList<>();
        candidates.forEach(
                row -> votes.add(new Votes(row.name(), row.inFavour(), row.against(), row.abstain(), false)));
        writeIns.forEach(row -> votes.add(new Votes(row.name(), row.inFavour(), 0, 0, true)));
        return SheetRule.faults(
                new Paper(MEMBERS, 10, returned, 0, candidates, writeIns, List.of()),
                new Count(kind, 1, 12, 10, 10, returned, 0, votes),
                STANDING,
                Set.of("韩雪"));
    }

    private static Paper.Row row(String name, int inFavour) {
        return new Paper.Row(name, inFavour, 10 - inFavour, 0);
    }

    private static Paper.WriteIn writeIn(String name, int inFavour) {
        return new Paper.WriteIn(name, inFavour);
    }
}
