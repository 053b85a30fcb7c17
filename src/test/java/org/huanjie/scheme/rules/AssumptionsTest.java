package org.huanjie.scheme.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme;
import org.junit.jupiter.api.Test;

/** An assumption anywhere in a scheme becomes a warning: whatever part of a scheme rests on a clause is asked for it. */
class AssumptionsTest {

    private final Set<String> found = new TreeSet<>();

    @Test
    void everyPartOfASchemeThatMayRestOnAnAssumptionIsAskedForIt() {
        restsOnAClause(Scheme.class);

        assertThat(found).contains("Scheme.tenure", "Tenure.midTerm", "Step.basis", "Post.basis");
        assertThat(found).isSubsetOf(asked());
    }

    /** Whether a type is, or holds somewhere, the clause and the assumption on which a value rests. */
    private boolean restsOnAClause(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments())
                    .map(this::restsOnAClause)
                    .reduce(false, Boolean::logicalOr);
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

    private boolean noted(RecordComponent component) {
        boolean rests = restsOnAClause(component.getGenericType());
        if (rests) {
            found.add(component.getDeclaringRecord().getSimpleName() + "." + component.getName());
        }
        return rests;
    }

    private static Set<String> asked() {
        JavaClass assumptions =
                new ClassFileImporter().importClasses(Assumptions.class).get(Assumptions.class);
        return Stream.concat(
                        assumptions.getMethodCallsFromSelf().stream()
                                .map(call -> call.getTargetOwner().getSimpleName() + "." + call.getName()),
                        assumptions.getMethodReferencesFromSelf().stream()
                                .map(reference ->
                                        reference.getTargetOwner().getSimpleName() + "." + reference.getName()))
                .collect(Collectors.toSet());
    }
}
