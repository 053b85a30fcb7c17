package org.huanjie.access.process;

import static org.huanjie.engine.Executions.election;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.access.BodyKind;
import org.huanjie.access.ElectionPlace;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whose task it is, asked by the models as {@code ${groups.league(execution)}}: a group of the place where the election is held. */
@Component("groups")
public class CandidateGroups {

    private final ElectionPlace elections;

    CandidateGroups(@Lazy ElectionPlace elections) {
        this.elections = elections;
    }

    public String league(DelegateExecution execution) {
        return of(BodyKind.LEAGUE, execution);
    }

    public String party(DelegateExecution execution) {
        return of(BodyKind.PARTY, execution);
    }

    /** The League body above: a township's sits in its county. */
    public String superior(DelegateExecution execution) {
        return of(BodyKind.SUPERIOR, execution);
    }

    public String review(DelegateExecution execution) {
        return of(BodyKind.REVIEW, execution);
    }

    public String count(DelegateExecution execution) {
        return of(BodyKind.COUNT, execution);
    }

    public String judge(DelegateExecution execution) {
        return of(BodyKind.JUDGE, execution);
    }

    public String inspection(DelegateExecution execution) {
        return of(BodyKind.INSPECTION, execution);
    }

    /** The group of a body of the election. */
    public String of(BodyKind kind, DelegateExecution execution) {
        return kind.body(elections.division(election(execution))).group();
    }
}
