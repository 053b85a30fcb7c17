package org.huanjie.scheme.rules;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.SchemeFinding;

/** Everything in a scheme that its source leaves open. */
final class Assumptions {

    private Assumptions() {}

    static List<SchemeFinding> findings(Scheme scheme) {
        return bases(scheme)
                .filter(Basis::assumed)
                .distinct()
                .map(basis -> SchemeFinding.warning("assumption", "", basis.clause(), "假定：" + basis.assumption()))
                .toList();
    }

    private static Stream<Basis> bases(Object value) {
        if (value instanceof Basis basis) {
            return Stream.of(basis);
        }
        if (value instanceof Optional<?> optional) {
            return optional.stream().flatMap(Assumptions::bases);
        }
        if (value instanceof Collection<?> rows) {
            return rows.stream().flatMap(Assumptions::bases);
        }
        return value instanceof Record group ? parts(group).flatMap(Assumptions::bases) : Stream.empty();
    }

    private static Stream<Object> parts(Record group) {
        return Arrays.stream(group.getClass().getRecordComponents()).map(component -> part(group, component));
    }

    private static Object part(Record group, RecordComponent component) {
        try {
            return component.getAccessor().invoke(group);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
