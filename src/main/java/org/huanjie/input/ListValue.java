package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

record ListValue(Value element, Bounds rows) implements Value {

    static final long LONGEST = 1000;

    @Override
    public Object read(JsonNode sent, ReadContext spot) {
        if (!sent.isArray()) {
            return spot.fault("应是列表");
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
        return Value.missing(row) ? spot.fault("没有填写") : element.read(row, spot);
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
