package org.huanjie.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The answers to a course of requests. They were recorded from the program before it was rebuilt
 * ({@code -Dhuanjie.write-answers-before=true}) and are what it must still answer.
 */
public final class RecordedAnswers {

    /** Stands for whatever is answered. */
    public static final String ANY = "*";

    private static final Path FOLDER = Path.of("src/test/resources/answers-before");
    private static final boolean WRITING = Boolean.getBoolean("huanjie.write-answers-before");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_TOLD = 40;

    private final UnaryOperator<JsonNode> abridgement;
    private final AnswerFile file;
    private final AnswerComparison comparison = new AnswerComparison();
    private final RandomNames names = new RandomNames();
    private final List<RecordedAnswer> written = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private final Iterator<RecordedAnswer> recorded;

    private RecordedAnswer next;

    private RecordedAnswers(String course, UnaryOperator<JsonNode> abridgement) {
        this.abridgement = abridgement;
        file = new AnswerFile(FOLDER.resolve(course + ".jsonl"));
        recorded = WRITING ? written.iterator() : file.read().iterator();
        advance();
    }

    /** @param abridgement leaves out what need not be recorded again */
    public static RecordedAnswers of(String course, UnaryOperator<JsonNode> abridgement) {
        return new RecordedAnswers(course, abridgement);
    }

    /** Whether answers are being recorded rather than compared. */
    public static boolean writing() {
        return WRITING;
    }

    /** Whether this request was recorded as the next one. */
    boolean isNext(String request) {
        return next != null && comparison.isRequest(next.request(), request);
    }

    /** How the next recorded request goes on after this beginning. */
    Optional<String> next(String beginning) {
        return Optional.ofNullable(next)
                .map(RecordedAnswer::request)
                .filter(request -> comparison.isRequest(request.substring(0, end(request)), beginning))
                .map(request -> request.substring(end(request)).strip());
    }

    /** Where method, address and account end. */
    private static int end(String request) {
        int account = request.indexOf(" as ") + " as ".length();
        int end = request.indexOf(' ', account);
        return end < 0 ? request.length() : end;
    }

    /** Records an answer, or compares it with the recorded one. */
    void add(RecordedAnswer given) {
        RecordedAnswer answer = new RecordedAnswer(
                given.request(),
                given.status(),
                given.type(),
                given.total(),
                given.location(),
                InOneOrder.of(given.body()));
        if (WRITING) {
            written.add(named(answer));
            return;
        }
        assertThat(isNext(answer.request()))
                .as(
                        "%s instead of the recorded %s\n%s",
                        answer.request(), next == null ? "end" : next.request(), told())
                .isTrue();
        if (!DeclaredChanges.answerAnew(next.request())) {
            comparison
                    .differences(next, answer)
                    .forEach(difference -> differences.add(next.request() + "\n    " + difference));
        }
        advance();
    }

    /** The course is over: every recorded request was made, and every answer was as recorded. */
    public void end() {
        if (WRITING) {
            file.write(written);
        }
        assertThat(differences.isEmpty()).as(told()).isTrue();
        assertThat(next).as("recorded and not asked for").isNull();
    }

    private String told() {
        return differences.size() + " differences from what was recorded:\n"
                + String.join("\n", differences.subList(0, Math.min(MOST_TOLD, differences.size())));
    }

    private void advance() {
        next = recorded.hasNext() ? recorded.next() : null;
    }

    private RecordedAnswer named(RecordedAnswer answer) {
        return new RecordedAnswer(
                names.replaced(answer.request()),
                answer.status(),
                answer.type(),
                answer.total(),
                names.replaced(answer.location()),
                named(abridgement.apply(answer.body())));
    }

    private JsonNode named(JsonNode body) {
        try {
            return body.isMissingNode()
                    ? body
                    : JSON.readTree(names.replaced(withoutClauses(body).toString()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Which clauses were cited is not recorded. */
    private static JsonNode withoutClauses(JsonNode value) {
        value.forEach(RecordedAnswers::withoutClauses);
        if (value instanceof ObjectNode fields) {
            AnswerComparison.CLAUSES.stream().filter(fields::has).forEach(clause -> fields.put(clause, ANY));
        }
        return value;
    }
}
