package org.huanjie.scheme.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.huanjie.calendar.rules.WorkingCalendar;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.StagePlan;
import org.huanjie.scheme.SchemeFinding;

/**
 * The dates of one election: its scheme's offsets counted from its start. A window step lasts at least as long as its span asks, no step
 * begins before the window before it has ended, and what a window that grew pushes on keeps its length and its order. A year without holiday data counts weekends only and is named in a warning.
 *
 * @param stages from the first to the last day that the scheme gives each stage
 * @param windows from the first to the last day of each step, in their order
 * @param findings warnings only: a timetable can always be made
 */
public record Timetable(List<StageWindow> stages, List<StepWindow> windows, List<SchemeFinding> findings) {

    /** A stage from its first to its last day. */
    public record StageWindow(String stage, LocalDate from, LocalDate to) {}

    /** A step from its first to its last day. */
    public record StepWindow(String stage, String step, LocalDate from, LocalDate to) {}

    public Timetable {
        stages = List.copyOf(stages);
        windows = List.copyOf(windows);
        findings = List.copyOf(findings);
    }

    /** @param partyElectionEnd the last day of the party committee's own election, where it is known */
    public static Timetable of(
            Scheme scheme, LocalDate start, Optional<LocalDate> partyElectionEnd, WorkingCalendar calendar) {
        return counted(scheme, stage -> start, partyElectionEnd, calendar);
    }

    /**
     * The timetable with the stages that have not begun moved by some days, either way (JY-6.0b), and all windows computed again. By zero days,
     * it is what the timetable becomes when the calendar changes.
     */
    public Timetable shifted(
            Scheme scheme,
            int days,
            Set<String> begun,
            Optional<LocalDate> partyElectionEnd,
            WorkingCalendar calendar) {
        return counted(
                scheme,
                stage -> start(stage).plusDays(begun.contains(stage.stage()) ? 0 : days),
                partyElectionEnd,
                calendar);
    }

    /** The stage with this id, or nothing when the scheme skips it. */
    public Optional<StageWindow> stage(String id) {
        return stages.stream().filter(stage -> stage.stage().equals(id)).findFirst();
    }

    /** The step with this id, or nothing when the scheme does not date it. */
    public Optional<StepWindow> step(String id) {
        return windows.stream().filter(window -> window.step().equals(id)).findFirst();
    }

    /** The day from which a stage's offsets are counted. */
    private LocalDate start(StagePlan plan) {
        return stages.stream()
                .filter(stage -> stage.stage().equals(plan.stage()))
                .findFirst()
                .orElseThrow()
                .from()
                .minusDays(plan.from());
    }

    private static Timetable counted(
            Scheme scheme,
            Function<StagePlan, LocalDate> start,
            Optional<LocalDate> partyElectionEnd,
            WorkingCalendar calendar) {
        WorkingCalendar lenient = calendar.assumingWeekends();
        List<StageWindow> stages = new ArrayList<>();
        List<StepWindow> windows = new ArrayList<>();
        for (StagePlan plan : StepsTaken.inOrder(scheme)) {
            LocalDate base = start.apply(plan);
            stages.add(new StageWindow(plan.stage(), base.plusDays(plan.from()), base.plusDays(plan.to())));
            windows.addAll(steps(scheme, plan, base, lenient));
        }
        return new Timetable(
                stages, windows, TimetableCheck.findings(scheme, stages, windows, partyElectionEnd, lenient));
    }

    private static List<StepWindow> steps(Scheme scheme, StagePlan plan, LocalDate base, WorkingCalendar calendar) {
        StageDays days = new StageDays(base, base.plusDays(plan.from()), calendar);
        return StepsTaken.inOrder(plan).stream()
                .map(step -> days.place(step, StepsTaken.window(scheme, step.step())))
                .map(placed -> new StepWindow(plan.stage(), placed.step().step(), placed.from(), placed.to()))
                .toList();
    }
}
