package org.huanjie.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huanjie.election.OpenTask;
import org.huanjie.recorded.RecordedAnswers;
import org.huanjie.recorded.RecordedRequests;
import org.springframework.context.ApplicationContext;

/** What the API shows of an election at each of its steps: the election, and of each kind of task form, example and refusals. */
final class RecordedCourse {

    /** Kinds of tasks whose form and refusals have been recorded. */
    private static final Set<String> KNOWN = new HashSet<>();

    private final ElectionWalk walk;
    private final TriedAnswers tried;
    private final RecordedRequests http;
    private final boolean straight;
    private final Set<String> missing;
    private final WaitStates waits;
    private final Set<String> shown = new HashSet<>();

    private boolean further;

    /** @param places where the way leads; none for the straight way */
    RecordedCourse(ApplicationContext program, RecordedRequests http, Set<String> places) {
        this.http = http;
        straight = places.isEmpty();
        missing = new HashSet<>(places);
        waits = new WaitStates(program);
        walk = program.getBean(ElectionWalk.class);
        tried = new TriedAnswers(program);
    }

    /** Looks at the election where it now is. On a way that leads somewhere, only there and one step further. */
    void step() {
        Set<String> reached = waits.of(walk.id());
        reached.retainAll(missing);
        missing.removeAll(reached);
        if (straight || !reached.isEmpty() || further) {
            http.get("admin", "/api/elections/" + walk.id());
        }
        further = !reached.isEmpty();
        walk.open().stream().filter(task -> shown.add(task.key())).forEach(this::show);
    }

    /** Whether the election has been wherever the way leads. */
    boolean arrived() {
        return missing.isEmpty();
    }

    void end() {
        http.get("admin", "/api/elections/" + walk.id());
        http.get("admin", "/api/elections/" + walk.id() + "/record");
        http.get("admin", "/api/elections/" + walk.id() + "/record/verification");
    }

    /** The first task of a kind is recorded with form, example and refusals. */
    private void show(OpenTask task) {
        String person = walk.person(task);
        boolean first = RecordedAnswers.writing() && KNOWN.add(task.key());
        if (http.records(first, person, "GET", RecordedRequests.formOf(task.id()), task.key())) {
            http.takePassword(person);
            http.form(person, task.id(), task.key());
            String example = "/api/tasks/" + task.id() + "/example";
            refusals(task, person, first, (ObjectNode) http.get(person, example, task.key()));
        }
    }

    private void refusals(OpenTask task, String person, boolean first, ObjectNode example) {
        String address = "/engine-rest/task/" + task.id() + "/submit-form";
        Map<String, ObjectNode> wrong = WrongAnswers.of(example);
        for (Optional<String> what = http.next(person, "POST", address);
                what.isPresent();
                what = http.next(person, "POST", address)) {
            submit(person, address, what.orElseThrow(), wrong.get(what.orElseThrow()));
        }
        Set<String> refusals = new HashSet<>();
        wrong.forEach((what, answer) -> {
            if (first && refused(task, person, answer, refusals)) {
                submit(person, address, what, answer);
            }
        });
    }

    private void submit(String person, String address, String what, ObjectNode answer) {
        ObjectNode sent = answer.objectNode();
        sent.putObject("variables").putObject("form").put("type", "Json").put("value", answer.toString());
        http.post(person, address, sent.toString(), what);
    }

    /** Tries an answer without consequences. */
    private boolean refused(OpenTask task, String person, JsonNode answer, Set<String> refusals) {
        Throwable refusal = tried.refusal(task, person, answer);
        return refusal != null && refusals.add(refusal.getMessage());
    }
}
