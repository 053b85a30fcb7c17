package org.huanjie.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaves out of recorded elections what the recording of another election tells: the facts of those who may stand, and the details of minutes of the same kind. */
final class Abridgement {

    private static final Set<String> TOLD = new HashSet<>();
    private static final List<String> PROGRESS =
            List.of("id", "name", "post", "outcome", "decision", "result", "support");

    private Abridgement() {}

    /** Leaves out nothing, and keeps in mind what is told. */
    static JsonNode none(JsonNode body) {
        entries(body).forEach(entry -> TOLD.add(entry.path("action").asText()));
        return body;
    }

    static JsonNode of(JsonNode body) {
        entries(body).forEach(entry -> {
            if (!TOLD.add(entry.path("action").asText())) {
                ((ObjectNode) entry).remove("detail");
            }
        });
        candidates(body).forEach(candidate -> {
            if (candidate.path("outcome").asText().equals("eligible")) {
                ((ObjectNode) candidate).retain(PROGRESS);
            }
        });
        return body;
    }

    private static JsonNode entries(JsonNode body) {
        return body.has("head") ? body.path("entries") : MissingNode.getInstance();
    }

    private static JsonNode candidates(JsonNode body) {
        return body.has("timetable") ? body.path("candidates") : MissingNode.getInstance();
    }
}
