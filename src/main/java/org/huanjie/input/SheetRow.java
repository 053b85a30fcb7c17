package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A row of a table, ready to be read.
 *
 * @param index counted from 0 behind the header
 * @param sent the texts of its cells, by what they are in answers
 * @param cells what each cell is called, for the person who looks at the table
 */
record SheetRow(int index, ObjectNode sent, Map<String, String> cells) implements Source {

    private static final int LONGEST_QUOTE = 40;

    @Override
    public JsonNode meant(Value value, JsonNode sent) {
        return sent.isTextual() ? value.written(sent.textValue()) : sent;
    }

    @Override
    public String label(ReadContext around, String name, Field asked) {
        String inside = around.path().replaceFirst("^[^\\]]*\\]\\.?", "");
        return cells.getOrDefault(inside.isEmpty() ? name : inside + "." + name, "“" + asked.value() + "”");
    }

    @Override
    public String wrong(String json, Value value, JsonNode text) {
        return value.cellRule().isEmpty() ? json : "应为" + value.cellRule() + "，现为“" + quoted(text.asText()) + "”";
    }

    @Override
    public String wayOut() {
        return "请另存为“CSV UTF-8（逗号分隔）”或xlsx后再上传";
    }

    static String quoted(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
