package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionService;
import org.huanjie.election.Elections;
import org.huanjie.election.OpenTask;
import org.huanjie.election.StartRequest;
import org.huanjie.engine.Forms;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Refusal;
import org.huanjie.models.ClosedDoors.Door;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** What nobody may do: each is tried and refused. */
final class Trespasses {

    private static final List<String> PARTS =
            List.of("league", "party", "review", "counter", "judge1", "inspection", "superior");

    private final ElectionWalk walk;
    private final Start start;
    private final Random chance;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final ClosedDoors doors;
    private final ElectionService elections;
    private final Elections register;
    private final Forms examples;

    Trespasses(ApplicationContext program, ElectionWalk walk, Start start, Random chance) {
        this.walk = walk;
        this.start = start;
        this.chance = chance;
        tasks = program.getBean(TaskService.class);
        forms = program.getBean(FormService.class);
        management = program.getBean(ManagementService.class);
        runtime = program.getBean(RuntimeService.class);
        doors = new ClosedDoors(program);
        elections = program.getBean(ElectionService.class);
        register = program.getBean(Elections.class);
        examples = program.getBean(Forms.class);
    }

    /** Tries one at random; says which. */
    String tryOne(Optional<OpenTask> open, Optional<String> done) {
        int which = chance.nextInt(open.isPresent() ? 12 : 4);
        return switch (which) {
            case 0 -> secondElection();
            case 1 -> message();
            case 2 -> earlyTimer();
            case 3 -> closedDoors();
            case 4 -> strangersTask(open.orElseThrow());
            case 5 -> otherPartsTask(open.orElseThrow());
            case 6 -> extraVariable(open.orElseThrow());
            case 7 -> pastTheForm(open.orElseThrow());
            case 8 -> wrongAnswer(open.orElseThrow());
            case 9 -> administratorsAnswer(open.orElseThrow());
            case 10 -> claimForAnother(open.orElseThrow());
            default -> done.map(this::doneAgain).orElseGet(() -> wrongAnswer(open.orElseThrow()));
        };
    }

    private String secondElection() {
        if (register.get(walk.id()).status() != Status.RUNNING) {
            return message();
        }
        LocalDate today = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Asia/Shanghai"));
        StartRequest second =
                new StartRequest(start.division(), start.scheme(), today, Optional.empty(), Optional.empty());
        assertThat(catchThrowable(() -> elections.start(second, start.place() + "-league")))
                .as("another is open, and early where a committee has just begun its term")
                .isInstanceOfAny(ConflictException.class, Refusal.class);
        return "second election refused";
    }

    private String message() {
        refused(
                as(
                        start.place() + "-league",
                        () -> runtime.correlateMessage(
                                "electionWithdrawn", walk.id().value())),
                AccessDeniedException.class);
        return "message refused";
    }

    private String earlyTimer() {
        Optional<Job> timer = walk.nextTimer();
        if (timer.isEmpty()) {
            return "no timer";
        }
        Job before = timer.orElseThrow();
        refused(as(start.place() + "-party", () -> management.executeJob(before.getId())), AccessDeniedException.class);
        assertThat(walk.nextTimer().orElseThrow().getRetries()).isEqualTo(before.getRetries());
        return "early timer refused";
    }

    /** What the engine could do and nobody may, tried one after the other by one who might have the right. */
    private String closedDoors() {
        String account =
                List.of("admin", "supervisor", start.place() + "-league").get(chance.nextInt(3));
        closed(account, doors.of(walk.id(), walk.nextTimer()));
        return "closed doors refused to " + account;
    }

    private void closed(String account, List<Door> all) {
        all.forEach(door -> assertThat(catchThrowable(as(account, door.knock())))
                .as("%s for %s", door.name(), account)
                .isInstanceOf(AccessDeniedException.class));
    }

    private String administratorsAnswer(OpenTask task) {
        notTheirs(task, "admin");
        return "the administrator's answer refused at " + task.key();
    }

