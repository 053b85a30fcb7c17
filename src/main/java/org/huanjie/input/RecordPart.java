package org.huanjie.input;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A component of a record under the name that it has in answers. */
record RecordPart(String name, RecordComponent component) {

    static List<RecordPart> of(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> new RecordPart(name(component), component))
                .toList();
    }

    private static String name(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null ? component.getName() : property.value();
    }

    Field asked() {
        return Optional.ofNullable(component.getAnnotation(Field.class))
                .orElseThrow(() -> new IllegalArgumentException(component + " is not @Field"));
    }

    boolean optional() {
        return component.getType() == Optional.class;
    }

    /** Whether its own components stand beside it instead of within it. */
    boolean unwrapped() {
        return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }

    /** The record that it holds, if any. */
    Optional<Class<?>> recordType() {
        Type type = component.getGenericType();
        Type held =
                type instanceof ParameterizedType generic && optional() ? generic.getActualTypeArguments()[0] : type;
        return Optional.<Class<?>>ofNullable(held instanceof Class<?> plain ? plain : null)
                .filter(Class::isRecord);
    }
}
