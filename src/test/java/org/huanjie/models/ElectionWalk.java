package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.huanjie.election.Election;
import org.huanjie.election.ElectionProcess;
import org.huanjie.election.ElectionService;
import org.huanjie.election.Elections;
import org.huanjie.election.OpenTask;
import org.huanjie.election.StartRequest;
import org.huanjie.engine.Forms;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.MeetingId;
import org.huanjie.meeting.Meetings;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.roster.Electable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes one election through the engine as its people would, and asserts at every step what waits, for whom and until when. */
@Component
public class ElectionWalk {

    private static final Pattern PEOPLE =
            Pattern.compile("<hj-nominees|<hj-person kind=\"(nominee|appointee|write-in)\"");

    private final ElectionService elections;
    private final Elections register;
    private final ElectionProcess process;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService management;
    private final IdentityService identity;
    private final Forms examples;
    private final Electable electable;
    private final Meetings meetings;
    private final ChainedMinutes minutes;
    private final JdbcClient jdbc;
    private final Clock clock;

    private final Map<String, Membership> memberships = new HashMap<>();

    /** What an account belongs to; it stays so. */
    private record Membership(List<String> groups, List<String> tenants) {}

    private String place;
    private Election election;
    private int completed;
    private String refused = "";
    private int refusals;

