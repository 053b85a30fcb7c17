package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huanjie.ids.Id;

/**
 * Rows.
 *
 * @param distinct whether plain values may stand there once only
 * @param set whether they become a set
 */
record ListValue(Value element, Bounds rows, boolean distinct, boolean set) implements Value {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\h、,，;；/|]+");

    @Override
    public Object read(JsonNode sent, ReadContext spot) {
        if (!sent.isArray()) {
            return spot.wrong("应是列表", this, sent);
        }
        if (!rows.holds(sent.size())) {
            return spot.wrong("应" + rows.sentence("行"), this, sent);
        }
        List<Object> elements = new ArrayList<>();
        for (JsonNode row : sent) {
            ReadContext own = spot.row(elements.size());
            Object read = element(row, own);
            elements.add(distinct && plain(read) && elements.contains(read) ? own.fault("与前面的重复") : read);
        }
        return set
                ? Collections.unmodifiableSet(new LinkedHashSet<>(elements))
                : Collections.unmodifiableList(elements);
    }

    private static boolean plain(Object read) {
        return read != null && (read instanceof Id || !read.getClass().isRecord());
    }

    private Object element(JsonNode row, ReadContext spot) {
        return spot.source().absent(row) ? spot.fault("没有填写") : spot.read(element, row);
    }

    @Override
    public String rule() {
        return "列表";
    }

    @Override
    public String cellRule() {
        return "";
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
        return set ? Set.of() : List.of();
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
