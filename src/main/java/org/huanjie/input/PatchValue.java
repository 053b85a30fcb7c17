package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Some components of records, none of them required. */
record PatchValue(List<Statable> parts) implements Value {

    private record Statable(String name, Field asked, Value value) {}

    static PatchValue of(PatchOf patch) {
        return new PatchValue(Arrays.stream(patch.value())
                .flatMap(record -> statable(record, patch.marked()))
                .toList());
    }

    private static Stream<Statable> statable(Class<?> record, Class<? extends Annotation> mark) {
        return RecordPart.of(record, Format.JSON).stream()
                .flatMap(part -> part.component().isAnnotationPresent(mark)
                        ? Stream.of(new Statable(part.name(), part.asked(), part.value()))
                        : part.recordType().stream().flatMap(inner -> statable(inner, mark)));
    }

    @Override
    public Object read(JsonNode sent, ReadContext spot) {
        if (!sent.isObject()) {
            return spot.fault("应是一组填写项");
        }
        ObjectNode stated = JsonNodeFactory.instance.objectNode();
        for (Statable part : parts) {
            JsonNode own = sent.get(part.name());
            if (!Value.missing(own)) {
                Object value = spot.field(part.name(), part.asked()).read(part.value(), own);
                stated.set(part.name(), AnswerWriter.MAPPER.valueToTree(value));
            }
        }
        Set<String> known = parts.stream().map(Statable::name).collect(Collectors.toSet());
        sent.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                spot.unknown(name, known);
            }
        });
        return new Patch(stated);
    }

    @Override
    public String type() {
        return "object";
    }

    @Override
    public Object sketch() {
        Map<String, Object> sketch = new LinkedHashMap<>();
        parts.forEach(part -> sketch.put(part.name(), part.value().sketch()));
        return sketch;
    }

    @Override
    public List<AnswerField> fields(String path) {
        String inside = path.isEmpty() ? "" : path + ".";
        return parts.stream()
                .map(part -> new AnswerField(
                        inside + part.name(),
                        part.value().type(),
                        false,
                        part.value().bounds(),
                        part.asked().value()))
                .toList();
    }
}
