package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A text in YAML, whose values are known by their paths and lines. */
record YamlSource(Map<String, JsonNode> given) implements Source {

    private static final int LONGEST_QUOTE = 30;
    private static final List<String> NOT_PLAIN = List.of("list", "object", "map");

    static String quote(String text) {
        return "“" + (text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…") + "”";
    }

    /** A key behind which nothing stands was not left out. */
    @Override
    public boolean absent(JsonNode sent) {
        return sent == null;
    }

    @Override
    public JsonNode given(String name) {
        return given.get(name);
    }

    @Override
    public JsonNode meant(Value value, JsonNode sent) {
        return sent.isTextual() && isPlain(value) ? value.written(sent.textValue()) : sent;
    }

    @Override
    public String label(ReadContext around, String name, Field asked) {
        return "";
    }

    @Override
    public String subject(String label) {
        return "";
    }

    @Override
    public String missing(String name, Value value) {
        return "缺少“" + name + "”";
    }

    @Override
    public String unknown(String inside, String name, Collection<String> known) {
        return "不认识" + quote(name) + "，这里可以写" + String.join("、", known);
    }

    @Override
    public String wrong(String json, Value value, JsonNode sent) {
        if (sent.isArray() && value instanceof ListValue list) {
            return "应有" + list.rows().min() + "到" + list.rows().max() + "项";
        }
        String rule = value.rule();
        String must = rule.startsWith("由") ? "应" : value.type().equals("list") ? "应是一个" : "应是";
        return must
                + rule
                + (sent.isValueNode() && !sent.isNull() && isPlain(value) ? "，现为" + quote(sent.asText()) : "");
    }

    private static boolean isPlain(Value value) {
        return !NOT_PLAIN.contains(value.type());
    }
}
