package org.huanjie.scheme.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.calendar.LikelyHoliday;
import org.huanjie.calendar.rules.WorkingCalendar;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.SchemeFinding;
import org.huanjie.scheme.rules.Timetable.StageWindow;
import org.huanjie.scheme.rules.Timetable.StepWindow;

/** What the dates of one election should make people think about. */
final class TimetableCheck {

    private final Scheme scheme;
    private final List<StageWindow> stages;
    private final List<StepWindow> windows;
    private final List<SchemeFinding> findings = new ArrayList<>();

    private TimetableCheck(Scheme scheme, List<StageWindow> stages, List<StepWindow> windows) {
        this.scheme = scheme;
        this.stages = stages;
        this.windows = windows;
    }

    static List<SchemeFinding> findings(
            Scheme scheme,
            List<StageWindow> stages,
            List<StepWindow> windows,
            Optional<LocalDate> partyElectionEnd,
            WorkingCalendar calendar) {
        TimetableCheck check = new TimetableCheck(scheme, stages, windows);
        calendar.likely().forEach(check::likelyHoliday);
        check.yearsWithoutData(calendar);
        stages.forEach(check::overrun);
        check.overlaps();
        windows.forEach(window -> check.holiday(window, calendar));
        partyElectionEnd.ifPresent(check::finishBy);
        return check.findings;
    }

    /** Steps that fall into a holiday whose days off are not announced yet. */
    private void likelyHoliday(LikelyHoliday holiday) {
        String met = windows.stream()
                .filter(window -> meets(holiday, window))
                .map(window -> "“" + Steps.name(window.step()) + "”（" + window.from() + "至" + window.to() + "）")
                .collect(Collectors.joining("、"));
        if (!met.isEmpty()) {
            warn(
                    "likely-holiday",
                    "",
                    "%d年%s的放假日期还没有公布，预计%s至%s放假，遇到的有：%s；请考虑避开，公布后导入放假数据会重新计算"
                            .formatted(holiday.from().getYear(), holiday.name(), holiday.from(), holiday.to(), met));
        }
    }

    /** A single day off matters to a step that begins or ends on it, a longer holiday to every step on the way. */
    private static boolean meets(LikelyHoliday holiday, StepWindow window) {
        return holiday.from().equals(holiday.to())
                ? holiday.from().equals(window.from()) || holiday.from().equals(window.to())
                : holiday.meets(window.from(), window.to());
    }

    private void yearsWithoutData(WorkingCalendar calendar) {
        LocalDate last = windows.stream()
                .map(StepWindow::to)
                .reduce(stages.get(stages.size() - 1).to(), TimetableCheck::later);
        calendar.unknownYears(stages.get(0).from(), last)
                .forEach(year -> warn("calendar-year-missing", "", year + "年还没有放假调休数据，该年的日期只按周末推算；导入数据后会重新计算"));
    }

    /** A stage whose steps, pushed on by a window that rolled, end after it. */
    private void overrun(StageWindow stage) {
        windows.stream()
                .filter(window ->
                        window.stage().equals(stage.stage()) && window.to().isAfter(stage.to()))
                .findFirst()
                .ifPresent(window -> warn(
                        "stage-overrun",
                        clause(window),
                        "“" + Steps.name(window.step()) + "”到" + window.to() + "才结束，超出" + Steps.stageName(stage.stage())
                                + "的最后一天" + stage.to()));
    }

    /** Stages that were moved onto one another. */
    private void overlaps() {
        for (int next = 1; next < stages.size(); next++) {
            StageWindow before = stages.get(next - 1);
            StageWindow stage = stages.get(next);
            if (!stage.from().isAfter(before.to())) {
                warn(
                        "stage-overlap",
                        "E19",
                        Steps.stageName(stage.stage()) + "从" + stage.from() + "开始，而" + Steps.stageName(before.stage())
                                + "到" + before.to() + "才结束");
            }
        }
    }

    /** A public window in which nobody is at work (E.1). */
    private void holiday(StepWindow window, WorkingCalendar calendar) {
        boolean allOff = Steps.isWindow(window.step())
                && window.from().plusDays(1).datesUntil(window.to().plusDays(1)).noneMatch(calendar::works);
        if (allOff) {
            warn(
                    "window-in-holiday",
                    clause(window),
                    "“" + Steps.name(window.step()) + "”的期限（" + window.from() + "至" + window.to() + "）全在休息日内");
        }
    }

    private void finishBy(LocalDate partyElectionEnd) {
        scheme.finishBy().ifPresent(limit -> {
            LocalDate latest = partyElectionEnd.plusMonths(limit.monthsAfterPartyElection());
            LocalDate end = implementationEnd();
            if (end.isAfter(latest)) {
                warn(
                        "finish-by",
                        limit.basis().clause(),
                        "党委换届" + partyElectionEnd + "结束，团的换届应在" + latest + "前完成，按此时间表要到" + end);
            }
        });
    }

    private LocalDate implementationEnd() {
        return windows.stream()
                .filter(window -> window.stage().equals(Steps.IMPLEMENTATION))
                .map(StepWindow::to)
                .reduce(TimetableCheck::later)
                .orElseThrow();
    }

    private String clause(StepWindow window) {
        return scheme.stages().stream()
                .flatMap(stage -> stage.steps().stream())
                .filter(step -> step.step().equals(window.step()))
                .findFirst()
                .orElseThrow()
                .basis()
                .clause();
    }

    private void warn(String rule, String clause, String message) {
        findings.add(SchemeFinding.warning(rule, "", clause, message));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
