package org.huanjie.review.process;

import static org.huanjie.engine.Executions.election;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.access.process.CandidateGroups;
import org.huanjie.review.Appeals;
import org.huanjie.review.MissingMaterial;
import org.springframework.stereotype.Component;

/** What the models ask about missing material and rejections (E4). */
@Component("rejections")
public class RejectionRoutes {

    private static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

    private final MissingMaterial material;
    private final Appeals appeals;
    private final CandidateGroups groups;
    private final Clock clock;

    RejectionRoutes(MissingMaterial material, Appeals appeals, CandidateGroups groups, Clock clock) {
        this.material = material;
        this.appeals = appeals;
        this.groups = groups;
        this.clock = clock;
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
        return at(material.lastDay(election(execution)), END_OF_WORK);
    }

    /** 00:00 after that day. */
    public Date materialLapses(DelegateExecution execution) {
        return at(material.lastDay(election(execution)).plusDays(1), LocalTime.MIDNIGHT);
    }

    /** Whether any rejected candidate's appeal period is still open. */
    public boolean open(DelegateExecution execution) {
        return !appeals.rejected(election(execution)).isEmpty();
    }

    /** 18:00 of the last day to appeal. */
    public Date appealsDue(DelegateExecution execution) {
        return at(appeals.lastDay(election(execution)), END_OF_WORK);
    }

    /** 00:00 after that day. */
    public Date appealsClose(DelegateExecution execution) {
        return at(appeals.lastDay(election(execution)).plusDays(1), LocalTime.MIDNIGHT);
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
        return at(appeals.decisionDay(election(execution)), END_OF_WORK);
    }

    private Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(clock.getZone()).toInstant());
    }
}
