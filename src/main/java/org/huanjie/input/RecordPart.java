package org.huanjie.input;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huanjie.ids.Id;

/** A component of a record under the name that it has where it is written. */
record RecordPart(String name, RecordComponent component, Format format) {

    static List<RecordPart> of(Class<?> record, Format format) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> new RecordPart(format.name(component), component, format))
                .toList();
    }

    Field asked() {
        return format.asked(component);
    }

    Value value() {
        return new Values(format).of(component.getGenericType(), asked());
    }

    boolean optional() {
        return component.getType() == Optional.class;
    }

    /** Whether its own components stand beside it instead of within it. */
    boolean unwrapped() {
        return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                || component.isAnnotationPresent(UnwrappedFields.class);
    }

    /** The record that it holds, if any. */
    Optional<Class<?>> recordType() {
        Type type = component.getGenericType();
        Type held =
                type instanceof ParameterizedType generic && optional() ? generic.getActualTypeArguments()[0] : type;
        return Optional.<Class<?>>ofNullable(held instanceof Class<?> plain ? plain : null)
                .filter(Class::isRecord)
                .filter(plain -> !Id.class.isAssignableFrom(plain));
    }
}
