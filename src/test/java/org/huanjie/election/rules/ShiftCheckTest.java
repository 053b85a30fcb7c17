package org.huanjie.election.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.calendar.ShippedCalendar;
import org.huanjie.calendar.rules.WorkingCalendar;
import org.huanjie.scheme.ChangedText;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.SchemeFinding;
import org.huanjie.scheme.SchemeFinding.Level;
import org.huanjie.scheme.ShippedSchemes;
import org.huanjie.scheme.rules.Timetable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Jiyang's plan: preparation from 8 October 2011, implementation from 1 November with the announcement until the 16th and the registration
 * until the 24th, the last of its steps until 31 December, training from 1 January 2012.
 */
class ShiftCheckTest {

    private static final LocalDate START = LocalDate.of(2011, 10, 8);
    private static final LocalDate DURING_PREPARATION = LocalDate.of(2011, 10, 10);
    private static final LocalDate DURING_ANNOUNCEMENT = LocalDate.of(2011, 11, 10);
    private static final Set<String> PREPARING = Set.of("preparation");
    private static final Set<String> IMPLEMENTING = Set.of("preparation", "implementation");

    private final WorkingCalendar calendar = ShippedCalendar.strict();
    private final Scheme jiyang = ShippedSchemes.jiyang();

    @Test
    void stagesThatMoveLaterBreakNothing() {
        assertThat(moved(10, PREPARING, DURING_PREPARATION)).isEmpty();
    }

