package org.huanjie.competition.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huanjie.input.Finding;
import org.junit.jupiter.api.Test;

class EqualOrderRuleTest {

    @Test
    void anOrderNamesAllEqualsOnceAndNobodyElse() {
        assertThat(EqualOrderRule.faults(List.of("乙", "甲"), List.of("甲", "乙"))).isEmpty();
        assertThat(EqualOrderRule.faults(List.of("甲", "甲", "丁"), List.of("甲", "乙")))
                .containsExactly(
                        new Finding("order[1]", "“甲”出现了不止一次", "E7"),
                        new Finding("order[2]", "“丁”没有与别人同分", "E7"),
                        new Finding("order", "还没有排定乙的先后", "E7"));
    }
}
