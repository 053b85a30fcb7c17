package org.huanjie.review.process;

import static org.huanjie.engine.Executions.election;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.access.process.CandidateGroups;
import org.huanjie.calendar.DayTimes;
import org.huanjie.review.Appeals;
import org.huanjie.review.MissingMaterial;
import org.springframework.stereotype.Component;

/** What the models ask about missing material and rejections (E4). */
@Component("rejections")
public class RejectionRoutes {

    private final MissingMaterial material;
    private final Appeals appeals;
    private final CandidateGroups groups;
    private final DayTimes times;

    RejectionRoutes(MissingMaterial material, Appeals appeals, CandidateGroups groups, DayTimes times) {
        this.material = material;
        this.appeals = appeals;
        this.groups = groups;
        this.times = times;
    }

    /** Whether reviewers ask for material of anybody. */
    public boolean materialMissing(DelegateExecution execution) {
        return !material.awaited(election(execution)).isEmpty();
    }

    /** Whether anybody has supplied documents and must be reviewed again. */
    public boolean materialSupplied(DelegateExecution execution) {
        return material.supplied(election(execution));
    }

    /** 18:00 of the last day to hand in material. */
    public Date materialDue(DelegateExecution execution) {
        return times.endOfWork(material.lastDay(election(execution)));
    }

    /** 00:00 after that day. */
    public Date materialLapses(DelegateExecution execution) {
        return times.end(material.lastDay(election(execution)));
    }

    /** Whether any rejected candidate's appeal period is still open. */
    public boolean open(DelegateExecution execution) {
        return !appeals.rejected(election(execution)).isEmpty();
    }

    /** 18:00 of the last day to appeal. */
    public Date appealsDue(DelegateExecution execution) {
        return times.endOfWork(appeals.lastDay(election(execution)));
    }

    /** 00:00 after that day. */
    public Date appealsClose(DelegateExecution execution) {
        return times.end(appeals.lastDay(election(execution)));
    }

    /** Whether anybody has appealed. */
    public boolean appealed(DelegateExecution execution) {
        return !appeals.appellants(election(execution)).isEmpty();
    }

    /** The group of the body that decides on appeals. */
    public String body(DelegateExecution execution) {
        return groups.of(appeals.body(election(execution)), execution);
    }

    /** 18:00 of the last day on which it decides in time. */
    public Date decisionDue(DelegateExecution execution) {
        return times.endOfWork(appeals.decisionDay(election(execution)));
    }
}
