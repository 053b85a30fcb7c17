package org.huanjie.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes of an answer that fits one that no form sends. The texts that it puts in have no two words of English, so that these are the program's. */
final class StrangeJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_CHANGES = 3;
    private static final int DEEP = 300;
    private static final int MANY = 500;

    /** What holds more containers is not made longer any more: rows of rows of rows would fill the memory of the test. */
    private static final int LARGE = 1_000;

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "张\u0000伟",
            "\uD800",
            "\uFFFF",
            "\u202E伟张",
            "👩‍👩‍👧‍👦🗳️",
            "';DROP--",
            "\"",
            "%",
            "_%\\",
            "${7*7}",
            "#{execution}",
            "{{form}}",
            "<script>",
            "../../etc",
            "\r\n\t",
            "2026-02-30",
            "+999999999-12-31",
            "0000-01-01",
            "2026-1-1",
            "NaN",
            "-0",
            "1e400",
            "null",
            "true",
            "阿".repeat(5_000),
            "٣٤");

    private static final List<JsonNode> NUMBERS = List.of(
            JSON.numberNode(-1),
            JSON.numberNode(0),
            JSON.numberNode(1),
            JSON.numberNode(Integer.MAX_VALUE),
            JSON.numberNode(Long.MIN_VALUE),
            JSON.numberNode(new BigInteger("9".repeat(60))),
            JSON.numberNode(new BigDecimal("0.1")),
            JSON.numberNode(new BigDecimal("1E+300")),
            JSON.numberNode(new BigDecimal("1E-300")));

    private final Random chance;

    StrangeJson(Random chance) {
        this.chance = chance;
    }

    /** The answer with one to three things changed in it. */
    JsonNode of(JsonNode answer) {
        JsonNode strange = answer.deepCopy();
        for (int change = 1 + chance.nextInt(MOST_CHANGES); change > 0; change--) {
            strange = changed(strange);
        }
        return strange;
    }

    String text() {
        return TEXTS.get(chance.nextInt(TEXTS.size()));
    }

    private JsonNode changed(JsonNode whole) {
        List<JsonNode> containers = new ArrayList<>();
        collect(whole, containers);
        if (containers.isEmpty() || chance.nextInt(40) == 0) {
            return value();
        }
        JsonNode place = containers.get(chance.nextInt(containers.size()));
        if (place instanceof ObjectNode object) {
            change(object);
        } else {
            change((ArrayNode) place, containers.size() < LARGE ? MANY : 0);
        }
        return whole;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && !node.isEmpty()) {
            containers.add(node);
        }
        node.forEach(child -> collect(child, containers));
    }

    private void change(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.get(chance.nextInt(names.size()));
        switch (chance.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(text() + "额外", value());
            case 2 -> object.set(name, object.get(names.get(chance.nextInt(names.size()))));
            default -> object.set(name, value());
        }
    }

    private void change(ArrayNode array, int many) {
        int row = chance.nextInt(array.size());
        switch (chance.nextInt(5)) {
            case 0 -> array.remove(row);
            case 1 -> array.add(array.get(row).deepCopy());
            case 2 -> array.set(row, value());
            case 3 -> array.removeAll();
            default -> {
                JsonNode copied = array.get(row);
                while (array.size() < many) {
                    array.add(copied);
                }
            }
        }
    }

    private JsonNode value() {
        return switch (chance.nextInt(7)) {
            case 0 -> NUMBERS.get(chance.nextInt(NUMBERS.size()));
            case 1 -> JSON.nullNode();
            case 2 -> JSON.booleanNode(chance.nextBoolean());
            case 3 -> chance.nextBoolean() ? JSON.arrayNode() : JSON.objectNode();
            case 4 -> deep();
            default -> JSON.textNode(text());
        };
    }

    private JsonNode deep() {
        JsonNode inner = JSON.textNode(text());
        for (int level = 0; level < DEEP; level++) {
            inner = chance.nextBoolean()
                    ? JSON.arrayNode().add(inner)
                    : JSON.objectNode().set("内", inner);
        }
        return inner;
    }
}
