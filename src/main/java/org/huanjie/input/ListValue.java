package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

record ListValue(Value element, Bounds rows) implements Value {

    static final long LONGEST = 1000;

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\h、,，;；/|]+");

    @Override
    public Object read(JsonNode sent, ReadContext spot) {
        if (!sent.isArray()) {
            return spot.wrong("应是列表", this, sent);
        }
        if (!rows.holds(sent.size())) {
            return spot.fault("应" + rows.sentence("行"));
        }
        List<Object> elements = new ArrayList<>();
        for (JsonNode row : sent) {
            elements.add(element(row, spot.row(elements.size())));
        }
        return Collections.unmodifiableList(elements);
    }

    private Object element(JsonNode row, ReadContext spot) {
        return Value.missing(row) ? spot.fault("没有填写") : spot.read(element, row);
    }

    /** Several values in one cell. */
    @Override
    public JsonNode written(String text) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        BETWEEN.splitAsStream(text.strip()).forEach(rows::add);
        return rows;
    }

    @Override
    public Object absent() {
        return List.of();
    }

    @Override
    public String type() {
        return "list";
    }

    @Override
    public Object sketch() {
        return List.of(element.sketch());
    }

    @Override
    public String bounds() {
        return rows.range() + " rows";
    }

    @Override
    public List<AnswerField> fields(String path) {
        return element.fields(path + "[]");
    }
}
