package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

record MapValue(Value element, Bounds entries) implements Value {

    @Override
    public Object read(JsonNode sent, ReadContext spot) {
        if (!sent.isObject()) {
            return spot.fault("应是名称与值的对照");
        }
        if (!entries.holds(sent.size())) {
            return spot.fault("应" + entries.sentence("项"));
        }
        Map<String, Object> elements = new LinkedHashMap<>();
        sent.properties().forEach(entry -> elements.put(entry.getKey(), element(entry, spot.entry(entry.getKey()))));
        return Collections.unmodifiableMap(elements);
    }

    private Object element(Map.Entry<String, JsonNode> entry, ReadContext spot) {
        return spot.source().absent(entry.getValue()) ? spot.fault("没有填写") : spot.read(element, entry.getValue());
    }

    @Override
    public Object absent() {
        return Map.of();
    }

    @Override
    public String type() {
        return "map";
    }

    @Override
    public Object sketch() {
        return Map.of("…", element.sketch());
    }

    @Override
    public String bounds() {
        return entries.range() + " entries";
    }

    @Override
    public List<AnswerField> fields(String path) {
        return element.fields(path + ".*");
    }
}
