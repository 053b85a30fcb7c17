package org.huanjie.input;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A record whose components are asked for; those of a record within it that is {@code @JsonUnwrapped} stand beside its own.
 *
 * @param constructor the canonical one; a {@link Refusal} it throws counts as faults of the record
 */
record RecordValue(Constructor<?> constructor, List<Part> parts, List<AgreementOfParts> agreements) implements Value {

    /** What is read for one component of the record. */
    private sealed interface Part {

        Object read(JsonNode whole, ReadContext spot);

        Stream<String> names();

        void sketch(Map<String, Object> sketch);

        Stream<AnswerField> fields(String inside);
    }

    private record Single(String name, Field asked, boolean required, Value value) implements Part {

        static Single of(RecordPart part, Asking asking) {
            Field asked = part.asked();
            PatchOf patch = part.component().getAnnotation(PatchOf.class);
            return new Single(
                    part.name(),
                    asked,
                    asking.requires(part),
                    patch == null
                            ? part.value()
                            : part.optional() ? new OptionalValue(PatchValue.of(patch)) : PatchValue.of(patch));
        }

        @Override
        public Object read(JsonNode whole, ReadContext spot) {
            JsonNode sent = whole.get(name);
            ReadContext own = spot.field(name, asked);
            if (!own.source().absent(sent)) {
                return own.read(value, sent);
            }
            return required ? own.fault(own.source().missing(name, value)) : value.absent();
        }

        @Override
        public Stream<String> names() {
            return Stream.of(name);
        }

        @Override
        public void sketch(Map<String, Object> sketch) {
            sketch.put(name, value.sketch());
        }

        @Override
        public Stream<AnswerField> fields(String inside) {
            return Stream.concat(
                    Stream.of(new AnswerField(inside + name, value.type(), required, value.bounds(), asked.value())),
                    value.fields(inside + name).stream());
        }
    }

    /** A component that is not asked for where its record stands. */
    private record Omitted(String name, Value value) implements Part {

        @Override
        public Object read(JsonNode whole, ReadContext spot) {
            JsonNode given = spot.source().given(name);
            return given == null ? value.absent() : value.read(given, spot);
        }

        @Override
        public Stream<String> names() {
            return Stream.empty();
        }

        @Override
        public void sketch(Map<String, Object> sketch) {
            // nobody is asked
        }

        @Override
        public Stream<AnswerField> fields(String inside) {
            return Stream.empty();
        }
    }

    /** What the place of a record changes in what it asks for. */
    private record Asking(Set<String> optional, Set<String> required, Set<String> without) {

        static final Asking AS_IT_IS = new Asking(Set.of(), Set.of(), Set.of());

        static Asking of(RecordComponent component) {
            Optional<UnwrappedFields> fields = Optional.ofNullable(component.getAnnotation(UnwrappedFields.class));
            Optional<JsonIgnoreProperties> ignored =
                    Optional.ofNullable(component.getAccessor().getAnnotation(JsonIgnoreProperties.class));
            return new Asking(
                    fields.map(UnwrappedFields::optional).map(Set::of).orElse(Set.of()),
                    fields.map(UnwrappedFields::required).map(Set::of).orElse(Set.of()),
                    ignored.map(JsonIgnoreProperties::value).map(Set::of).orElse(Set.of()));
        }

        boolean requires(RecordPart part) {
            boolean byItself = part.asked().required() && !part.optional();
            return required.contains(part.name()) || byItself && !optional.contains(part.name());
        }
    }

    private record Unwrapped(RecordValue within) implements Part {

        @Override
        public Object read(JsonNode whole, ReadContext spot) {
            return within.readParts(whole, spot);
        }

        @Override
        public Stream<String> names() {
            return within.names();
        }

        @Override
        public void sketch(Map<String, Object> sketch) {
            within.parts.forEach(part -> part.sketch(sketch));
        }

        @Override
        public Stream<AnswerField> fields(String inside) {
            return within.parts.stream().flatMap(part -> part.fields(inside));
        }
    }

    static RecordValue of(Class<?> type, Format format) {
        return of(type, format, Asking.AS_IT_IS);
    }

    private static RecordValue of(Class<?> type, Format format, Asking asking) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new RecordValue(
                    constructor,
                    RecordPart.of(type, format).stream()
                            .map(part -> part(part, asking))
                            .toList(),
                    AgreementOfParts.of(type));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalArgumentException(type + " has no canonical constructor", impossible);
        }
    }

    private static Part part(RecordPart part, Asking asking) {
        if (part.unwrapped()) {
            return new Unwrapped(of(part.component().getType(), part.format(), Asking.of(part.component())));
        }
        return asking.without().contains(part.name()) || part.component().isAnnotationPresent(Given.class)
                ? new Omitted(part.name(), part.value())
                : Single.of(part, asking);
    }

    @Override
    public Object read(JsonNode sent, ReadContext spot) {
        return read(sent, spot, Set.of());
    }

    Object read(JsonNode sent, ReadContext spot, Set<String> ignored) {
        if (!sent.isObject()) {
            return spot.wrong("应是一组填写项", this, sent);
        }
        int before = spot.faults().size();
        Object read = readParts(sent, spot);
        List<String> known = names().toList();
        sent.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && !ignored.contains(name)) {
                spot.unknown(name, known);
            }
        });
        return spot.faults().size() == before ? read : null;
    }

    private Object readParts(JsonNode sent, ReadContext spot) {
        int before = spot.faults().size();
        List<Object> values = new ArrayList<>();
        Set<Integer> wrong = new HashSet<>();
        for (int part = 0; part < parts.size(); part++) {
            int earlier = spot.faults().size();
            values.add(parts.get(part).read(sent, spot));
            if (spot.faults().size() > earlier) {
                wrong.add(part);
            }
        }
        agreements.stream()
                .filter(agreement -> Collections.disjoint(agreement.parts(), wrong))
                .forEach(agreement -> spot.faults(agreement.faults(values)));
        return spot.faults().size() == before ? build(values, spot) : null;
    }

    private Stream<String> names() {
        return parts.stream().flatMap(Part::names);
    }

    private Object build(List<Object> values, ReadContext spot) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Refusal refusal) {
                spot.faults(refusal.findings());
                return null;
            }
            throw new IllegalStateException(thrown.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String rule() {
        return "一组“名称: 值”";
    }

    @Override
    public String type() {
        return "object";
    }

    @Override
    public Object sketch() {
        Map<String, Object> sketch = new LinkedHashMap<>();
        parts.forEach(part -> part.sketch(sketch));
        return sketch;
    }

    @Override
    public List<AnswerField> fields(String path) {
        String inside = path.isEmpty() ? "" : path + ".";
        return parts.stream().flatMap(part -> part.fields(inside)).toList();
    }
}