    ElectionWalk(
            ElectionService elections,
            Elections register,
            ElectionProcess process,
            RuntimeService runtime,
            TaskService tasks,
            FormService forms,
            ManagementService management,
            IdentityService identity,
            Forms examples,
            Electable electable,
            Meetings meetings,
            ChainedMinutes minutes,
            JdbcClient jdbc,
            Clock clock) {
        this.elections = elections;
        this.register = register;
        this.process = process;
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.management = management;
        this.identity = identity;
        this.examples = examples;
        this.electable = electable;
        this.meetings = meetings;
        this.minutes = minutes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Starts an election at 09:00 of its first day; the accounts of its people begin with the place. */
    public void start(String newPlace, String division, String scheme, String day) {
        startAt(day + "T09:00", newPlace, division, scheme, day);
    }

    /** Starts an election at a moment before or after its first day. */
    public void startAt(String moment, String newPlace, String division, String scheme, String day) {
        startAt(LocalDateTime.parse(moment), newPlace, division, scheme, LocalDate.parse(day), Optional.empty());
    }

    /** Likewise, with the last day of the present committee's term. */
    void startAt(
            LocalDateTime moment,
            String newPlace,
            String division,
            String scheme,
            LocalDate day,
            Optional<LocalDate> termEnd) {
        now(moment.toString());
        termEnds(division, termEnd.orElse(day.plusMonths(1)));
        boolean longAgo = day.isBefore(moment.toLocalDate().minusWeeks(1));
        Election started = elections.start(
                new StartRequest(division, scheme, day, Optional.empty(), termEnd, longAgo), newPlace + "-league");
        resume(newPlace, started.id());
    }

    /** The term of the committee that an earlier election has brought there, if one has, ends on this day. */
    void termEnds(String division, LocalDate day) {
        jdbc.sql("update office set term_ends = :day where division = :division and ended is null")
                .param("day", day)
                .param("division", division)
                .update();
    }

    /** Goes on with an election that was started before, perhaps by a program that has ended since. */
    public void resume(String itsPlace, ElectionId id) {
        place = itsPlace;
        completed = 0;
        refused = "";
        refusals = 0;
        election = register.get(id);
    }

    public ElectionId id() {
        return election.id();
    }

    /** Nobody has anything left to do, the archive is closed and the record intact. */
    public void ends() {
        assertThat(waiting()).isEmpty();
        assertThat(register.get(id()).status()).isEqualTo(Election.Status.COMPLETED);
        assertThat(minutes.verify(id()).intact()).isTrue();
        OwnClauses.areCited(register.scheme(id()), minutes.entries(id()));
    }

    /** From here on it is about another election of the same place, such as a by-election that the first one brought about. */
    public void turnTo(ElectionId id) {
        election = register.get(id);
    }

    /** How many user tasks have been completed. */
    public int completed() {
        return completed;
    }

    public void now(String moment) {
        ClockUtil.setCurrentTime(date(LocalDateTime.parse(moment)));
    }

    PreparationWalk preparation() {
        return new PreparationWalk(this, place, election);
    }

    /** Exactly this task waits, for this group and until 18:00 of this day; it is then completed with an answer that fits. */
    public void then(String task, String group, String due) {
        then(task, group, due, form -> {});
    }

    /** Likewise, with something in the answer changed. */
    public void then(String task, String group, String due, Consumer<ObjectNode> change) {
        List<OpenTask> open = open();
        assertThat(lines(open)).containsExactly(line(task, group, due));
        complete(open.get(0), account(group), change);
    }

    /** The clerk registers people who may stand, so many for each post, and closes the task. */
    public void register(String due, Map<String, Integer> people) {
        then("registerCandidates", "league:" + election.division(), due, form -> registered(form, people));
    }

    /** Where a by-election fills posts from those who serve, the example names these. */
    void registered(ObjectNode form, Map<String, Integer> people) {
        if (electable.serving(id()).isPresent()) {
            return;
        }
        form.removeAll();
        form.set("candidates", Slate.of(register.scheme(id()), election.start(), people));
    }

    /** On the way to the end, the first request of this kind is refused. */
    public void refuseOnce(String kind) {
        refused = kind;
    }

    /** How many requests were refused on the way to the end. */
    public int refusals() {
        return refusals;
    }

    private void decided(OpenTask task, ObjectNode form) {
        Object kind = runtime.getVariable(
                tasks.createTaskQuery().taskId(task.id()).singleResult().getExecutionId(), "approvalKind");
        if (refused.equals(kind)) {
            form.put("decision", "refused").put("opinion", "人选情况尚需核实");
            refused = "";
            refusals++;
        }
    }

    /**
     * Goes on until nothing waits any more: completes every task with an answer that fits, and fires every timer at its instant.
     * Returns what happened, a line each.
     */
    public List<String> toTheEnd(Map<String, Integer> people) {
        List<String> course = new ArrayList<>();
        for (Optional<String> step = step(people); step.isPresent(); step = step(people)) {
            course.add(step.orElseThrow());
        }
        return course;
    }

    /** Goes on step by step until a task of this kind waits. */
    public void until(String task, Map<String, Integer> people) {
        while (open().stream().noneMatch(one -> one.key().equals(task))) {
            assertThat(step(people)).as("a step towards " + task).isPresent();
        }
    }

    /** Completes one task with an answer that fits or, where none is open, fires the next timer; says which, and nothing when nothing waits any more. */
    public Optional<String> step(Map<String, Integer> people) {
        return step(task -> answer(task, people));
    }

    /** Likewise, with the very answer that the program shows as an example. */
    public Optional<String> stepByExample() {
        return step(task -> complete(task, person(task), form -> {}));
    }

    private Optional<String> step(Consumer<OpenTask> work) {
        runDue();
        List<OpenTask> open = open();
        if (open.isEmpty()) {
            return nextTimer().map(this::fire);
        }
        work.accept(open.get(0));
        return Optional.of(lines(open).get(0));
    }

    /** Its own person completes an open task with an answer that fits. */
    public void answer(OpenTask task, Map<String, Integer> people) {
        answer(task, people, form -> {});
    }

    /** Likewise, with something in the answer changed. */
    public void answer(OpenTask task, Map<String, Integer> people, Consumer<ObjectNode> change) {
        complete(task, person(task), form -> {
            switch (task.key()) {
                case "registerCandidates" -> registered(form, people);
                case "decideRequest" -> decided(task, form);
                default -> {}
            }
            change.accept(form);
        });
    }

    /** Whether neither anybody nor any timer has anything left to do. */
    public boolean over() {
        return open().isEmpty() && nextTimer().isEmpty();
    }

    String person(OpenTask task) {
        if (task.assignee() != null) {
            return task.assignee();
        }
        return task.key().equals("signCount") ? place + "-scrutineer" : account(task.group());
    }

    Optional<Job> nextTimer() {
        return timers().stream().findFirst();
    }

    /** The timer on which the election waits; those that remind of an overdue stage day by day come after all others. */
    Optional<Job> nextWindow() {
        return timers().stream()
                .filter(timer -> !event(timer).endsWith("Overdue"))
                .findFirst()
                .or(this::nextTimer);
    }

    private List<Job> timers() {
        return jobs(query -> query.timers().orderByJobDuedate().asc());
    }

    private String event(Job timer) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    String fire(Job timer) {
        LocalDateTime due = LocalDateTime.ofInstant(timer.getDuedate().toInstant(), clock.getZone());
        String event = event(timer);
        now(due.toString());
        runDue();
        now(due.plusHours(9).toString());
        return event + " " + due;
    }

    /** Exactly these tasks wait side by side; all are completed, each by its own person. */
    public void together(String task, String group, String due, int times, String account) {
        List<OpenTask> open = open();
        assertThat(lines(open)).hasSize(times).containsOnly(line(task, group, due));
        open.forEach(one -> complete(one, account.isEmpty() ? one.assignee() : account, form -> {}));
    }

    /** What waits, as lines of task, group and due instant, in order. */
    public List<String> waiting() {
        return lines(open());
    }

    public List<OpenTask> open() {
        return process.openTasks(election.id()).stream()
                .sorted(Comparator.comparing(OpenTask::key)
                        .thenComparing(task -> String.valueOf(task.assignee()))
                        .thenComparing(ElectionWalk::made))
                .toList();
    }

    /** When the engine made the task: its ids are UUIDs of the time, whose first digits begin again every seven minutes. */
    private static long made(OpenTask task) {
        return UUID.fromString(task.id()).timestamp();
    }

    /** Completes an open task with an answer that fits; a meeting is opened when it was announced. */
    public void complete(OpenTask task, String account, Consumer<ObjectNode> change) {
        if (task.key().equals("openMeeting")) {
            waitFor(meetings.get(new MeetingId(meetingOf(task))).opensAt());
        }
        completeNow(task, account, change);
    }

    private String meetingOf(OpenTask task) {
        String execution =
                tasks.createTaskQuery().taskId(task.id()).singleResult().getExecutionId();
        return (String) runtime.getVariable(execution, "meeting");
    }

    private void waitFor(LocalDateTime moment) {
        if (LocalDateTime.now(clock).isBefore(moment)) {
            now(moment.toString());
        }
    }

    /** Likewise at once, whatever was announced. */
    void completeNow(OpenTask task, String account, Consumer<ObjectNode> change) {
        saysWhatIsAskedOfPeople(task);
        JsonNode answer = examples.example(task.id());
        change.accept((ObjectNode) answer);
        as(account, () -> {
            if (task.assignee() == null) {
                tasks.claim(task.id(), account);
            }
            forms.submitTaskForm(
                    task.id(),
                    Variables.putValueTyped(
                            "form", SpinValues.jsonValue(answer.toString()).create()));
        });
        completed++;
    }

    /** A form on which people are entered knows the facts that the scheme asks for, so that it can mark them. */
    private void saysWhatIsAskedOfPeople(OpenTask task) {
        if (PEOPLE.matcher(html(task)).find() && PEOPLE.matcher(deployed(task)).find()) {
            SpinJsonNode form = (SpinJsonNode) tasks.getVariableLocal(task.id(), "form");
            assertThat(form.prop("context").hasProp("asked"))
                    .as("the form of " + task.key() + " says what is asked of people")
                    .isTrue();
        }
    }

    /** As the election has it: one that began under an earlier version keeps that version's forms. */
    private String deployed(OpenTask task) {
        try (InputStream form = forms.getDeployedTaskForm(task.id())) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String html(OpenTask task) {
        try {
            return Files.readString(Path.of("forms", task.key() + ".html"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * A timer of this event waits until exactly this instant: one second before nothing moves on, at the instant everything does. What is overdue is told
     * of again the next day.
     */
    public void window(String event, String end) {
        Job timer = timer(event);
        assertThat(timer.getDuedate()).as(event).isEqualTo(date(LocalDateTime.parse(end)));
        List<String> before = waiting();
        now(LocalDateTime.parse(end).minusSeconds(1).toString());
        runDue();
        assertThat(waiting()).as("one second before the end of " + event).isEqualTo(before);
        assertThat(timers(event)).hasSize(1);
        now(end);
        runDue();
        if (event.endsWith("Overdue")) {
            timerDue(event, LocalDateTime.parse(end).plusDays(1).toString());
        } else {
            assertThat(timers(event))
                    .as("timers of " + event + " after its end")
                    .isEmpty();
        }
        now(LocalDateTime.parse(end).plusHours(9).toString());
    }

    /** The timer of an event is due at this instant. */
    public void timerDue(String event, String instant) {
        assertThat(timer(event).getDuedate()).as(event).isEqualTo(date(LocalDateTime.parse(instant)));
    }

    /** Runs the jobs that are due, and those that they bring about. */
    public int runDue() {
        int run = 0;
        List<Job> due = dueJobs();
        while (!due.isEmpty()) {
            for (Job job : due) {
                management.executeJob(job.getId());
                run++;
            }
            due = dueJobs();
        }
        return run;
    }

    public String account(String group) {
        String role = group.substring(0, group.indexOf(':'));
        boolean superior = role.equals("league") && !group.endsWith(election.division());
        return switch (role) {
            case "league" -> superior ? place + "-superior" : place + "-league";
            case "count" -> place + "-counter";
            case "judge" -> place + "-judge1";
            default -> place + "-" + role;
        };
    }

    private List<Job> dueJobs() {
        return jobs(JobQuery::executable).stream()
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(ClockUtil.getCurrentTime()))
                .toList();
    }

    private Job timer(String event) {
        List<Job> timers = timers(event);
        assertThat(timers).as("timers of " + event).hasSize(1);
        return timers.get(0);
    }

    private List<Job> timers(String event) {
        return new ArrayList<>(
                management.createJobQuery().activityId(event).timers().list());
    }

    /** Of this election alone: many others may wait beside it. */
    private List<Job> jobs(UnaryOperator<JobQuery> which) {
        Set<String> instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(id().value()).list().stream()
                        .map(ProcessInstance::getId)
                        .collect(Collectors.toSet());
        return instances.isEmpty()
                ? List.of()
                : which.apply(management.createJobQuery().processInstanceIds(instances))
                        .list();
    }

    void as(String account, Runnable work) {
        Membership membership = memberships.computeIfAbsent(account, this::membership);
        identity.setAuthentication(account, membership.groups(), membership.tenants());
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private Membership membership(String account) {
        return new Membership(
                identity.createGroupQuery().groupMember(account).list().stream()
                        .map(Group::getId)
                        .toList(),
                identity.createTenantQuery().userMember(account).includingGroupsOfUser(true).list().stream()
                        .map(Tenant::getId)
                        .toList());
    }

    private List<String> lines(List<OpenTask> open) {
        return open.stream()
                .map(task -> task.key() + " " + task.group() + " "
                        + task.due().atZoneSameInstant(clock.getZone()).toLocalDateTime())
                .toList();
    }

    private static String line(String task, String group, String due) {
        return task + " " + group + " " + due + "T18:00";
    }

    private Date date(LocalDateTime moment) {
        return Date.from(ZonedDateTime.of(moment, clock.getZone()).toInstant());
    }
}
