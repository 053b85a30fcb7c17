package org.huanjie.competition.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huanjie.input.Finding;
import org.junit.jupiter.api.Test;

class LotRuleTest {

    @Test
    void the_order_is_the_one_that_the_shell_gives() {
        assertThat(LotRule.order("box-42", List.of("高建国", "陈小云", "林向东"))).containsExactly("陈小云", "高建国", "林向东");
        assertThat(LotRule.order("lot-7", List.of("高建国", "陈小云", "林向东"))).containsExactly("高建国", "林向东", "陈小云");
    }

    @Test
    void a_seed_and_different_names_are_accepted() {
        assertThat(LotRule.faults("box-42", List.of("高建国", "陈小云"), "XG-3.2.3b")).isEmpty();
    }

    @Test
    void the_same_name_twice_is_refused() {
        assertThat(LotRule.faults("box-42", List.of("高建国", "陈小云", "高建国"), "XG-3.2.3b"))
                .containsExactly(new Finding("", "候选人“高建国”重名，须在姓名后注明以示区别", "XG-3.2.3b"));
    }

    @Test
    void an_empty_seed_or_one_of_two_lines_is_refused_and_so_is_nobody_to_speak() {
        Finding seed = new Finding("seed", "抽签种子须填写，且只占一行", "XG-3.2.3b");
        assertThat(LotRule.faults(" ", List.of("高建国"), "XG-3.2.3b")).containsExactly(seed);
        assertThat(LotRule.faults("a\nb", List.of("高建国"), "XG-3.2.3b")).containsExactly(seed);
        assertThat(LotRule.faults("a", List.of(), "XG-3.2.3b"))
                .containsExactly(new Finding("", "没有可参加抽签的候选人", "XG-3.2.3b"));
    }
}
