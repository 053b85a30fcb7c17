package org.huanjie.election.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.huanjie.access.Body;
import org.huanjie.access.Permissions;
import org.huanjie.division.Divisions;
import org.huanjie.election.Election;
import org.huanjie.election.Election.Stage;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionProcess;
import org.huanjie.election.ElectionWarnings;
import org.huanjie.election.Elections;
import org.huanjie.election.OpenTask;
import org.huanjie.election.Responsible;
import org.huanjie.election.StepNames;
import org.huanjie.scheme.SchemeFinding;
import org.huanjie.scheme.rules.Timetable;
import org.huanjie.scheme.rules.Timetable.StepWindow;
import org.springframework.stereotype.Component;

/** An election as a person reads it: where it stands, what is due and who must act now. */
@Component
class Timelines {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Elections elections;
    private final ElectionWarnings warnings;
    private final ElectionProcess process;
    private final Responsible responsible;
    private final Divisions divisions;
    private final Permissions permissions;
    private final Clock clock;

    Timelines(
            Elections elections,
            ElectionWarnings warnings,
            ElectionProcess process,
            Responsible responsible,
            Divisions divisions,
            Permissions permissions,
            Clock clock) {
        this.elections = elections;
        this.warnings = warnings;
        this.process = process;
        this.responsible = responsible;
        this.divisions = divisions;
        this.permissions = permissions;
        this.clock = clock;
    }

    record Line(String id, String body, String scheme, String stage, String status, LocalDate start) {}

    /**
     * @param state done, now or later
     * @param late whether it is still being done after its last day (LN-3.5)
     */
    record StageLine(String name, String state, LocalDate from, LocalDate to, boolean late, List<StepLine> steps) {

        public String days() {
            return between(from, to);
        }
    }

    record StepLine(String name, LocalDate from, LocalDate to, boolean past) {

        public String days() {
            return between(from, to);
        }
    }

    /** @param urged whether the person who looks at it may urge its people on */
    record TaskLine(String id, String name, String who, String assignee, String due, boolean late, boolean urged) {}

    record Timeline(
            Line election,
            String division,
            String schemeId,
            String responsible,
            List<StageLine> stages,
            List<TaskLine> tasks,
            List<SchemeFinding> warnings,
            boolean running) {}

    Line line(Election election) {
        return new Line(
                election.id().value(),
                election.body(),
                elections.scheme(election.id()).title(),
                election.stage().title(),
                election.status().title(),
                election.start());
    }

    Timeline of(Election election) {
        Timetable timetable = elections.timetable(election.id());
        return new Timeline(
                line(election),
                election.division(),
                election.scheme(),
                Body.title(responsible.of(election), divisions::name),
                Arrays.stream(Stage.values())
                        .map(stage -> stage(election, stage, timetable))
                        .toList(),
                process.openTasks(election.id()).stream().map(this::task).toList(),
                warnings.of(election),
                election.status() == Status.RUNNING);
    }

    private StageLine stage(Election election, Stage stage, Timetable timetable) {
        String state = state(election, stage);
        boolean overdue = stage == election.stage() && election.overdueSince() != null;
        return timetable
                .stage(stage.id())
                .map(whole ->
                        new StageLine(stage.title(), state, whole.from(), whole.to(), overdue, steps(stage, timetable)))
                .orElseGet(() -> new StageLine(stage.title(), "skipped", null, null, false, List.of()));
    }

    private List<StepLine> steps(Stage stage, Timetable timetable) {
        LocalDate today = LocalDate.now(clock);
        return timetable.windows().stream()
                .filter(window -> window.stage().equals(stage.id()))
                .map(window -> step(window, today))
                .toList();
    }

    private static StepLine step(StepWindow window, LocalDate today) {
        return new StepLine(
                StepNames.of(window.step()),
                window.from(),
                window.to(),
                window.to().isBefore(today));
    }

    private static String state(Election election, Stage stage) {
        if (election.status() == Status.COMPLETED
                || stage.ordinal() < election.stage().ordinal()) {
            return "done";
        }
        return stage == election.stage() ? "now" : "later";
    }

    private TaskLine task(OpenTask task) {
        boolean late = task.due() != null && task.due().isBefore(OffsetDateTime.now(clock));
        return new TaskLine(
                task.id(),
                task.name(),
                Body.title(task.group(), divisions::name),
                task.assignee(),
                task.due() == null ? "" : task.due().format(MOMENT),
                late,
                permissions.mayUrge(task.group()));
    }

    private static String between(LocalDate from, LocalDate to) {
        return from.equals(to) ? from.toString() : from + " 至 " + to;
    }
}
