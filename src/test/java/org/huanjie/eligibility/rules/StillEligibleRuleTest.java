package org.huanjie.eligibility.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.huanjie.eligibility.rules.Ruling.Outcome;
import org.junit.jupiter.api.Test;

class StillEligibleRuleTest {

    private static final Ruling PASSED = new Ruling("political-status", Outcome.PASS, "JY-4.1c", "共青团员");
    private static final Ruling WAIVABLE = new Ruling("age", Outcome.WAIVER, "JY-4.1b", "满38周岁，须经批准");
    private static final Ruling FAILED = new Ruling("residence", Outcome.FAIL, "JY-4.1a", "不是本地人");

    @Test
    void nothingSpeaksAgainstWhoeverPassesEveryRule() {
        assertThat(StillEligibleRule.against(List.of(PASSED), Set.of())).isEmpty();
    }

    @Test
    void aWaiverHoldsForTheRuleForWhichItWasGranted() {
        assertThat(StillEligibleRule.against(List.of(PASSED, WAIVABLE), Set.of("age")))
                .isEmpty();
        assertThat(StillEligibleRule.against(List.of(PASSED, WAIVABLE), Set.of("residence")))
                .containsExactly(WAIVABLE);
    }

    @Test
    void noWaiverHelpsAgainstARuleThatFails() {
        assertThat(StillEligibleRule.against(List.of(FAILED, WAIVABLE), Set.of("age", "residence")))
                .containsExactly(FAILED);
    }
}
