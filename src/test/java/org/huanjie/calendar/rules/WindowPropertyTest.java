package org.huanjie.calendar.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.huanjie.calendar.ShippedCalendar;
import org.huanjie.calendar.Span;
import org.huanjie.calendar.Span.Unit;

class WindowPropertyTest {

    private final WorkingCalendar calendar = ShippedCalendar.strict();

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2004, 1, 1).toEpochDay(),
                        LocalDate.of(2026, 6, 30).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void theEndComesAfterTheStart(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 1, max = 90) int days,
            @ForAll Unit unit,
            @ForAll boolean roll) {
        assertThat(Window.end(from, new Span(days, unit, roll), calendar)).isAfterOrEqualTo(from.plusDays(days));
    }

    @Property
    void exactlySoManyWorkingDaysLieAfterTheFirstDay(
            @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 90) int days, @ForAll boolean roll) {
        LocalDate end = Window.end(from, new Span(days, Unit.WORKING, roll), calendar);

        assertThat(from.plusDays(1).datesUntil(end.plusDays(1)).filter(calendar::works))
                .hasSize(days);
        assertThat(calendar.works(end)).isTrue();
    }

    @Property
    void rollingNeverEndsEarlierNorOnADayOffNorSkipsAWorkingDay(
            @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 90) int days) {
        LocalDate plain = Window.end(from, new Span(days, Unit.CALENDAR, false), calendar);
        LocalDate rolled = Window.end(from, new Span(days, Unit.CALENDAR, true), calendar);

        assertThat(plain).isEqualTo(from.plusDays(days));
        assertThat(rolled).isAfterOrEqualTo(plain);
        assertThat(calendar.works(rolled)).isTrue();
        assertThat(plain.datesUntil(rolled).filter(calendar::works)).isEmpty();
    }

    @Property
    void oneMoreDayNeverEndsEarlier(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 1, max = 90) int days,
            @ForAll Unit unit,
            @ForAll boolean roll) {
        assertThat(Window.end(from, new Span(days + 1, unit, roll), calendar))
                .isAfterOrEqualTo(Window.end(from, new Span(days, unit, roll), calendar));
    }

    @Property
    void aLaterStartNeverEndsEarlier(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 1, max = 90) int days,
            @ForAll Unit unit,
            @ForAll boolean roll) {
        Span span = new Span(days, unit, roll);
        assertThat(Window.end(from.plusDays(1), span, calendar)).isAfterOrEqualTo(Window.end(from, span, calendar));
    }

    @Property
    void aLenientCalendarAgreesWhereTheYearIsKnown(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 1, max = 90) int days,
            @ForAll Unit unit,
            @ForAll boolean roll) {
        Span span = new Span(days, unit, roll);
        assertThat(Window.end(from, span, calendar.assumingWeekends())).isEqualTo(Window.end(from, span, calendar));
    }
}
