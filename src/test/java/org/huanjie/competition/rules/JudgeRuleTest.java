package org.huanjie.competition.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huanjie.competition.Judge;
import org.huanjie.input.Finding;
import org.junit.jupiter.api.Test;

class JudgeRuleTest {

    private static final List<String> STANDING = List.of("c", "d");

    @Test
    void as_many_judges_as_the_scheme_asks_are_enough() {
        assertThat(JudgeRule.faults(List.of(judge("a", "宋佳"), judge("b", "韩立")), STANDING, 2, "XG-3.2.3d"))
                .isEmpty();
    }

    @Test
    void one_judge_fewer_is_refused() {
        assertThat(JudgeRule.faults(List.of(judge("a", "宋佳")), STANDING, 2, "XG-3.2.3d"))
                .containsExactly(new Finding("judges", "评委至少 2 人，现有 1 人", "XG-3.2.3d"));
    }

    @Test
    void a_judge_who_stands_and_a_judge_named_twice_are_refused_together() {
        assertThat(JudgeRule.faults(
                        List.of(judge("a", "宋佳"), judge("c", "高建国"), judge("a", "宋佳")), STANDING, 3, "XG-3.2.3d"))
                .containsExactly(
                        new Finding("judges[1]", "评委“高建国”是候选人，须回避", "E5"),
                        new Finding("judges[2]", "评委“a”出现了不止一次", "XG-3.2.3d"));
    }

    @Test
    void a_judge_may_step_aside_while_enough_are_left() {
        assertThat(JudgeRule.recusalFaults(2, 2)).isEmpty();
        assertThat(JudgeRule.recusalFaults(1, 2)).containsExactly(new Finding("recusal", "至少 2 名评委打分，回避后只剩 1 名", "E5"));
    }

    @Test
    void spare_judges_are_other_people_than_the_judges_and_do_not_stand() {
        List<Judge> judges = List.of(judge("a", "宋佳"));

        assertThat(JudgeRule.spareFaults(List.of(judge("b", "韩立")), judges, STANDING, "XG-3.2.3d"))
                .isEmpty();
        assertThat(JudgeRule.spareFaults(
                        List.of(judge("a", "宋佳"), judge("d", "陈小云"), judge("d", "陈小云")),
                        judges,
                        List.of("d"),
                        "XG-3.2.3d"))
                .containsExactly(
                        new Finding("spares[0]", "评委“a”出现了不止一次", "XG-3.2.3d"),
                        new Finding("spares[1]", "评委“陈小云”是候选人，须回避", "E5"),
                        new Finding("spares[2]", "评委“d”出现了不止一次", "XG-3.2.3d"),
                        new Finding("spares[2]", "评委“陈小云”是候选人，须回避", "E5"));
    }

    private static Judge judge(String account, String name) {
        return new Judge(account, name, Judge.Seat.SITTING);
    }
}
