package org.huanjie.election.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.access.BodyKind;
import org.huanjie.election.rules.TermRule.Timing;
import org.huanjie.input.Finding;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme.Approvals;
import org.huanjie.scheme.Scheme.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A term that ends on 30 June 2026, three months before which an election is regular, and a year of leeway. */
class TermRuleTest {

    private static final LocalDate END = LocalDate.of(2026, 6, 30);
    private static final Term TERM =
            new Term(3, 12, new Approvals.Step(List.of(BodyKind.PARTY, BodyKind.SUPERIOR), new Basis("B.1 Art 4", "")));

    @ParameterizedTest
    @CsvSource({"2026-03-29, EARLY", "2026-03-30, IN_TIME", "2026-06-30, IN_TIME", "2026-07-01, LATE"})
    void anElectionIsEarlyInTimeOrLate(LocalDate start, Timing timing) {
        assertThat(TermRule.of(start, END, TERM)).isEqualTo(timing);
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30", "2026-06-30", "2027-06-30"})
    void withinTheLeewayItMayBegin(LocalDate start) {
        assertThat(TermRule.faults(start, END, TERM)).isEmpty();
    }

    @Test
    void beyondTheLeewayItMayNot() {
        assertThat(TermRule.faults(LocalDate.of(2025, 6, 29), END, TERM))
                .containsExactly(new Finding("start", "任期于2026-06-30届满，提前换届不得超过12个月", "B.1 Art 4"));
        assertThat(TermRule.faults(LocalDate.of(2027, 7, 1), END, TERM))
                .containsExactly(new Finding("start", "任期于2026-06-30届满，延期换届不得超过12个月", "B.1 Art 4"));
    }
}
