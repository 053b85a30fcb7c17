package org.huanjie.scheme;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.clause.Citations;
import org.huanjie.input.Field;

/**
 * Where a value of a scheme comes from.
 *
 * @param clause the clause of the source, such as {@code JY-4.1b}, or the rule in the domain's parts A.10, B and H
 * @param assumption why this value was chosen where the source is silent; empty when the source states it
 */
public record Basis(
        String clause,

        @Field(value = "采用该值的理由", required = false, max = 300)
        String assumption) {

    public Basis {
        assumption = Citations.inWords(assumption);
    }

    public boolean assumed() {
        return !assumption.isEmpty();
    }

    /** On what a part of a scheme rests, and then the parts within it. */
    public static Stream<Basis> within(Object part) {
        if (part instanceof Basis basis) {
            return Stream.of(basis);
        }
        if (part instanceof Optional<?> optional) {
            return optional.stream().flatMap(Basis::within);
        }
        if (part instanceof Collection<?> parts) {
            return parts.stream().flatMap(Basis::within);
        }
        return part instanceof Record record ? parts(record).flatMap(Basis::within) : Stream.empty();
    }

    private static Stream<Object> parts(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .sorted(Comparator.comparing(component -> component.getType() != Basis.class))
                .map(component -> value(component, record));
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
