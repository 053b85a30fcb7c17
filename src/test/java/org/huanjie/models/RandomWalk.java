package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.huanjie.answer.AnswerWriter;
import org.huanjie.answer.NotNow;
import org.huanjie.answer.Refusal;
import org.huanjie.approval.Request;
import org.huanjie.approval.Requests;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Registration;
import org.huanjie.election.ElectionService;
import org.huanjie.election.ElectionShifts;
import org.huanjie.election.Elections;
import org.huanjie.election.OpenTask;
import org.huanjie.election.Shift;
import org.huanjie.election.ShiftRequest;
import org.huanjie.record.ChainedMinutes;
import org.huanjie.scheme.Scheme;
import org.springframework.context.ApplicationContext;

/**
 * An election in which people do what comes into their heads, allowed or not. The same seed makes the same walk. After a number of steps everyone
 * becomes reasonable, for every election can still end.
 */
final class RandomWalk {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String FURTHER_NAMES = "之乐天舟宁远行川牧野青禾听雨望山知秋怀瑾若谷";
    private static final int WILD_STEPS = 45;
    private static final int MOST_STEPS = 400;

    private final Random chance;
    private final Start start;
    private final ElectionWalk walk;
    private final ElectionService service;
    private final Elections elections;
    private final Candidates candidates;
    private final Registration registration;
    private final Requests requests;
    private final ElectionShifts shifts;
    private final ChainedMinutes minutes;
    private final TaskService tasks;
    private final AnswerWriter json;
    private final OddAnswers odd;
    private final Trespasses trespasses;
    private final Invariants invariants;
    private final List<String> trail = new ArrayList<>();
    private final Map<String, Integer> figures = new TreeMap<>();

    private Optional<String> done = Optional.empty();

    RandomWalk(ApplicationContext program, Start start, long seed) {
        this.start = start;
        chance = new Random(seed);
        walk = program.getBean(ElectionWalk.class);
        service = program.getBean(ElectionService.class);
        elections = program.getBean(Elections.class);
        candidates = program.getBean(Candidates.class);
        registration = program.getBean(Registration.class);
        requests = program.getBean(Requests.class);
        shifts = program.getBean(ElectionShifts.class);
        minutes = program.getBean(ChainedMinutes.class);
        tasks = program.getBean(TaskService.class);
        json = program.getBean(AnswerWriter.class);
        odd = new OddAnswers(chance);
        trespasses = new Trespasses(program, walk, start, chance);
        invariants = new Invariants(program);
    }

    /** From the start to an end, and what must hold then. */
    void toTheEnd() {
        begin();
        for (int step = 0; step(step); step++) {
            assertThat(step).as("steps without an end").isLessThan(MOST_STEPS);
        }
        invariants.afterwards(walk.id());
        count("ended " + elections.get(walk.id()).status());
    }

    /** Goes on with an election in which everyone is reasonable. */
    void reasonablyToTheEnd() {
        for (int step = WILD_STEPS; step(step); step++) {
            assertThat(step).as("steps without an end").isLessThan(MOST_STEPS);
        }
    }

    /** Starts the election, in time, ahead of its first day or late. */
    void begin() {
        LocalDateTime first = start.firstDay().plusDays(chance.nextInt(60)).atTime(9, 0);
        LocalDateTime moment =
                switch (chance.nextInt(4)) {
                    case 0 -> first.minusDays(1 + chance.nextInt(10));
                    case 1 -> first.plusDays(chance.nextInt(200));
                    default -> first;
                };
        trail.add("start " + start.scheme() + " for " + first + " at " + moment);
        walk.startAt(
                moment.toString(),
                start.place(),
                start.division(),
                start.scheme(),
                first.toLocalDate().toString());
    }

    /** One action; false when nothing waits any more. */
    boolean step(int number) {
        walk.runDue();
        List<OpenTask> open = walk.open();
        Optional<Job> timer = walk.nextTimer();
        if (open.isEmpty() && timer.isEmpty()) {
            return false;
        }
        invariants.during(walk.id(), open);
        if (number < WILD_STEPS && chance.nextInt(4) == 0) {
            wild(open);
        } else if (open.isEmpty()) {
            fire(timer.orElseThrow(), number);
        } else if (timer.isPresent() && number < WILD_STEPS && chance.nextInt(10) == 0) {
            fire(timer.orElseThrow(), number);
        } else {
            answer(open.get(chance.nextInt(open.size())), number);
        }
        return true;
    }

    /** Ends an election that went wrong, so that the next can begin. */
    void abandon() {
        service.withdraw(walk.id(), "试验中止", start.place() + "-league");
    }

    /** What happened, the last last. */
    List<String> trail() {
        return trail;
    }

    /** How often which kind of thing happened. */
    Map<String, Integer> figures() {
        return figures;
    }

