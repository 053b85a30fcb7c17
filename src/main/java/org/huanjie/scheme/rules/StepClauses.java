package org.huanjie.scheme.rules;

import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.StagePlan;

/** The clause of the election's own scheme that a step of its timetable rests on. */
public final class StepClauses {

    private StepClauses() {}

    /** The step's clause; that of the whole plan's first stage where the timetable has no such step. */
    public static String of(Scheme scheme, String step) {
        return scheme.stages().stream()
                .flatMap(stage -> stage.steps().stream())
                .filter(each -> each.step().equals(step))
                .map(each -> each.basis().clause())
                .findFirst()
                .orElseGet(() -> scheme.stages().stream()
                        .map(StagePlan::basis)
                        .findFirst()
                        .orElseThrow()
                        .clause());
    }
}
