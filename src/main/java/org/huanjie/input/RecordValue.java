package org.huanjie.input;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A record whose components are asked for.
 *
 * @param constructor the canonical one; a {@link Refusal} it throws counts as faults of the record
 */
record RecordValue(Constructor<?> constructor, List<Part> parts) implements Value {

    private record Part(String name, Field asked, boolean required, Value value) {

        static Part of(RecordComponent component) {
            Field asked = Optional.ofNullable(component.getAnnotation(Field.class))
                    .orElseThrow(() -> new IllegalArgumentException(component + " is not @Field"));
            boolean optional = component.getType() == Optional.class;
            return new Part(
                    name(component),
                    asked,
                    asked.required() && !optional,
                    Values.of(component.getGenericType(), asked));
        }

        private static String name(RecordComponent component) {
            JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
            return property == null ? component.getName() : property.value();
        }

        Object read(JsonNode sent, ReadContext whole) {
            ReadContext spot = whole.field(name, asked);
            if (!Value.missing(sent)) {
                return value.read(sent, spot);
            }
            return required ? spot.fault("必须填写") : value.absent();
        }

        AnswerField field(String path) {
            return new AnswerField(path + name, value.type(), required, value.bounds(), asked.value());
        }
    }

    static RecordValue of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new RecordValue(
                    constructor, Arrays.stream(components).map(Part::of).toList());
        } catch (NoSuchMethodException impossible) {
            throw new IllegalArgumentException(type + " has no canonical constructor", impossible);
        }
    }

    @Override
    public Object read(JsonNode sent, ReadContext spot) {
        return read(sent, spot, Set.of());
    }

    Object read(JsonNode sent, ReadContext spot, Set<String> ignored) {
        if (!sent.isObject()) {
            return spot.fault("应是一组填写项");
        }
        int before = spot.faults().size();
        List<Object> values = new ArrayList<>();
        parts.forEach(part -> values.add(part.read(sent.get(part.name()), spot)));
        Set<String> known = parts.stream().map(Part::name).collect(Collectors.toSet());
        sent.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && !ignored.contains(name)) {
                spot.unknown(name);
            }
        });
        return spot.faults().size() == before ? build(values, spot) : null;
    }

    private Object build(List<Object> values, ReadContext spot) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Refusal refusal) {
                spot.faults(refusal);
                return null;
            }
            throw new IllegalStateException(thrown.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
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
        List<AnswerField> fields = new ArrayList<>();
        for (Part part : parts) {
            fields.add(part.field(inside));
            fields.addAll(part.value().fields(inside + part.name()));
        }
        return fields;
    }
}
