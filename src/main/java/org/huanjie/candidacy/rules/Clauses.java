package org.huanjie.candidacy.rules;

import org.huanjie.scheme.Scheme;

/** The clause on which a step of the election rests. */
public final class Clauses {

    private Clauses() {}

    /** The step's own clause, or that of the nomination where the scheme names none for it. */
    public static String of(Scheme scheme, String step) {
        return scheme.stages().stream()
                .flatMap(stage -> stage.steps().stream())
                .filter(each -> each.step().equals(step))
                .map(each -> each.basis().clause())
                .filter(clause -> !clause.isEmpty())
                .findFirst()
                .orElse(scheme.nomination().basis().clause());
    }
}
