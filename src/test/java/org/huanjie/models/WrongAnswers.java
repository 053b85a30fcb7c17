package org.huanjie.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers made from one that fits by changing one thing in it; many of them are refused. */
final class WrongAnswers {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final ObjectNode fitting;
    private final Map<String, ObjectNode> wrong = new LinkedHashMap<>();

    private WrongAnswers(ObjectNode fitting) {
        this.fitting = fitting;
    }

    /** Wrong answers by what is wrong with them. */
    static Map<String, ObjectNode> of(ObjectNode fitting) {
        return new WrongAnswers(fitting).all();
    }

    private Map<String, ObjectNode> all() {
        wrong.put("nothing but what nobody asked for", JSON.objectNode().put("nobodyAsked", true));
        ObjectNode nonsense = JSON.objectNode();
        fitting.fieldNames()
                .forEachRemaining(name -> nonsense.putArray(name).addArray().add(true));
        wrong.put("nonsense in each field", nonsense);
        vary("", fitting);
        return wrong;
    }

    private void vary(String path, JsonNode value) {
        if (value instanceof ObjectNode fields) {
            fields.fieldNames().forEachRemaining(name -> {
                JsonNode field = fields.get(name);
                without(path + "/" + name);
                vary(path + "/" + name, field);
            });
        } else if (value instanceof ArrayNode rows) {
            with(path, JSON.arrayNode(), "no row");
            if (!rows.isEmpty()) {
                with(path, rows.deepCopy().add(rows.get(0)), "the first row twice");
                vary(path + "/0", rows.get(0));
            }
        } else if (value.isBoolean()) {
            with(path, JSON.booleanNode(!value.booleanValue()));
        } else if (value.isNumber()) {
            with(path, JSON.numberNode(-1));
            with(path, JSON.numberNode(value.intValue() + 1));
            with(path, JSON.numberNode(1_000_000));
        } else if (value.asText().matches(DAY + ".*")) {
            with(path, JSON.textNode(value.asText().replaceFirst(DAY, "1999-01-01")));
            with(path, JSON.textNode(value.asText().replaceFirst(DAY, "2099-12-31")));
        } else {
            with(path, JSON.textNode(""));
            with(path, JSON.textNode("no-such"));
        }
    }

    private void with(String path, JsonNode value) {
        with(path, value, value.toString());
    }

    private void with(String path, JsonNode value, String told) {
        ObjectNode answer = fitting.deepCopy();
        JsonNode parent = answer.at(path.substring(0, path.lastIndexOf('/')));
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (parent instanceof ArrayNode rows) {
            rows.set(Integer.parseInt(name), value);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
        wrong.put(path + " = " + told, answer);
    }

    private void without(String path) {
        ObjectNode answer = fitting.deepCopy();
        ((ObjectNode) answer.at(path.substring(0, path.lastIndexOf('/'))))
                .remove(path.substring(path.lastIndexOf('/') + 1));
        wrong.put("without " + path, answer);
    }
}
