package org.huanjie.reporting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.calendar.ShippedCalendar;
import org.huanjie.calendar.rules.WorkingCalendar;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme.Escalation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsibilityTest {

    private static final Escalation USUAL = new Escalation(List.of(3, 7), 3, new Basis("LN-3.5", ""));

    private final WorkingCalendar calendar = ShippedCalendar.strict();

    @Test
    void theBodyItselfAnswersForAStageThatIsInTime() {
        assertThat(Responsibility.levelsUp(Optional.empty(), LocalDate.of(2026, 9, 1), USUAL, calendar))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-12, 0", // Saturday: the stage ended on Friday
        "2026-09-14, 0",
        "2026-09-16, 0", // the third working day
        "2026-09-17, 1",
        "2026-09-20, 1", // a Sunday on which people work: the sixth working day
        "2026-09-21, 1", // the seventh
        "2026-09-22, 2",
        "2027-09-22, 2"
    })
    void aLevelAboveAnswersAfterThreeAndAfterSevenWorkingDays(LocalDate today, int up) {
        assertThat(levelsUp("2026-09-12", today)).isEqualTo(up);
    }

    @Test
    void daysOffDoNotCount() {
        assertThat(levelsUp("2026-10-01", LocalDate.of(2026, 10, 10)))
                .as("8 to 10 October are the first three working days after the National Day")
                .isZero();
        assertThat(levelsUp("2026-10-01", LocalDate.of(2026, 10, 11))).isEqualTo(1);
    }

    @Test
    void aSchemeMayHaveOtherDaysAndLevels() {
        Escalation strict = new Escalation(List.of(1), 3, new Basis("LN-3.5", ""));
        assertThat(Responsibility.levelsUp(
                        Optional.of(LocalDate.of(2026, 9, 12)), LocalDate.of(2026, 9, 15), strict, calendar))
                .isEqualTo(1);
    }

    @Test
    void atAnyTimeAsManyLevelsAboveAnswerAsDeadlinesHavePassedAndNeverFewerThanTheDayBefore() {
        LocalDate day = LocalDate.of(2026, 9, 12);
        int before = 0;
        for (int later = 0; later < 60; later++) {
            int now = levelsUp("2026-09-12", day.plusDays(later));
            assertThat(now).isIn(Set.of(before, before + 1));
            before = now;
        }
    }

    private int levelsUp(String since, LocalDate today) {
        return Responsibility.levelsUp(Optional.of(LocalDate.parse(since)), today, USUAL, calendar);
    }
}
