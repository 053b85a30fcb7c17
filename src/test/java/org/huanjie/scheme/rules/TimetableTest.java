package org.huanjie.scheme.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.huanjie.calendar.CalendarYear;
import org.huanjie.calendar.LikelyHoliday;
import org.huanjie.calendar.ShippedCalendar;
import org.huanjie.calendar.rules.WorkingCalendar;
import org.huanjie.scheme.ChangedText;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.SchemeFinding;
import org.huanjie.scheme.ShippedSchemes;
import org.huanjie.scheme.rules.Timetable.StageWindow;
import org.huanjie.scheme.rules.Timetable.StepWindow;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final LocalDate OCTOBER_2011 = LocalDate.of(2011, 10, 8);

    private final WorkingCalendar calendar = ShippedCalendar.strict();
    private final Scheme jiyang = ShippedSchemes.jiyang();
    private final Scheme xingang = ShippedSchemes.xingang();
    private final Scheme nanshan = ShippedSchemes.nanshan();

    @Test
    void jiyangsStagesAreTheMonthsOfItsPlan() {
        assertThat(at(jiyang, OCTOBER_2011).stages())
                .extracting(StageWindow::stage, StageWindow::from, StageWindow::to)
                .containsExactly(
                        tuple("preparation", OCTOBER_2011, LocalDate.of(2011, 10, 31)),
                        tuple("implementation", LocalDate.of(2011, 11, 1), LocalDate.of(2011, 12, 31)),
                        tuple("training", LocalDate.of(2012, 1, 1), LocalDate.of(2012, 2, 29)),
                        tuple("summary", LocalDate.of(2012, 3, 1), LocalDate.of(2012, 3, 31)));
    }

    @Test
    void aStageOrAStepIsFoundByItsIdUnlessTheSchemeSkipsIt() {
        Timetable timetable = at(xingang, LocalDate.of(2010, 10, 8));

        assertThat(timetable.stage("summary").map(StageWindow::from)).contains(LocalDate.of(2010, 10, 29));
        assertThat(timetable.stage("training")).isEmpty();
        assertThat(timetable.step("review").map(StepWindow::from)).contains(LocalDate.of(2010, 10, 23));
        assertThat(timetable.step("voting")).isEmpty();
    }

    @Test
    void jiyangAnnouncesFromTheFirstToTheSixteenthOfNovember() {
        Timetable timetable = at(jiyang, OCTOBER_2011);

        assertStep(timetable, "announcement", "2011-11-01", "2011-11-16");
        assertStep(timetable, "registration", "2011-11-17", "2011-11-24");
        assertStep(timetable, "appointment", "2011-12-28", "2011-12-31");
        assertThat(timetable.findings()).isEmpty();
    }

    @Test
    void xingangsDatesAreThoseOfItsPlan() {
        Timetable timetable = at(xingang, LocalDate.of(2010, 10, 8));

        assertThat(timetable.stages())
                .extracting(StageWindow::from, StageWindow::to)
                .containsExactly(
                        tuple(LocalDate.of(2010, 10, 8), LocalDate.of(2010, 10, 14)),
                        tuple(LocalDate.of(2010, 10, 15), LocalDate.of(2010, 10, 28)),
                        tuple(LocalDate.of(2010, 10, 29), LocalDate.of(2010, 10, 31)));
        assertStep(timetable, "registration", "2010-10-19", "2010-10-22");
        assertStep(timetable, "review", "2010-10-23", "2010-10-24");
        assertStep(timetable, "result-notice", "2010-10-24", "2010-10-27");
        assertStep(timetable, "appointment", "2010-10-28", "2010-10-28");
        assertThat(timetable.findings()).isEmpty();
    }

    @Test
    void nanshansWindowsRollOverTheNationalHolidayAndPushOnWhatFollows() {
        Timetable timetable = at(nanshan, LocalDate.of(2026, 9, 30).minusDays(63));

        assertStep(timetable, "result-notice", "2026-10-02", "2026-10-09");
        assertStep(timetable, "result-approval", "2026-10-10", "2026-10-17");
        assertStep(timetable, "appointment", "2026-10-18", "2026-10-23");
    }

    @Test
    void stepsBehindAWindowThatGrewKeepTheirLengthAndTheirOrder() {
        Timetable planned = at(nanshan, LocalDate.of(2026, 6, 1));
        Timetable pushed = at(nanshan, LocalDate.of(2026, 9, 30).minusDays(14));

        assertStep(pushed, "announcement", "2026-09-30", "2026-10-10");
        for (String step : List.of("review", "waivers", "candidate-list", "candidate-approval", "competition")) {
            if (planned.step(step).isPresent()) {
                assertThat(length(pushed, step)).as(step).isEqualTo(length(planned, step));
            }
        }
        assertThat(pushed.step("candidate-list").orElseThrow().from())
                .isAfter(pushed.step("review").orElseThrow().to());
    }

    private static long length(Timetable timetable, String step) {
        StepWindow window = timetable.step(step).orElseThrow();
        return ChronoUnit.DAYS.between(window.from(), window.to());
    }

    @Test
    void aWindowWithoutALastDayOfItsOwnEndsWhenTheWorkingCalendarSays() {
        Scheme six = ChangedText.of("jiyang-2011")
                .with("days: 7, unit: calendar", "days: 6, unit: working")
                .scheme();

        assertStep(at(six, LocalDate.of(2026, 2, 7).minusDays(40)), "registration", "2026-02-07", "2026-02-14");
    }

    @Test
    void aStepPushedPastItsOwnLastDayKeepsItsDays() {
        Scheme tight = ChangedText.of("nanshan-2011")
                .with("review, from: 33, to: 36", "review, from: 33, to: 33")
                .with("days: 10, unit", "days: 14, unit")
                .scheme();

        Timetable timetable = at(tight, OCTOBER_2011);

        assertStep(timetable, "announcement", "2011-10-22", "2011-11-07");
        assertStep(timetable, "registration", "2011-11-08", "2011-11-15");
        assertStep(timetable, "review", "2011-11-16", "2011-11-16");
        assertStep(timetable, "candidate-list", "2011-11-17", "2011-11-19");
        assertStep(timetable, "candidate-approval", "2011-11-20", "2011-11-24");
    }

    @Test
    void aLaterLastDayThanTheWindowAsksStays() {
        Scheme longer = ChangedText.of("jiyang-2011")
                .with("step: registration, from: 40", "step: registration, from: 40, to: 48")
                .scheme();

        assertStep(at(longer, OCTOBER_2011), "registration", "2011-11-17", "2011-11-25");
        assertStep(at(longer, OCTOBER_2011), "review", "2011-11-26", "2011-11-29");
    }

    @Test
    void aYearWithoutDataCountsWeekendsAndIsNamed() {
        Timetable timetable = at(nanshan, LocalDate.of(2027, 10, 1).minusDays(14));

        assertStep(timetable, "announcement", "2027-10-01", "2027-10-11");
        assertThat(timetable.findings())
                .containsExactly(SchemeFinding.warning(
                        "calendar-year-missing", "", "", "2027年还没有放假调休数据，该年的日期只按周末推算；导入数据后会重新计算"));
    }

    @Test
    void aTimetableThatReachesTheNextYearNamesThatYearOnly() {
        assertThat(at(jiyang, LocalDate.of(2026, 10, 8)).findings())
                .extracting(SchemeFinding::rule, SchemeFinding::message)
                .containsExactly(tuple("calendar-year-missing", "2027年还没有放假调休数据，该年的日期只按周末推算；导入数据后会重新计算"));
        assertThat(at(xingang, LocalDate.of(2026, 12, 8)).findings()).isEmpty();
        assertThat(at(xingang, LocalDate.of(2026, 12, 9)).findings())
                .extracting(SchemeFinding::rule)
                .containsExactly("calendar-year-missing");
    }

    @Test
    void daysThatFallIntoAHolidayWhoseDatesAreNotKnownYetAreTheFirstWarning() {
        WorkingCalendar expecting = calendar.expecting(List.of(
                new LikelyHoliday("春节", LocalDate.of(2027, 2, 5), LocalDate.of(2027, 2, 12)),
                new LikelyHoliday("清明节", LocalDate.of(2027, 4, 5), LocalDate.of(2027, 4, 5))));

        Timetable timetable =
                Timetable.of(nanshan, LocalDate.of(2027, 2, 6).minusDays(52), Optional.empty(), expecting);

        assertThat(timetable.findings().get(0))
                .isEqualTo(
                        SchemeFinding.warning(
                                "likely-holiday",
                                "",
                                "",
                                "2027年春节的放假日期还没有公布，预计2027-02-05至2027-02-12放假，遇到的有：“会议筹备”（2027-02-04至2027-02-07）、“投票选举”（2027-02-08至2027-02-10）、“确定书记”（2027-02-11至2027-02-13）；请考虑避开，公布后导入放假数据会重新计算"));
        assertThat(timetable.findings()).extracting(SchemeFinding::rule).containsOnlyOnce("likely-holiday");
        assertThat(timetable.windows())
                .isEqualTo(at(nanshan, LocalDate.of(2027, 2, 6).minusDays(52)).windows());
    }

    @Test
    void itIsCountedAgainWhenTheYearIsImported() {
        Timetable before = at(nanshan, LocalDate.of(2027, 9, 21).minusDays(14));
        Map<Integer, CalendarYear> years = new HashMap<>(calendar.years());
        Set<LocalDate> holiday = IntStream.rangeClosed(1, 7)
                .mapToObj(day -> LocalDate.of(2027, 10, day))
                .collect(Collectors.toSet());
        years.put(2027, new CalendarYear(2027, holiday, Set.of(LocalDate.of(2027, 10, 9))));

        Timetable after =
                before.shifted(nanshan, 0, Set.of("preparation"), Optional.empty(), WorkingCalendar.strict(years));

        assertStep(before, "announcement", "2027-09-21", "2027-10-01");
        assertStep(after, "announcement", "2027-09-21", "2027-10-08");
        assertThat(after.findings()).extracting(SchemeFinding::rule).containsExactly("stage-overrun");
        assertThat(after.stages()).isEqualTo(before.stages());
    }

    @Test
    void itMustEndWithinAMonthOfThePartysOwnElection() {
        LocalDate lastInTime = LocalDate.of(2011, 11, 30);

        assertThat(finding(jiyang, OCTOBER_2011, lastInTime.plusDays(1))).isEmpty();
        assertThat(finding(jiyang, OCTOBER_2011, lastInTime))
                .contains(SchemeFinding.warning(
                        "finish-by", "", "JY-6.0a", "党委换届2011-11-30结束，团的换届应在2011-12-30前完成，按此时间表要到2011-12-31"));
        assertThat(finding(nanshan, OCTOBER_2011, LocalDate.of(2001, 1, 1))).isEmpty();
    }

    @Test
    void aMonthIsCountedByTheCalendar() {
        LocalDate endOfJanuary = LocalDate.of(2012, 1, 31);
        LocalDate endsOnTheLastOfFebruary = LocalDate.of(2012, 2, 29).minusDays(84);

        assertThat(finding(jiyang, endsOnTheLastOfFebruary, endOfJanuary)).isEmpty();
        assertThat(finding(jiyang, endsOnTheLastOfFebruary.plusDays(1), endOfJanuary))
                .map(SchemeFinding::message)
                .contains("党委换届2012-01-31结束，团的换届应在2012-02-29前完成，按此时间表要到2012-03-01");
    }

    @Test
    void stepsThatRollPastTheirStageAreNamed() {
        Scheme tight = ChangedText.of("nanshan-2011")
                .with("to: 89", "to: 71")
                .with("result-approval, from: 71, to: 78", "result-approval, from: 71, to: 71")
                .with("appointment, from: 79, to: 84", "appointment, from: 71, to: 71")
                .scheme();

        assertThat(SchemeCheck.blocking(tight)).isEmpty();
        assertThat(at(tight, LocalDate.of(2026, 9, 30).minusDays(63)).findings())
                .containsExactly(SchemeFinding.warning(
                        "stage-overrun", "", "NS-4.0b", "“结果公示”到2026-10-09才结束，超出实施阶段的最后一天2026-10-08"));
        assertThat(at(tight, LocalDate.of(2026, 5, 4)).findings()).isEmpty();
    }

    @Test
    void aNoticeThatLiesWhollyInAHolidayIsNamed() {
        assertThat(at(xingang, LocalDate.of(2026, 9, 30).minusDays(16)).findings())
                .containsExactly(SchemeFinding.warning(
                        "window-in-holiday", "", "XG-3.2", "“结果公示”的期限（2026-09-30至2026-10-03）全在休息日内"));
        assertThat(postedOn(LocalDate.of(2026, 9, 29))).doesNotContain("结果公示");
        assertThat(postedOn(LocalDate.of(2026, 10, 4))).contains("结果公示");
        assertThat(postedOn(LocalDate.of(2026, 10, 5))).doesNotContain("结果公示");
    }

    @Test
    void theStagesThatHaveNotBegunMoveAndTheOthersStay() {
        Timetable before = at(jiyang, OCTOBER_2011);
        Timetable after = before.shifted(jiyang, 10, Set.of("preparation"), Optional.empty(), calendar);

        assertThat(after.stages())
                .extracting(StageWindow::from)
                .containsExactly(
                        OCTOBER_2011, LocalDate.of(2011, 11, 11), LocalDate.of(2012, 1, 11), LocalDate.of(2012, 3, 11));
        assertStep(after, "plan", "2011-10-17", "2011-10-23");
        assertStep(after, "announcement", "2011-11-11", "2011-11-26");
    }

    @Test
    void aShiftIsUndoneByTheShiftBack() {
        Timetable before = at(nanshan, LocalDate.of(2026, 3, 2));
        Timetable there = before.shifted(nanshan, 9, Set.of("preparation"), Optional.empty(), calendar);

        assertThat(there.shifted(nanshan, -9, Set.of("preparation"), Optional.empty(), calendar))
                .isEqualTo(before);
    }

    @Test
    void stagesMovedOntoOneAnotherAreNamed() {
        Timetable earlier =
                at(jiyang, OCTOBER_2011).shifted(jiyang, -1, Set.of("preparation"), Optional.empty(), calendar);

        assertThat(earlier.findings())
                .containsExactly(
                        SchemeFinding.warning("stage-overlap", "", "E19", "实施阶段从2011-10-31开始，而准备阶段到2011-10-31才结束"));
    }

    @Test
    void aShiftedTimetableIsHeldToThePartysElectionToo() {
        Timetable later =
                at(jiyang, OCTOBER_2011).shifted(jiyang, 2, Set.of(), Optional.of(LocalDate.of(2011, 12, 1)), calendar);

        assertThat(later.findings()).extracting(SchemeFinding::rule).containsExactly("finish-by");
    }

    @Provide
    Arbitrary<LocalDate> starts() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2004, 1, 1).toEpochDay(),
                        LocalDate.of(2028, 6, 30).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property(tries = 300)
    void nothingEndsBeforeItBeginsNorBeginsBeforeItsStageOrInTheWindowBefore(
            @ForAll("starts") LocalDate start, @ForAll @IntRange(max = 2) int which) {
        Scheme scheme = List.of(jiyang, xingang, nanshan).get(which);
        Timetable timetable = at(scheme, start);

        assertThat(timetable.windows())
                .hasSameSizeAs(scheme.stages().stream()
                        .flatMap(stage -> stage.steps().stream())
                        .toList());
        for (StageWindow stage : timetable.stages()) {
            LocalDate free = stage.from();
            for (StepWindow step : timetable.windows().stream()
                    .filter(any -> any.stage().equals(stage.stage()))
                    .toList()) {
                assertThat(step.from()).isAfterOrEqualTo(free);
                assertThat(step.to()).isAfterOrEqualTo(step.from());
                free = Steps.isWindow(step.step()) ? step.to().plusDays(1) : free;
            }
        }
    }

    /** The warnings when Xingang posts its result on a day. */
    private String postedOn(LocalDate day) {
        return at(xingang, day.minusDays(16)).findings().toString();
    }

    private Timetable at(Scheme scheme, LocalDate start) {
        return Timetable.of(scheme, start, Optional.empty(), calendar);
    }

    private Optional<SchemeFinding> finding(Scheme scheme, LocalDate start, LocalDate partyElectionEnd) {
        return Timetable.of(scheme, start, Optional.of(partyElectionEnd), calendar).findings().stream()
                .filter(finding -> finding.rule().equals("finish-by"))
                .findFirst();
    }

    private static void assertStep(Timetable timetable, String step, String from, String to) {
        assertThat(timetable.windows())
                .filteredOn(window -> window.step().equals(step))
                .extracting(StepWindow::from, StepWindow::to)
                .containsExactly(tuple(LocalDate.parse(from), LocalDate.parse(to)));
    }
}
