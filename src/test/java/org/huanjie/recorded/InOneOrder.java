package org.huanjie.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Brings into one order what is shown in any: sets of posts, and who attended a course, who are listed by their random ids. */
final class InOneOrder {

    private static final Map<String, Comparator<JsonNode>> UNORDERED = Map.of(
            "posts", Comparator.comparing(InOneOrder::textOnly),
            "attendance", Comparator.comparing(row -> row.path("name").asText()));

    private InOneOrder() {}

    static JsonNode of(JsonNode body) {
        return body.isMissingNode() ? body : sorted("", body.deepCopy());
    }

    private static JsonNode sorted(String name, JsonNode value) {
        if (value instanceof ObjectNode fields) {
            fields.properties().forEach(field -> field.setValue(sorted(field.getKey(), field.getValue())));
        } else if (value instanceof ArrayNode rows) {
            List<JsonNode> sorted = StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> sorted("", row))
                    .sorted(UNORDERED.getOrDefault(name, (one, other) -> 0))
                    .toList();
            rows.removeAll().addAll(sorted);
        }
        return value;
    }

    /** Posts that are objects keep their order. */
    private static String textOnly(JsonNode post) {
        return post.isTextual() ? post.asText() : "";
    }
}
