package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.huanjie.election.AllElections;
import org.huanjie.election.Election;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionService;
import org.huanjie.election.ElectionShifts;
import org.huanjie.election.Elections;
import org.huanjie.election.OpenTask;
import org.huanjie.election.Shift;
import org.huanjie.election.ShiftRequest;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.AnswerWriter;
import org.huanjie.input.ConflictException;
import org.huanjie.input.KebabEnums;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.models.Happenings.Happening;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Electable;
import org.huanjie.scheme.Scheme;
import org.huanjie.training.Organiser;
import org.springframework.context.ApplicationContext;

/**
 * An election in which people do what comes into their heads, allowed or not. The same seed makes the same walk. After a number of steps everyone
 * becomes reasonable, for every election can still end.
 */
final class RandomWalk {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String FURTHER_NAMES = "之乐天舟宁远行川牧野青禾听雨望山知秋怀瑾若谷";
    private static final int WILD_STEPS = 45;
    private static final int EVENTS_IN_A_TERM = 2;
    private static final int MOST_STEPS = 1_000;

    private final Random chance;
    private final Start start;
    private final ElectionWalk walk;
    private final ElectionService service;
    private final Elections elections;
    private final Candidates candidates;
    private final Electable electable;
    private final ElectionShifts shifts;
    private final ChainedMinutes minutes;
    private final TaskService tasks;
    private final AnswerWriter json;
    private final OddAnswers odd;
    private final Colleagues colleagues;
    private final Trespasses trespasses;
    private final Happenings happenings;
    private final Invariants invariants;
    private final List<String> trail = new ArrayList<>();
    private final Map<String, Integer> figures = new TreeMap<>();

    private Optional<String> done = Optional.empty();
    private BooleanSupplier arrived = () -> false;
    private int courses;
    private boolean stopped;

    RandomWalk(ApplicationContext program, Start start, long seed) {
        this.start = start;
        chance = new Random(seed);
        walk = program.getBean(ElectionWalk.class);
        service = program.getBean(ElectionService.class);
        elections = program.getBean(Elections.class);
        candidates = program.getBean(Candidates.class);
        electable = program.getBean(Electable.class);
        shifts = program.getBean(ElectionShifts.class);
        minutes = program.getBean(ChainedMinutes.class);
        tasks = program.getBean(TaskService.class);
        json = program.getBean(AnswerWriter.class);
        odd = new OddAnswers(chance);
        colleagues = new Colleagues(program, start);
        trespasses = new Trespasses(program, walk, start, chance);
        happenings = new Happenings(program, walk, start, chance);
        invariants = new Invariants(program);
    }

    /** From the start to an end, perhaps on through the term, and what must hold then. */
    void toTheEnd() {
        begin();
        goOn(0);
        if (stopped) {
            return;
        }
        invariants.afterwards(walk.id());
        count("ended " + elections.get(walk.id()).status());
        Status status = elections.get(walk.id()).status();
        if (status == Status.COMPLETED && chance.nextInt(3) == 0 || status == Status.ANNULLED) {
            throughTheTerm();
        }
    }

    /** Members leave, terms lapse, data are corrected, the election is looked into and held again; other elections follow. */
    private void throughTheTerm() {
        ElectionId term = walk.id();
        for (int event = 0; event < EVENTS_IN_A_TERM && !stopped; event++) {
            walk.turnTo(term);
            happenings.inTheTerm().ifPresent(this::perhaps);
            goOn(WILD_STEPS / 2);
            heldAgain(term);
            running(term).ifPresent(this::follow);
        }
        if (!stopped) {
            invariants.afterwards(term);
        }
    }

    private void heldAgain(ElectionId term) {
        if (!stopped && elections.get(term).status() == Status.ANNULLED) {
            perhaps(happenings.repetition());
        }
    }

    private Optional<Election> running(ElectionId term) {
        return service.following(term).stream()
                .filter(election -> !stopped && election.status() == Status.RUNNING)
                .findFirst();
    }

    private void follow(Election following) {
        walk.turnTo(following.id());
        goOn(WILD_STEPS / 2);
        if (!stopped) {
            invariants.afterwards(following.id());
            count("following election ended " + elections.get(following.id()).status());
        }
    }

