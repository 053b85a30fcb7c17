package org.huanjie.access.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.access.Body;
import org.huanjie.access.ElectionPlace;
import org.huanjie.access.Role;
import org.huanjie.division.Codes;
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
        return group(Role.LEAGUE, execution);
    }

    public String party(DelegateExecution execution) {
        return group(Role.PARTY, execution);
    }

    /** The League body above: a township's sits in its county. */
    public String superior(DelegateExecution execution) {
        return new Body(Role.LEAGUE, Codes.superior(division(execution))).group();
    }

    public String review(DelegateExecution execution) {
        return group(Role.REVIEW, execution);
    }

    public String count(DelegateExecution execution) {
        return group(Role.COUNT, execution);
    }

    public String judge(DelegateExecution execution) {
        return group(Role.JUDGE, execution);
    }

    public String inspection(DelegateExecution execution) {
        return group(Role.INSPECTION, execution);
    }

    private String group(Role role, DelegateExecution execution) {
        return new Body(role, division(execution)).group();
    }

    private String division(DelegateExecution execution) {
        return elections.division(execution.getProcessBusinessKey());
    }
}
