package org.huanjie.roster.rules;

import java.util.Optional;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.StagePlan;

/** The clause on which a step of the candidacy rests. */
public final class Clauses {

    private Clauses() {}

    /** The step's own clause; that of the nomination where the scheme says no more of the step than of its whole stage. */
    public static String of(Scheme scheme, String step) {
        return scheme.stages().stream()
                .flatMap(stage -> own(stage, step).stream())
                .findFirst()
                .orElse(scheme.nomination().basis().clause());
    }

    private static Optional<String> own(StagePlan stage, String step) {
        return stage.steps().stream()
                .filter(each -> each.step().equals(step))
                .map(each -> each.basis().clause())
                .filter(clause -> !clause.equals(stage.basis().clause()))
                .findFirst();
    }
}
