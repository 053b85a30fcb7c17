package org.huanjie.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares answers with recorded ones. Every recorded field must be there with its value, and arrays must have the same elements in the same order; new
 * fields are allowed, also in the lists of what a task asks, and so are new tasks in the catalogue. What the recording does not tell ({@link RecordedAnswers#ANY}) may have any value. Which
 * clauses are cited may change: the values of {@code clause} and {@code clauses}, and citations in sentences.
 */
final class AnswerComparison {

    static final Set<String> CLAUSES = Set.of("clause", "clauses");

    private final RandomNames names = new RandomNames();
    private final List<String> differences = new ArrayList<>();

    /** Whether a request is the recorded one. */
    boolean isRequest(String recorded, String actual) {
        return names.matches(recorded, actual);
    }

    /** What is not as recorded, a line each; empty when all is. */
    List<String> differences(RecordedAnswer recorded, RecordedAnswer actual) {
        differences.clear();
        if (recorded.status() != actual.status()) {
            differ("status", recorded.status(), actual.status());
        }
        text("content type", recorded.type(), actual.type());
        text("location", recorded.location(), actual.location());
        if (!recorded.total().isEmpty()) {
            text("X-Total-Count", recorded.total(), actual.total());
        }
        compare("body", recorded.body(), actual.body());
        return List.copyOf(differences);
    }

    private void compare(String path, JsonNode recorded, JsonNode actual) {
        if (isOpen(path, recorded)) {
            return;
        }
        if (recorded.getNodeType() != actual.getNodeType()) {
            differ(path, recorded, actual);
        } else if (recorded.isObject()) {
            fields(path, recorded, actual);
        } else if (path.endsWith(".fields")) {
            taskFields(path, recorded, actual);
        } else if (recorded.isArray()) {
            elements(path, recorded, actual);
        } else if (!recorded.isMissingNode()) {
            text(path, recorded.asText(), actual.asText());
        }
    }

    private static boolean isOpen(String path, JsonNode recorded) {
        return recorded.asText().equals(RecordedAnswers.ANY)
                || CLAUSES.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    private void fields(String path, JsonNode recorded, JsonNode actual) {
        for (Map.Entry<String, JsonNode> field : recorded.properties()) {
            String name = names.resolved(field.getKey());
            if (!actual.has(name)) {
                differ(path + "." + name, field.getValue(), "nothing");
            } else {
                compare(path + "." + name, field.getValue(), actual.get(name));
            }
        }
    }

    /** Whether these are the tasks of the catalogue. */
    private static boolean tasks(JsonNode recorded) {
        return recorded.path(0).has("process") && recorded.path(0).has("form");
    }

    private static ArrayNode ofTheSameTasks(JsonNode recorded, JsonNode actual) {
        Set<String> known = new HashSet<>(recorded.findValuesAsText("id"));
        ArrayNode same = JsonNodeFactory.instance.arrayNode();
        actual.forEach(task -> {
            if (known.contains(task.path("id").asText())) {
                same.add(task);
            }
        });
        return same;
    }

    private void elements(String path, JsonNode recorded, JsonNode actual) {
        if (tasks(recorded) && actual.size() > recorded.size()) {
            elements(path, recorded, ofTheSameTasks(recorded, actual));
            return;
        }
        if (recorded.size() != actual.size()) {
            differ(path, recorded.size() + " elements " + recorded, actual.size() + " " + actual);
            return;
        }
        for (int element = 0; element < recorded.size(); element++) {
            compare(path + "[" + element + "]", recorded.get(element), actual.get(element));
        }
    }

    /** What a task asks, told by the path of the field. */
    private void taskFields(String path, JsonNode recorded, JsonNode actual) {
        Map<String, JsonNode> now = new HashMap<>();
        actual.forEach(field -> now.put(field.path("path").asText(), field));
        for (JsonNode field : recorded) {
            String name = field.path("path").asText();
            if (now.containsKey(name)) {
                compare(path + "[" + name + "]", field, now.get(name));
            } else {
                differ(path + "[" + name + "]", field, "nothing");
            }
        }
    }

    private void text(String path, String recorded, String actual) {
        if (!names.matches(NeutralCitations.neutral(recorded), NeutralCitations.neutral(actual))
                && !DeclaredChanges.explain(path, recorded, actual)) {
            differ(path, recorded, actual);
        }
    }

    private void differ(String path, Object recorded, Object actual) {
        differences.add(path + ": recorded " + recorded + ", now " + actual);
    }
}
