package org.huanjie.dashboard;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.Body;
import org.huanjie.calendar.Calendars;
import org.huanjie.dashboard.Situation.Wait;
import org.huanjie.dashboard.SituationStore.Listed;
import org.huanjie.dashboard.SituationStore.Running;
import org.huanjie.election.Election.Status;
import org.huanjie.engine.WaitingTasks;
import org.huanjie.engine.WaitingTasks.WaitingTask;
import org.huanjie.ids.ElectionId;
import org.huanjie.reporting.BodyFigures;
import org.huanjie.reporting.rules.Responsibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the elections of a list stand. The number of statements does not depend on the number of elections. */
@Service
public class Situations {

    private static final Comparator<Wait> LATEST_FIRST = Comparator.comparing(Wait::late)
            .thenComparing(Wait::daysLate)
            .reversed()
            .thenComparing(Wait::since);

    private final SituationStore store;
    private final DashboardStore divisions;
    private final WaitingTasks tasks;
    private final Calendars calendars;
    private final Clock clock;

    Situations(SituationStore store, DashboardStore divisions, WaitingTasks tasks, Calendars calendars, Clock clock) {
        this.store = store;
        this.divisions = divisions;
        this.tasks = tasks;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** In the order in which they are asked for; what is unknown is left out. */
    @Transactional(readOnly = true)
    public List<Situation> of(Collection<ElectionId> elections) {
        Map<ElectionId, Listed> known = store.elections(elections);
        Map<ElectionId, List<Wait>> waits = waits(elections);
        return elections.stream()
                .filter(known::containsKey)
                .map(id -> situation(known.get(id), waits.getOrDefault(id, List.of())))
                .toList();
    }

    /** Likewise, of bodies that may not have begun. */
    @Transactional(readOnly = true)
    public List<Situation> ofBodies(Collection<BodyFigures> bodies) {
        Map<ElectionId, Situation> begun =
                of(bodies.stream()
                                .map(BodyFigures::election)
                                .filter(election -> !election.isEmpty())
                                .toList())
                        .stream()
                        .collect(toMap(Situation::election, each -> each));
        Map<String, String> names = store.bodies(bodies.stream()
                .filter(body -> body.election().isEmpty())
                .map(BodyFigures::division)
                .toList());
        return bodies.stream()
                .flatMap(body -> body.election().isEmpty()
                        ? Stream.of(notBegun(body.division(), names))
                        : Stream.ofNullable(begun.get(body.election())))
                .toList();
    }

    private static Situation notBegun(String division, Map<String, String> names) {
        return new Situation(
                division,
                names.getOrDefault(division, division),
                new ElectionId(""),
                "未启动",
                false,
                List.of(),
                Optional.empty(),
                0);
    }

    private Situation situation(Listed election, List<Wait> waits) {
        boolean running = election.status() == Status.RUNNING;
        int stageLate = election.overdueSince().map(this::workingDays).orElse(0);
        int tasksLate = waits.stream().mapToInt(Wait::daysLate).max().orElse(0);
        return new Situation(
                election.division(),
                election.byElection() ? election.body() + "补选" : election.body(),
                election.election(),
                running ? election.stage().title() : election.status().title(),
                running,
                waits.stream().sorted(LATEST_FIRST).toList(),
                election.overdueSince(),
                Math.max(stageLate, tasksLate));
    }

    private Map<ElectionId, List<Wait>> waits(Collection<ElectionId> elections) {
        List<WaitingTask> open = tasks.of(elections);
        Map<String, String> names = divisions.names(open.stream()
                .flatMap(task -> Body.ofGroup(task.group()).stream())
                .map(Body::division)
                .collect(toSet()));
        return Stream.concat(
                        open.stream().map(task -> Map.entry(task.election(), wait(task, names))),
                        store.periods(elections).stream().map(period -> Map.entry(period.election(), wait(period))))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Wait wait(WaitingTask task, Map<String, String> names) {
        boolean late = task.due() != null && task.due().isBefore(LocalDateTime.now(clock));
        return new Wait(
                task.name(),
                Body.title(task.group(), code -> names.getOrDefault(code, code)),
                task.since(),
                Optional.ofNullable(task.due()),
                late,
                late ? workingDays(task.due().toLocalDate().plusDays(1)) : 0);
    }

    private static Wait wait(Running period) {
        return new Wait(
                switch (period.kind()) {
                    case "registration" -> "报名期届满";
                    case "result" -> "公示期届满";
                    default -> "公告期届满";
                },
                "",
                period.from().atStartOfDay(),
                period.to().map(LocalDate::atStartOfDay),
                false,
                0);
    }

    private int workingDays(LocalDate since) {
        return Responsibility.workingDays(since, LocalDate.now(clock), calendars.current());
    }
}
