package org.huanjie.input;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Some components of records under the names that they have in answers; what it does not state stays as it is. Read as {@link PatchOf} says. */
public record Patch(@JsonValue ObjectNode stated) {

    public static final Patch NOTHING = new Patch(JsonNodeFactory.instance.objectNode());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Patch {
        stated = stated.deepCopy();
        stated.properties().removeIf(field -> field.getValue().isNull());
    }

    /** @param facts values by the names of components */
    public static Patch stating(Map<String, ?> facts) {
        return new Patch(AnswerWriter.MAPPER.valueToTree(facts));
    }

    /** The names of what it states. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        stated.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A date that it states. */
    public Optional<LocalDate> date(String name) {
        return Optional.ofNullable(stated.get(name)).map(JsonNode::textValue).map(LocalDate::parse);
    }

    public boolean isEmpty() {
        return stated.isEmpty();
    }

    /** The record with what is stated; names that it does not have are passed over, those of records within it are found. */
    public <R extends Record> R applyTo(R known) {
        try {
            ObjectNode tree = AnswerWriter.MAPPER.valueToTree(known);
            put(tree, known.getClass());
            return AnswerWriter.MAPPER.treeToValue(tree, type(known));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void put(ObjectNode tree, Class<?> type) {
        for (RecordPart part : RecordPart.of(type, Format.JSON)) {
            JsonNode own = tree.get(part.name());
            if (stated.has(part.name())) {
                tree.set(part.name(), stated.get(part.name()));
            } else if (own instanceof ObjectNode inner && part.recordType().isPresent()) {
                put(inner, part.recordType().get());
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> Class<R> type(R known) {
        return (Class<R>) known.getClass();
    }

    @Override
    public String toString() {
        return names().toString();
    }
}
