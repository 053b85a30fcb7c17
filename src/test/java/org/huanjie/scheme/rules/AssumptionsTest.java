package org.huanjie.scheme.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme;
import org.junit.jupiter.api.Test;

/** An assumption anywhere in a scheme becomes a warning: whatever holds a part that rests on a clause is looked into. */
class AssumptionsTest {

    private final Set<String> found = new TreeSet<>();
    private final Set<String> closed = new TreeSet<>();

    @Test
    void everyPartOfASchemeThatMayRestOnAnAssumptionIsLookedInto() {
        restsOnAClause(Scheme.class);

        assertThat(found).contains("Scheme.tenure", "Tenure.midTerm", "Step.basis", "Post.basis");
        assertThat(closed).isEmpty();
    }

    /** Whether a type is, or holds somewhere, the clause and the assumption on which a value rests. */
    private boolean restsOnAClause(Type type) {
        if (type instanceof ParameterizedType generic) {
            boolean rests = Arrays.stream(generic.getActualTypeArguments())
                    .map(this::restsOnAClause)
                    .reduce(false, Boolean::logicalOr);
            if (rests && !open((Class<?>) generic.getRawType())) {
                closed.add(generic.getTypeName());
            }
            return rests;
        }
        if (type == Basis.class) {
            return true;
        }
        Class<?> plain = (Class<?>) type;
        if (!plain.isRecord() || !plain.getName().startsWith("org.huanjie.scheme.")) {
            return false;
        }
        return Arrays.stream(plain.getRecordComponents()).map(this::noted).reduce(false, Boolean::logicalOr);
    }

    private static boolean open(Class<?> holder) {
        return holder == Optional.class || Collection.class.isAssignableFrom(holder);
    }

    private boolean noted(RecordComponent component) {
        boolean rests = restsOnAClause(component.getGenericType());
        if (rests) {
            found.add(component.getDeclaringRecord().getSimpleName() + "." + component.getName());
        }
        return rests;
    }
}