    /** Walks until the election is where it is to stop; false when it ends before. */
    boolean stopsWhere(BooleanSupplier there) {
        arrived = there;
        toTheEnd();
        return stopped;
    }

    /** Goes on with an election in which everyone is reasonable. */
    void reasonablyToTheEnd() {
        goOn(WILD_STEPS);
    }

    private void goOn(int from) {
        for (int step = from; !stops() && step(step); step++) {
            assertThat(step).as("steps without an end").isLessThan(MOST_STEPS);
        }
    }

    private boolean stops() {
        stopped = stopped || arrived.getAsBoolean();
        return stopped;
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
        Optional<LocalDate> termEnd = chance.nextInt(3) == 0
                ? Optional.of(first.toLocalDate().plusDays(chance.nextInt(700) - 300))
                : Optional.empty();
        perhapsInTerm(moment, first.toLocalDate(), termEnd);
    }

    /** An election too early or too late for its term is refused; it is then held without regard to the term. */
    private void perhapsInTerm(LocalDateTime moment, LocalDate first, Optional<LocalDate> termEnd) {
        trail.add("start " + start.scheme() + " for " + first + " at " + moment + ", term " + termEnd);
        try {
            walk.startAt(moment, start.place(), start.division(), start.scheme(), first, termEnd);
        } catch (Refusal refused) {
            assertThat(termEnd).as(refused.getMessage()).isPresent();
            did("start: " + refused.getMessage(), "start outside the term, refused");
            perhapsInTerm(moment, first, Optional.empty());
        }
    }

    /** One action; false when nothing waits any more. */
    boolean step(int number) {
        walk.runDue();
        List<OpenTask> open = walk.open();
        Optional<Job> timer = number < WILD_STEPS && chance.nextInt(4) == 0 ? walk.nextTimer() : walk.nextWindow();
        if (open.isEmpty() && timer.isEmpty()) {
            return false;
        }
        invariants.during(walk.id(), open);
        if (number < WILD_STEPS && chance.nextInt(4) == 0) {
            wild(open);
        } else if (open.isEmpty() && !(number < WILD_STEPS && objected(timer.orElseThrow()))) {
            fire(timer.orElseThrow(), number);
        } else if (open.isEmpty()) {
            return true;
        } else if (timer.isPresent() && number < WILD_STEPS && chance.nextInt(10) == 0) {
            fire(timer.orElseThrow(), number);
        } else {
            answer(open.get(chance.nextInt(open.size())), number, alike(open) ? timer : Optional.empty());
        }
        return true;
    }

    /** Ends the elections of a walk that went wrong, so that the next can begin. */
    void abandon() {
        AllElections.of(service).stream()
                .filter(election -> election.division().equals(start.division()))
                .filter(election -> election.status() == Status.RUNNING)
                .forEach(this::abandon);
    }

