package org.huanjie.publicity.process;

import static org.huanjie.engine.Executions.election;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.access.process.CandidateGroups;
import org.huanjie.calendar.DayTimes;
import org.huanjie.publicity.ObjectionRegister;
import org.springframework.stereotype.Component;

/** What the model {@code objection} asks: who investigates and until when. */
@Component("objections")
public class ObjectionRoutes {

    private final ObjectionRegister objections;
    private final CandidateGroups groups;
    private final DayTimes times;

    ObjectionRoutes(ObjectionRegister objections, CandidateGroups groups, DayTimes times) {
        this.objections = objections;
        this.groups = groups;
        this.times = times;
    }

    /** The group of the body that the scheme names. */
    public String group(DelegateExecution execution) {
        return groups.of(objections.rules(election(execution)).investigator(), execution);
    }

    /** 18:00 of the last day on which the objection is to be decided. */
    public Date due(DelegateExecution execution) {
        return times.endOfWork(objections.get(objection(execution)).due());
    }

    /** 00:00 after the last day for which an appointment normally stays suspended. */
    public Date suspensionEnds(DelegateExecution execution) {
        return times.end(objections.get(objection(execution)).due());
    }

    static String objection(DelegateExecution execution) {
        return (String) execution.getVariable(ObjectionModel.OBJECTION);
    }
}
