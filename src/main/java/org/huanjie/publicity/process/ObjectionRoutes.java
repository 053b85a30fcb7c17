package org.huanjie.publicity.process;

import static org.huanjie.engine.Executions.election;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.access.process.CandidateGroups;
import org.huanjie.publicity.ObjectionRegister;
import org.springframework.stereotype.Component;

/** What the model {@code objection} asks: who investigates and until when. */
@Component("objections")
public class ObjectionRoutes {

    private static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

    private final ObjectionRegister objections;
    private final CandidateGroups groups;
    private final Clock clock;

    ObjectionRoutes(ObjectionRegister objections, CandidateGroups groups, Clock clock) {
        this.objections = objections;
        this.groups = groups;
        this.clock = clock;
    }

    /** The group of the body that the scheme names. */
    public String group(DelegateExecution execution) {
        return groups.of(objections.rules(election(execution)).investigator(), execution);
    }

    /** 18:00 of the last day on which the objection is to be decided. */
    public Date due(DelegateExecution execution) {
        return at(objections.get(objection(execution)).due(), END_OF_WORK);
    }

    /** 00:00 after the last day for which an appointment normally stays suspended. */
    public Date suspensionEnds(DelegateExecution execution) {
        return at(objections.get(objection(execution)).due().plusDays(1), LocalTime.MIDNIGHT);
    }

    static String objection(DelegateExecution execution) {
        return (String) execution.getVariable(ObjectionModel.OBJECTION);
    }

    private Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(clock.getZone()).toInstant());
    }
}