    /** What went wrong is told even where an inquiry still keeps the election open. */
    private void abandon(Election election) {
        try {
            service.withdraw(election.id(), "试验中止", start.place() + "-league");
        } catch (ConflictException underInquiry) {
            trail.add("not abandoned: " + underInquiry.getMessage());
        }
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
        switch (chance.nextInt(12)) {
            case 0 -> shift();
            case 1, 2, 3, 4, 5, 6 -> happenings.any().ifPresentOrElse(this::perhaps, () -> trespass(open));
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

    /** Whether somebody objects to a notice on some day before this timer. */
    private boolean objected(Job timer) {
        Optional<Happening> objection = chance.nextInt(3) == 0 ? happenings.objectionInTime() : Optional.empty();
        objection.ifPresent(happening -> {
            long days = ChronoUnit.DAYS.between(now(), moment(timer.getDuedate()));
            walk.now(now().plusDays(days > 0 ? chance.nextLong(days) : 0).toString());
            perhaps(happening);
        });
        return objection.isPresent();
    }

    /** What waits side by side, such as several meetings, waits for the same. */
    private static boolean alike(List<OpenTask> open) {
        return open.stream().map(OpenTask::key).distinct().count() == 1;
    }

    private void fire(Job timer, int number) {
        if (number < WILD_STEPS && chance.nextBoolean()) {
            List<String> before = walk.waiting();
            LocalDateTime due = moment(timer.getDuedate());
            if (due.minusSeconds(1).isAfter(now())) {
                walk.now(due.minusSeconds(1).toString());
                walk.runDue();
                assertThat(walk.waiting()).as("one second before a timer").isEqualTo(before);
            }
        }
        did(walk.fire(timer), "timers fired");
    }

    /** What must wait for other tasks is left; where none is open, for the timer. */
    private void answer(OpenTask task, int number, Optional<Job> timer) {
        boolean oddly = number < WILD_STEPS && chance.nextInt(5) < 2;
        if (oddly) {
            perhaps(task.key() + " oddly", () -> complete(task, true));
            return;
        }
        try {
            complete(task, false);
            did(task.key(), "tasks completed");
        } catch (ConflictException notYet) {
            did(task.key() + ": " + notYet.getMessage(), "tasks that had to wait");
            timer.ifPresent(job -> fire(job, number));
        }
    }

    private void complete(OpenTask task, boolean oddly) {
        JsonNode form = json.parse(String.valueOf(tasks.getVariableLocal(task.id(), "form")));
        String person = walk.person(task);
        String acting = oddly ? person : colleagues.insteadOf(person, walk.id(), task);
        walk.complete(task, acting, answer -> {
            if (oddly) {
                changed(task, answer, form);
            } else if (task.key().equals("registerCandidates")) {
                walk.registered(answer, start.people());
            }
            if (task.key().equals("registerCandidates")) {
                newPeople(answer);
            }
            answer.path("courses").forEach(course -> heldByAnotherLevel((ObjectNode) course));
            if (!oddly && !mayBeAnnulled()) {
                dismissed(task.key(), answer);
            }
        });
        done = Optional.of(task.id());
    }

    private void heldByAnotherLevel(ObjectNode course) {
        courses++;
        course.put("organiser", KebabEnums.name(Organiser.values()[courses % Organiser.values().length]));
    }

    /** What was withdrawn cannot be annulled any more, nor what another election rests on. */
    private boolean mayBeAnnulled() {
        return elections.get(walk.id()).status() != Status.WITHDRAWN
                && running(walk.id()).isEmpty();
    }

    private static void dismissed(String task, ObjectNode answer) {
        switch (task) {
            case "consentToAnnulment" -> answer.put("consents", false).put("opinion", "暂不宣布无效");
            case "investigateElection" -> answer.put("annul", false);
            default -> {}
        }
    }

    /** Nobody registers twice: who comes later has another name, but where those stand who serve. */
    private void newPeople(ObjectNode answer) {
        if (electable.serving(walk.id()).isPresent()) {
            return;
        }
        int known = candidates.of(walk.id()).size();
        String further = "" + further(known / FURTHER_NAMES.length()) + further(known);
        answer.withArray("candidates")
                .forEach(row -> ((ObjectNode) row).put("name", row.path("name").asText() + further));
    }

    private static char further(int number) {
        return FURTHER_NAMES.charAt(number % FURTHER_NAMES.length());
    }

    private void changed(OpenTask task, ObjectNode answer, JsonNode form) {
        if (task.key().equals("registerCandidates")) {
            Scheme scheme = elections.scheme(walk.id());
            odd.registered(answer, scheme, elections.get(walk.id()).start(), start.people());
        } else {
            odd.turn(task.key(), answer, form);
        }
    }

    private void perhaps(Happening happening) {
        perhaps(happening.what(), happening.deed());
    }

    /** Does what may be refused; what is refused leaves everything as it was. */
    private void perhaps(String what, Runnable deed) {
        String before = standing();
        try {
            deed.run();
            did(what, what);
        } catch (Refusal | ConflictException refused) {
            did(what + ": " + refused.getMessage(), what + ", refused");
            assertThat(standing()).as("after a refusal").isEqualTo(before);
        }
    }

    private static LocalDateTime now() {
        return moment(ClockUtil.getCurrentTime());
    }

    private static LocalDateTime moment(Date date) {
        return LocalDateTime.ofInstant(date.toInstant(), ZONE);
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
