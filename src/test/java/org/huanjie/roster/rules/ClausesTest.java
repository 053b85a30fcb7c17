package org.huanjie.roster.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.ShippedSchemes;
import org.junit.jupiter.api.Test;

class ClausesTest {

    @Test
    void aStepRestsOnItsOwnClause() {
        Scheme xingang = ShippedSchemes.xingang();

        assertThat(Clauses.of(xingang, "registration")).isEqualTo("XG-3.2.1");
        assertThat(Clauses.of(xingang, "review")).isEqualTo("XG-3.2.2a");
    }

    @Test
    void aStepThatHasOnlyItsStagesClauseRestsOnTheNomination() {
        assertThat(Clauses.of(ShippedSchemes.jiyang(), "review")).isEqualTo("JY-4.3.4a");
        assertThat(Clauses.of(ShippedSchemes.xingang(), "waivers")).isEqualTo("XG-2.1e");
    }

    @Test
    void soDoesAStepThatTheSchemeLacks() {
        assertThat(Clauses.of(ShippedSchemes.nanshan(), "waivers")).isEqualTo("NS-4.2a");
    }
}