    /** Nor may whose task it is do anything with it but answer it, claim it for themselves and give it back. */
    private String claimForAnother(OpenTask task) {
        String owner = walk.person(task);
        refused(as(owner, () -> tasks.claim(task.id(), "supervisor")), AccessDeniedException.class);
        closed(owner, doors.of(task));
        return "a claim for another refused at " + task.key();
    }

    private String strangersTask(OpenTask task) {
        String place = start.place().equals("nanshan") ? "xingang-" : "nanshan-";
        notTheirs(task, place + part());
        return "stranger refused at " + task.key();
    }

    private String otherPartsTask(OpenTask task) {
        String owner = walk.person(task);
        List<String> others = PARTS.stream()
                .map(part -> start.place() + "-" + part)
                .filter(account -> !account.equals(owner))
                .filter(account -> !task.group().startsWith("count") || !account.endsWith("-counter"))
                .filter(account -> !task.group().startsWith("judge") || !account.contains("-judge"))
                .toList();
        notTheirs(task, others.get(chance.nextInt(others.size())));
        return "another part refused at " + task.key();
    }

    private void notTheirs(OpenTask task, String account) {
        refused(submitting(task, account, example(task)), AccessDeniedException.class);
        refused(as(account, () -> tasks.claim(task.id(), account)), AccessDeniedException.class);
        refused(as(account, () -> tasks.setAssignee(task.id(), null)), AccessDeniedException.class);
        refused(as(account, () -> tasks.createComment(task.id(), null, "any")), AccessDeniedException.class);
        refused(as(account, () -> tasks.complete(task.id())), Refusal.class);
        closed(account, doors.of(task));
    }

    private String extraVariable(OpenTask task) {
        JsonNode answer = example(task);
        refused(
                as(
                        walk.person(task),
                        () -> forms.submitTaskForm(
                                task.id(),
                                Variables.putValueTyped(
                                                "form",
                                                SpinValues.jsonValue(answer.toString())
                                                        .create())
                                        .putValue("approvalOutcome", "approved"))),
                Refusal.class);
        return "extra variable refused at " + task.key();
    }

    private String pastTheForm(OpenTask task) {
        refused(as(walk.person(task), () -> tasks.complete(task.id())), Refusal.class);
        return "completion without the form refused at " + task.key();
    }

    private String wrongAnswer(OpenTask task) {
        ObjectNode answer = (ObjectNode) example(task);
        List<String> fields = new ArrayList<>();
        answer.fieldNames().forEachRemaining(fields::add);
        if (fields.isEmpty() || chance.nextBoolean()) {
            answer.put("nobodyAsked", true);
        } else {
            JsonNodeFactory json = JsonNodeFactory.instance;
            answer.set(
                    fields.get(chance.nextInt(fields.size())),
                    json.arrayNode().add(json.arrayNode().add(true)));
        }
        refused(submitting(task, walk.person(task), answer), Refusal.class);
        return "wrong answer refused at " + task.key();
    }

    private String doneAgain(String task) {
        refused(
                as(
                        start.place() + "-league",
                        () -> forms.submitTaskForm(
                                task,
                                Variables.putValueTyped(
                                        "form", SpinValues.jsonValue("{}").create()))),
                RuntimeException.class);
        return "second completion refused";
    }

    private String part() {
        return PARTS.get(chance.nextInt(PARTS.size()));
    }

    private JsonNode example(OpenTask task) {
        return examples.example(task.id());
    }

    private ThrowingCallable submitting(OpenTask task, String account, JsonNode answer) {
        return as(
                account,
                () -> forms.submitTaskForm(
                        task.id(),
                        Variables.putValueTyped(
                                "form", SpinValues.jsonValue(answer.toString()).create())));
    }

    private ThrowingCallable as(String account, Runnable work) {
        return () -> walk.as(account, work);
    }

    private static void refused(ThrowingCallable trespass, Class<? extends Throwable> by) {
        assertThat(catchThrowable(trespass)).isInstanceOf(by);
    }
}
