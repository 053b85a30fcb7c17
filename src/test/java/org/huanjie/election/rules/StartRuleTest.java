package org.huanjie.election.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.calendar.ShippedCalendar;
import org.huanjie.input.Finding;
import org.huanjie.scheme.ShippedSchemes;
import org.huanjie.scheme.rules.Timetable;
import org.junit.jupiter.api.Test;

class StartRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    @Test
    void aStartUpToAWeekBackAndAnyDayToComeIsNotAskedAbout() {
        assertThat(faults(TODAY.minusDays(7), false)).isEmpty();
        assertThat(faults(TODAY.plusYears(2), false)).isEmpty();
    }

    @Test
    void aStartMoreThanAWeekBackIsAskedAboutAndTakenWhenItIsMeant() {
        assertThat(faults(TODAY.minusDays(8), false))
                .containsExactly(new Finding("start", "启动日期2026-03-23在一周以前；确实已在那天启动的，请确认后再提交", "E18"));
        assertThat(faults(TODAY.minusDays(8), true)).isEmpty();
        assertThat(faults(TODAY.minusYears(1), true)).isEmpty();
    }

    @Test
    void aStartMoreThanAYearBackIsRefusedWhateverIsConfirmed() {
        assertThat(faults(TODAY.minusYears(1).minusDays(1), true))
                .containsExactly(new Finding("start", "启动日期2025-03-30在一年以前，不能启动；请核对日期", "E18"));
    }

    @Test
    void aTimetableWhoseFirstTaskIsOverWouldBeLateAtBirth() {
        Timetable jiyang =
                Timetable.of(ShippedSchemes.jiyang(), TODAY.minusDays(2), Optional.empty(), ShippedCalendar.strict());

        assertThat(StartRule.lateAtBirth(jiyang, TODAY)).isFalse();
        assertThat(StartRule.lateAtBirth(jiyang, TODAY.plusDays(1))).isTrue();
    }

    private static List<Finding> faults(LocalDate start, boolean confirmed) {
        return StartRule.faults(start, confirmed, TODAY);
    }
}
