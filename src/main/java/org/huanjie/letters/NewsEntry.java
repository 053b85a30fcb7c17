package org.huanjie.letters;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** One entry of an election's minutes, as it is recorded. */
record NewsEntry(String election, String actor, String action, String clause, JsonNode detail) {

    String text(String field) {
        return detail.path(field).asText();
    }

    /** The rows of a list in the detail, or of the detail that is a list itself. */
    List<JsonNode> rows(String list) {
        JsonNode rows = detail.isArray() ? detail : detail.path(list);
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    /** Whose doing it was; empty for the program. */
    String doer() {
        return actor.equals("system") ? "" : actor;
    }
}