    private void wild(List<OpenTask> open) {
        switch (chance.nextInt(30)) {
            case 0 -> withdrawElection();
            case 1, 2, 3, 4 -> withdrawCandidate();
            case 5, 6 -> withdrawRequest();
            case 7, 8 -> shift();
            default -> trespass(open);
        }
    }

    private void trespass(List<OpenTask> open) {
        Optional<OpenTask> task =
                open.isEmpty() ? Optional.empty() : Optional.of(open.get(chance.nextInt(open.size())));
        String before = standing();
        did(trespasses.tryOne(task, done), "trespasses refused");
        assertThat(standing()).as("after a refusal").isEqualTo(before);
    }

    private void withdrawElection() {
        if (chance.nextInt(3) == 0) {
            service.withdraw(walk.id(), "上级调整换届安排", start.place() + "-league");
            did("election withdrawn", "elections withdrawn");
        }
    }

    private void withdrawCandidate() {
        List<Candidate> all = candidates.of(walk.id());
        if (!all.isEmpty()) {
            Candidate one = all.get(chance.nextInt(all.size()));
            perhaps(
                    "candidate withdrawn",
                    () -> registration.withdraw(walk.id(), one.id(), "工作调动", start.place() + "-league"));
        }
    }

    private void withdrawRequest() {
        List<Request> all = requests.of(walk.id());
        if (!all.isEmpty()) {
            Request last = all.get(all.size() - 1);
            perhaps(
                    "request withdrawn",
                    () -> walk.as(
                            start.place() + "-league", () -> requests.withdraw(last.id(), start.place() + "-league")));
        }
    }

    /** What a preview tells is what is then done. */
    private void shift() {
        int days = chance.nextInt(41) - 15;
        String clerk = start.place() + "-league";
        perhaps("timetable shifted", () -> {
            Shift previewed = shifts.shift(walk.id(), new ShiftRequest(days, true, ""), clerk);
            assertThat(shifts.shift(walk.id(), new ShiftRequest(days, false, "党组织换届改期"), clerk))
                    .as("the shift carried out")
                    .isEqualTo(previewed);
        });
    }

    private void fire(Job timer, int number) {
        if (number < WILD_STEPS && chance.nextBoolean()) {
            List<String> before = walk.waiting();
            LocalDateTime due = LocalDateTime.ofInstant(timer.getDuedate().toInstant(), ZONE);
            if (due.minusSeconds(1)
                    .isAfter(LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZONE))) {
                walk.now(due.minusSeconds(1).toString());
                walk.runDue();
                assertThat(walk.waiting()).as("one second before a timer").isEqualTo(before);
            }
        }
        did(walk.fire(timer), "timers fired");
    }

    private void answer(OpenTask task, int number) {
        boolean oddly = number < WILD_STEPS && chance.nextInt(5) < 2;
        if (oddly) {
            perhaps(task.key() + " oddly", () -> complete(task, true));
        } else {
            complete(task, false);
            did(task.key(), "tasks completed");
        }
    }

    private void complete(OpenTask task, boolean oddly) {
        JsonNode form = json.parse(String.valueOf(tasks.getVariableLocal(task.id(), "form")));
        walk.complete(task, walk.person(task), answer -> {
            if (oddly) {
                changed(task, answer, form);
            } else if (task.key().equals("registerCandidates")) {
                walk.registered(answer, start.people());
            }
            if (task.key().equals("registerCandidates")) {
                newPeople(answer);
            }
        });
        done = Optional.of(task.id());
    }

    /** Nobody registers twice: who comes later has another name. */
    private void newPeople(ObjectNode answer) {
        int known = candidates.of(walk.id()).size();
        answer.withArray("candidates").forEach(row -> ((ObjectNode) row)
                .put("name", row.path("name").asText() + FURTHER_NAMES.charAt(known % FURTHER_NAMES.length())));
    }

    private void changed(OpenTask task, ObjectNode answer, JsonNode form) {
        if (task.key().equals("registerCandidates")) {
            Scheme scheme = elections.scheme(walk.id());
            odd.registered(answer, scheme, elections.get(walk.id()).start(), start.people());
        } else {
            odd.turn(task.key(), answer, form);
        }
    }

    /** Does what may be refused; what is refused leaves everything as it was. */
    private void perhaps(String what, Runnable deed) {
        String before = standing();
        try {
            deed.run();
            did(what, what);
        } catch (Refusal | NotNow refused) {
            did(what + ": " + refused.getMessage(), what + ", refused");
            assertThat(standing()).as("after a refusal").isEqualTo(before);
        }
    }

    private String standing() {
        return walk.waiting() + " " + minutes.head(walk.id());
    }

    private void did(String what, String kind) {
        trail.add(what);
        count(kind);
    }

    private void count(String kind) {
        figures.merge(kind, 1, Integer::sum);
    }
}
