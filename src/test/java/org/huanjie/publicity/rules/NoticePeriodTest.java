package org.huanjie.publicity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.huanjie.calendar.ShippedCalendar;
import org.huanjie.calendar.Span;
import org.huanjie.calendar.Span.Unit;
import org.huanjie.calendar.rules.Window;
import org.huanjie.calendar.rules.WorkingCalendar;
import org.huanjie.publicity.rules.NoticePeriod.Pause;

/** Where the window of a notice ends when investigations stop its clock. */
class NoticePeriodTest {

    private static final WorkingCalendar CALENDAR = ShippedCalendar.strict().assumingWeekends();
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Example
    void withoutAPauseTheNoticeHangsForItsDaysAndRollsOverTheHoliday() {
        NoticePeriod period = new NoticePeriod(day("2026-09-30"), new Span(7, Unit.CALENDAR, true), List.of());

        assertThat(period.lastDay(CALENDAR)).isEqualTo(day("2026-10-08"));
    }

    @Example
    void aDayOnWhichAnInvestigationRanEvenInPartDoesNotCount() {
        assertThat(threeDaysFrom("2010-10-24", new Pause(day("2010-10-25"), day("2010-10-26"))))
                .isEqualTo(day("2010-10-29"));
        assertThat(threeDaysFrom("2010-10-24", new Pause(day("2010-10-25"), day("2010-10-25"))))
                .isEqualTo(day("2010-10-28"));
    }

    @Example
    void anInvestigationOnTheDayOfPostingCostsNothingBecauseThatDayIsNotCounted() {
        assertThat(threeDaysFrom("2010-10-24", new Pause(day("2010-10-24"), day("2010-10-24"))))
                .isEqualTo(day("2010-10-27"));
    }

    @Example
    void anObjectionOnTheLastDayLeavesOneDayForAfterwards() {
        assertThat(threeDaysFrom("2010-10-24", new Pause(day("2010-10-27"), day("2010-11-03"))))
                .isEqualTo(day("2010-11-04"));
    }

    @Example
    void investigationsSideBySideStopTheClockOnce() {
        Pause longer = new Pause(day("2010-10-25"), day("2010-10-27"));
        Pause within = new Pause(day("2010-10-26"), day("2010-10-26"));

        assertThat(threeDaysFrom("2010-10-24", longer, within)).isEqualTo(threeDaysFrom("2010-10-24", longer));
    }

    @Example
    void acrossTheNationalDayBreakOnlyUndisturbedWorkingDaysCount() {
        NoticePeriod period = new NoticePeriod(
                day("2026-09-28"),
                new Span(5, Unit.WORKING, false),
                List.of(new Pause(day("2026-09-30"), day("2026-10-08"))));

        assertThat(period.lastDay(CALENDAR)).isEqualTo(day("2026-10-13"));
    }

    @Property(tries = 500)
    void withoutPausesItIsThePlainWindow(@ForAll("openings") LocalDate opened, @ForAll("spans") Span span) {
        assertThat(new NoticePeriod(opened, span, List.of()).lastDay(CALENDAR))
                .isEqualTo(Window.end(opened, span, CALENDAR));
    }

    @Property(tries = 500)
    void theNoticeHangsForAsManyUndisturbedDaysAsItsSchemeAsksAndEndsOnOne(
            @ForAll("openings") LocalDate opened, @ForAll("spans") Span span, @ForAll("pauses") List<Pause> pauses) {
        LocalDate last = new NoticePeriod(opened, span, pauses).lastDay(CALENDAR);
        long undisturbed = opened.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(day -> pauses.stream().noneMatch(pause -> touches(pause, day)))
                .filter(day -> span.unit() == Unit.CALENDAR || CALENDAR.works(day))
                .count();

        assertThat(undisturbed).isGreaterThanOrEqualTo(span.days());
        assertThat(pauses).noneMatch(pause -> touches(pause, last));
        if (!span.roll()) {
            assertThat(undisturbed).isEqualTo(span.days());
        } else {
            assertThat(CALENDAR.works(last)).isTrue();
        }
    }

    @Property(tries = 500)
    void anotherPauseNeverShortensTheWindowAndTheOrderOfPausesDoesNotMatter(
            @ForAll("openings") LocalDate opened,
            @ForAll("spans") Span span,
            @ForAll("pauses") List<Pause> pauses,
            @ForAll("pause") Pause another) {
        LocalDate before = new NoticePeriod(opened, span, pauses).lastDay(CALENDAR);
        List<Pause> more = Stream.concat(Stream.of(another), pauses.stream()).toList();
        List<Pause> lastFirst =
                Stream.concat(pauses.stream(), Stream.of(another)).toList();

        assertThat(new NoticePeriod(opened, span, more).lastDay(CALENDAR))
                .isAfterOrEqualTo(before)
                .isEqualTo(new NoticePeriod(opened, span, lastFirst).lastDay(CALENDAR));
    }

    @Provide
    Arbitrary<LocalDate> openings() {
        return Arbitraries.integers().between(0, 364).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Span> spans() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.of(Unit.values()),
                        Arbitraries.of(true, false))
                .as(Span::new);
    }

    @Provide
    Arbitrary<Pause> pause() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(0, 30))
                .as((from, days) -> new Pause(FIRST.plusDays(from), FIRST.plusDays(from + days)));
    }

    @Provide
    Arbitrary<List<Pause>> pauses() {
        return pause().list().ofMaxSize(5);
    }

    private static boolean touches(Pause pause, LocalDate day) {
        return !day.isBefore(pause.from()) && !day.isAfter(pause.to());
    }

    private static LocalDate threeDaysFrom(String opened, Pause... pauses) {
        return new NoticePeriod(day(opened), new Span(3, Unit.CALENDAR, false), List.of(pauses)).lastDay(CALENDAR);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
