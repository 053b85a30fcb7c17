package org.huanjie.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Recorded answers in a file, a line each. Where the same address gave an answer of this status before, the line holds only what has changed
 * since: {@code ~} stands before the changed or new fields of an object or elements of an array.
 */
final class AnswerFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CHANGED = "~";

    private final Path path;
    private final Map<String, JsonNode> last = new HashMap<>();

    AnswerFile(Path path) {
        this.path = path;
    }

    List<RecordedAnswer> read() {
        try {
            List<RecordedAnswer> answers = new ArrayList<>();
            for (String line : Files.readAllLines(path)) {
                answers.add(answer(JSON.readTree(line)));
            }
            return answers;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void write(List<RecordedAnswer> answers) {
        try {
            Files.createDirectories(path.getParent());
            Files.write(path, answers.stream().map(this::line).toList());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private RecordedAnswer answer(JsonNode line) {
        String request = line.path("request").asText();
        int status = line.path("status").asInt();
        String place = place(request, status);
        JsonNode body = line.has("since") ? patched(last.get(place), line.path("since")) : line.path("body");
        last.put(place, body);
        return new RecordedAnswer(
                request,
                status,
                line.path("type").asText(),
                line.path("total").asText(),
                line.path("location").asText(),
                body);
    }

    private String line(RecordedAnswer answer) {
        ObjectNode line =
                JSON.createObjectNode().put("request", answer.request()).put("status", answer.status());
        Map<String, String> headers =
                Map.of("type", answer.type(), "total", answer.total(), "location", answer.location());
        List.of("type", "total", "location").stream()
                .filter(header -> !headers.get(header).isEmpty())
                .forEach(header -> line.put(header, headers.get(header)));
        String place = place(answer.request(), answer.status());
        JsonNode before = last.getOrDefault(place, MissingNode.getInstance());
        JsonNode changes = changes(before, answer.body());
        last.put(place, answer.body());
        if (changes.has(CHANGED)
                && changes.toString().length() < answer.body().toString().length()) {
            line.set("since", changes);
        } else if (!answer.body().isMissingNode()) {
            line.set("body", answer.body());
        }
        return line.toString();
    }

    /** Method, address without a query, and status. */
    private static String place(String request, int status) {
        return request.replaceFirst("(?s)(^\\S+ [^ ?]+).*$", "$1") + " " + status;
    }

    private static JsonNode patched(JsonNode before, JsonNode patch) {
        if (!patch.has(CHANGED)) {
            return patch;
        }
        JsonNode now = before.deepCopy();
        patch.path(CHANGED).properties().forEach(change -> {
            if (now instanceof ArrayNode elements) {
                int element = Integer.parseInt(change.getKey());
                if (element < before.size()) {
                    elements.set(element, patched(before.get(element), change.getValue()));
                } else {
                    elements.add(change.getValue());
                }
            } else {
                ((ObjectNode) now).set(change.getKey(), patched(before.path(change.getKey()), change.getValue()));
            }
        });
        return now;
    }

    /** Nothing that was there before may be gone. */
    private static boolean isContinued(JsonNode before, JsonNode now) {
        return before.isArray() && now.isArray() && before.size() <= now.size()
                || before.isObject()
                        && now.isObject()
                        && before.properties().stream().allMatch(field -> now.has(field.getKey()));
    }

    private static JsonNode changes(JsonNode before, JsonNode now) {
        if (!isContinued(before, now)) {
            return now;
        }
        ObjectNode changes = JSON.createObjectNode();
        if (now.isArray()) {
            IntStream.range(0, now.size())
                    .filter(element -> !now.get(element).equals(before.path(element)))
                    .forEach(element ->
                            changes.set(String.valueOf(element), changes(before.path(element), now.get(element))));
        } else {
            now.properties().stream()
                    .filter(field -> !field.getValue().equals(before.path(field.getKey())))
                    .forEach(field ->
                            changes.set(field.getKey(), changes(before.path(field.getKey()), field.getValue())));
        }
        return JSON.createObjectNode().set(CHANGED, changes);
    }
}