    @Test
    void aStageMayMoveToTodayAndNoFurther() {
        assertThat(blocking(moved(-22, PREPARING, DURING_PREPARATION))).isEmpty();
        assertThat(blocking(moved(-23, PREPARING, DURING_PREPARATION)))
                .containsExactly(
                        SchemeFinding.blocking("stage-in-past", "days", "E19", "实施阶段将从2011-10-09开始，早于今天（2011-10-10）"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void aStageThatIsLateAlreadyMayStayOrMoveLater(int days) {
        assertThat(moved(days, PREPARING, LocalDate.of(2011, 11, 20))).isEmpty();
    }

    @Test
    void aRunningWindowIsNotCutOff() {
        assertThat(blocking(moved(-38, IMPLEMENTING, DURING_ANNOUNCEMENT)))
                .containsExactly(SchemeFinding.blocking(
                        "stage-too-short", "days", "E19", "实施阶段的“报名”到2011-11-24才期满，而培训阶段将从2011-11-24开始"));
        assertThat(blocking(moved(-46, IMPLEMENTING, DURING_ANNOUNCEMENT)))
                .extracting(SchemeFinding::message)
                .containsExactly(
                        "实施阶段的“公告”到2011-11-16才期满，而培训阶段将从2011-11-16开始", "实施阶段的“报名”到2011-11-24才期满，而培训阶段将从2011-11-16开始");
    }

    @Test
    void theNextStageMayBeginTheDayAfterTheLastWindow() {
        assertThat(blocking(moved(-37, IMPLEMENTING, DURING_ANNOUNCEMENT))).isEmpty();
    }

    @Test
    void aWindowRunsOnItsLastDayAndNotAfterIt() {
        LocalDate lastDay = LocalDate.of(2011, 11, 24);

        assertThat(blocking(moved(-38, IMPLEMENTING, lastDay)))
                .extracting(SchemeFinding::rule)
                .containsExactly("stage-too-short");
        assertThat(blocking(moved(-38, IMPLEMENTING, lastDay.plusDays(1))))
                .extracting(SchemeFinding::rule)
                .containsExactly("stage-in-past");
    }

    @Test
    void windowsThatMoveWithTheirStageAreNotCutOff() {
        assertThat(blocking(moved(-5, PREPARING, DURING_PREPARATION))).isEmpty();
    }

    @Test
    void anElectionIsNotMovedPastTheLimitOfItsTerm() {
        LocalDate termEnd = LocalDate.of(2011, 1, 1);

        assertThat(withTermEnd(1, termEnd)).isEmpty();
        assertThat(withTermEnd(2, termEnd))
                .containsExactly(SchemeFinding.blocking(
                        "term-limit",
                        "days",
                        "B.1 Art 4",
                        "任期于2011-01-01届满，延期换届不得超过12个月（2012-01-01），移动后要到2012-01-02才能完成选举"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -5})
    void anElectionThatIsTooLateAlreadyMayStayOrMoveEarlier(int days) {
        assertThat(blocking(withTermEnd(days, LocalDate.of(2010, 6, 1)))).isEmpty();
    }

    @Test
    void anElectionIsNotMovedBeforeTheLimitOfItsTerm() {
        LocalDate termEnd = LocalDate.of(2012, 10, 31);

        assertThat(blocking(withTermEnd(-1, termEnd))).isEmpty();
        assertThat(blocking(withTermEnd(-2, termEnd)))
                .containsExactly(SchemeFinding.blocking(
                        "term-limit",
                        "days",
                        "B.1 Art 4",
                        "任期于2012-10-31届满，提前换届不得超过12个月（2011-10-31），移动后2011-10-30就进入实施阶段"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void anElectionThatIsTooEarlyAlreadyMayStayOrMoveLater(int days) {
        assertThat(blocking(withTermEnd(days, LocalDate.of(2014, 1, 1)))).isEmpty();
    }

    @Test
    void aSchemeWithoutALimitKnowsNone() {
        Scheme unlimited =
                ChangedText.of("jiyang-2011").without("term:\n", "# 任期和届中事项").scheme();
        Timetable before = Timetable.of(unlimited, START, Optional.empty(), calendar);
        Timetable after = before.shifted(unlimited, 300, PREPARING, Optional.empty(), calendar);

        assertThat(ShiftCheck.findings(
                        unlimited, before, after, PREPARING, Optional.of(LocalDate.of(2011, 1, 1)), DURING_PREPARATION))
                .isEmpty();
    }

    @Test
    void whatGetsLateAfterThePartysElectionIsWarnedOfAndNotForbidden() {
        LocalDate partyElectionEnd = LocalDate.of(2011, 12, 1);

        assertThat(afterPartyElection(1, partyElectionEnd)).isEmpty();
        assertThat(afterPartyElection(2, partyElectionEnd))
                .containsExactly(SchemeFinding.warning(
                        "finish-by", "", "JY-6.0a", "党委换届2011-12-01结束，团的换届应在2012-01-01前完成，按此时间表要到2012-01-02"));
    }

    @Test
    void warningsOfTheNewTimetableStayWarnings() {
        Timetable before = Timetable.of(jiyang, LocalDate.of(2026, 10, 8), Optional.empty(), calendar);
        Timetable after = before.shifted(jiyang, 3, PREPARING, Optional.empty(), calendar);

        assertThat(after.findings()).isNotEmpty();
        assertThat(ShiftCheck.findings(jiyang, before, after, PREPARING, Optional.empty(), LocalDate.of(2026, 10, 9)))
                .isEqualTo(after.findings());
    }

    private List<SchemeFinding> moved(int days, Set<String> begun, LocalDate today) {
        return findings(days, begun, Optional.empty(), Optional.empty(), today);
    }

    private List<SchemeFinding> withTermEnd(int days, LocalDate termEnd) {
        return findings(days, PREPARING, Optional.empty(), Optional.of(termEnd), DURING_PREPARATION);
    }

    private List<SchemeFinding> afterPartyElection(int days, LocalDate partyElectionEnd) {
        return findings(days, PREPARING, Optional.of(partyElectionEnd), Optional.empty(), DURING_PREPARATION);
    }

    private List<SchemeFinding> findings(
            int days,
            Set<String> begun,
            Optional<LocalDate> partyElectionEnd,
            Optional<LocalDate> termEnd,
            LocalDate today) {
        Timetable before = Timetable.of(jiyang, START, partyElectionEnd, calendar);
        Timetable after = before.shifted(jiyang, days, begun, partyElectionEnd, calendar);
        return ShiftCheck.findings(jiyang, before, after, begun, termEnd, today);
    }

    private static List<SchemeFinding> blocking(List<SchemeFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.level() == Level.BLOCKING)
                .toList();
    }
}
