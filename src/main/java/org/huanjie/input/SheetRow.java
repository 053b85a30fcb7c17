package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A row of a table, ready to be read.
 *
 * @param row counted from 0, with those above the header
 * @param index counted from 0 behind the header
 * @param sent the texts of its cells, by what they are in answers
 * @param faults of cells that no column explains or whose formula is broken
 */
record SheetRow(int row, int index, ObjectNode sent, Columns columns, List<Finding> faults) implements Source {

    private static final int LONGEST_QUOTE = 40;

    /** Only where it stands. */
    SheetRow emptied() {
        return new SheetRow(row, index, null, columns, List.of());
    }

    @Override
    public JsonNode meant(Value value, JsonNode sent) {
        return sent.isTextual() ? value.written(sent.textValue()) : sent;
    }

    @Override
    public String label(ReadContext around, String name, Field asked) {
        int list = around.path().indexOf(']') + 1;
        String inside = list == around.path().length() ? "" : around.path().substring(list + 1) + ".";
        return columns.cell(row, inside + name).orElse("“" + asked.value() + "”");
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
