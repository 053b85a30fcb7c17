package org.huanjie.approval.process;

import static org.huanjie.engine.Executions.election;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.access.process.CandidateGroups;
import org.huanjie.approval.RequestKind;
import org.huanjie.approval.Requests;
import org.huanjie.engine.TaskDates;
import org.springframework.stereotype.Component;

/** What the model {@code approval} asks: whose turn it is and when tasks are due. */
@Component("approvals")
public class ApprovalRoutes {

    private static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

    private final Requests requests;
    private final CandidateGroups groups;
    private final TaskDates tasks;
    private final Clock clock;

    ApprovalRoutes(Requests requests, CandidateGroups groups, TaskDates tasks, Clock clock) {
        this.requests = requests;
        this.groups = groups;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The group of the body whose turn it is. */
    public String group(DelegateExecution execution) {
        return groups.of(
                requests.open(election(execution), kind(execution))
                        .flatMap(requests::turn)
                        .orElseThrow(),
                execution);
    }

    /** When the author must file. */
    public Date filingDue(DelegateExecution execution) {
        return endOf(requests.filingDay(election(execution), kind(execution), tasks.begun(execution)));
    }

    /** When the body must decide whose turn it is. */
    public Date decisionDue(DelegateExecution execution) {
        return endOf(requests.decisionDay(election(execution), kind(execution)));
    }

    private Date endOf(LocalDate day) {
        return Date.from(day.atTime(END_OF_WORK).atZone(clock.getZone()).toInstant());
    }

    private static RequestKind kind(DelegateExecution execution) {
        return RequestKind.of((String) execution.getVariable(ApprovalModel.KIND));
    }
}
