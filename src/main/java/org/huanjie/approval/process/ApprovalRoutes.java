package org.huanjie.approval.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.access.process.CandidateGroups;
import org.huanjie.approval.Request;
import org.huanjie.approval.Request.Opinion;
import org.huanjie.approval.RequestKind;
import org.huanjie.approval.Requests;
import org.huanjie.election.Elections;
import org.springframework.stereotype.Component;

/** What the model {@code approval} asks: whose turn it is and when tasks are due. */
@Component("approvals")
public class ApprovalRoutes {

    private static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

    private final Requests requests;
    private final Elections elections;
    private final CandidateGroups groups;
    private final Clock clock;

    ApprovalRoutes(Requests requests, Elections elections, CandidateGroups groups, Clock clock) {
        this.requests = requests;
        this.elections = elections;
        this.groups = groups;
        this.clock = clock;
    }

    /** The group of the body whose turn it is. */
    public String group(DelegateExecution execution) {
        return switch (requests.open(election(execution), kind(execution))
                .flatMap(requests::turn)
                .orElseThrow()) {
            case PARTY -> groups.party(execution);
            case SUPERIOR -> groups.superior(execution);
            case LEAGUE -> groups.league(execution);
        };
    }

    /** The step of the timetable in which this kind of approval is due. */
    public String step(DelegateExecution execution) {
        return kind(execution).step();
    }

    /** When the author must file: at the end of the step, or of the day that the returning body set for the correction (E16). */
    public Date filingDue(DelegateExecution execution) {
        LocalDate day = requests.open(election(execution), kind(execution))
                .flatMap(ApprovalRoutes::correctBy)
                .orElseGet(() -> elections.lastDay(election(execution), step(execution)));
        return Date.from(day.atTime(END_OF_WORK).atZone(clock.getZone()).toInstant());
    }

    /** When a body must decide: at the end of the step, but never before the day that was set for a correction (E16). */
    public Date decisionDue(DelegateExecution execution) {
        LocalDate planned = elections.lastDay(election(execution), step(execution));
        LocalDate day = requests.open(election(execution), kind(execution)).stream()
                .flatMap(request -> request.opinions().stream())
                .flatMap(opinion -> opinion.correctBy().stream())
                .reduce(planned, ApprovalRoutes::later);
        return Date.from(day.atTime(END_OF_WORK).atZone(clock.getZone()).toInstant());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Optional<LocalDate> correctBy(Request request) {
        return request.opinionsOnLatest().stream().reduce((first, last) -> last).flatMap(Opinion::correctBy);
    }

    private static RequestKind kind(DelegateExecution execution) {
        return RequestKind.of((String) execution.getVariable(ApprovalModel.KIND));
    }

    private static String election(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
