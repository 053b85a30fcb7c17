package org.huanjie.election.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Term;
import org.huanjie.scheme.SchemeFinding;
import org.huanjie.scheme.rules.Steps;
import org.huanjie.scheme.rules.Timetable;
import org.huanjie.scheme.rules.Timetable.StageWindow;
import org.huanjie.scheme.rules.Timetable.StepWindow;

/**
 * What moving the stages that have not begun would break (JY-6.0b, B.1 Art 4, E19). Only what the move itself makes worse is blocking: an election
 * that is late already may be moved earlier. What the new timetable is to be warned of, such as the month after the party's election (JY-6.0a), does not
 * hinder the move: a date that cannot be kept is better moved than passed.
 */
public final class ShiftCheck {

    private static final String MOVED = "E19";

    private final Timetable before;
    private final Timetable after;
    private final List<SchemeFinding> findings = new ArrayList<>();

    private ShiftCheck(Timetable before, Timetable after) {
        this.before = before;
        this.after = after;
    }

    /**
     * @param begun ids of the stages that have begun and stay where they are
     * @param termEnd the last day of the present committee's term, where it is known
     */
    public static List<SchemeFinding> findings(
            Scheme scheme,
            Timetable before,
            Timetable after,
            Set<String> begun,
            Optional<LocalDate> termEnd,
            LocalDate today) {
        ShiftCheck check = new ShiftCheck(before, after);
        after.stages().forEach(stage -> check.inThePast(stage, today));
        check.runningWindows(begun, today);
        scheme.term().ifPresent(term -> termEnd.ifPresent(end -> check.termLimit(term, end)));
        check.findings.addAll(after.findings());
        return check.findings;
    }

    private void inThePast(StageWindow stage, LocalDate today) {
        if (movedEarlier(stage) && stage.from().isBefore(today)) {
            block(
                    "stage-in-past",
                    MOVED,
                    Steps.stageName(stage.stage()) + "将从" + stage.from() + "开始，早于今天（" + today + "）");
        }
    }

    /** A window that runs may not be cut off by a stage that is moved forward onto it. */
    private void runningWindows(Set<String> begun, LocalDate today) {
        after.stages().stream().filter(this::movedEarlier).findFirst().ifPresent(next -> after.windows().stream()
                .filter(window -> begun.contains(window.stage()) && Steps.isWindow(window.step()))
                .filter(window -> !window.to().isBefore(today) && !window.to().isBefore(next.from()))
                .forEach(window -> tooShort(window, next)));
    }

    private void tooShort(StepWindow window, StageWindow next) {
        block(
                "stage-too-short",
                MOVED,
                Steps.stageName(window.stage()) + "的“" + Steps.name(window.step()) + "”到" + window.to() + "才期满，而"
                        + Steps.stageName(next.stage()) + "将从" + next.from() + "开始");
    }

    private void termLimit(Term term, LocalDate termEnd) {
        LocalDate latest = termEnd.plusMonths(term.limitMonths());
        LocalDate earliest = termEnd.minusMonths(term.limitMonths());
        String clause = term.approval().basis().clause();
        if (end(after).isAfter(latest) && end(after).isAfter(end(before))) {
            block(
                    "term-limit",
                    clause,
                    "任期于" + termEnd + "届满，延期换届不得超过" + term.limitMonths() + "个月（" + latest + "），移动后要到" + end(after)
                            + "才能完成选举");
        }
        if (beginning(after).isBefore(earliest) && beginning(after).isBefore(beginning(before))) {
            block(
                    "term-limit",
                    clause,
                    "任期于" + termEnd + "届满，提前换届不得超过" + term.limitMonths() + "个月（" + earliest + "），移动后" + beginning(after)
                            + "就进入实施阶段");
        }
    }

    private boolean movedEarlier(StageWindow stage) {
        return stage.from().isBefore(before.stage(stage.stage()).orElseThrow().from());
    }

    private static LocalDate beginning(Timetable timetable) {
        return timetable.stage(Steps.IMPLEMENTATION).orElseThrow().from();
    }

    private static LocalDate end(Timetable timetable) {
        return timetable.windows().stream()
                .filter(window -> window.stage().equals(Steps.IMPLEMENTATION))
                .map(StepWindow::to)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private void block(String rule, String clause, String message) {
        findings.add(SchemeFinding.blocking(rule, "days", clause, message));
    }
}
