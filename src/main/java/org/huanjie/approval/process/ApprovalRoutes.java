package org.huanjie.approval.process;

import static org.huanjie.engine.Executions.election;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.access.process.CandidateGroups;
import org.huanjie.approval.RequestKind;
import org.huanjie.approval.Requests;
import org.huanjie.calendar.DayTimes;
import org.huanjie.engine.TaskDates;
import org.springframework.stereotype.Component;

/** What the model {@code approval} asks: whose turn it is and when tasks are due. */
@Component("approvals")
public class ApprovalRoutes {

    private final Requests requests;
    private final CandidateGroups groups;
    private final TaskDates tasks;
    private final DayTimes times;

    ApprovalRoutes(Requests requests, CandidateGroups groups, TaskDates tasks, DayTimes times) {
        this.requests = requests;
        this.groups = groups;
        this.tasks = tasks;
        this.times = times;
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
        return times.endOfWork(requests.filingDay(election(execution), kind(execution), tasks.begun(execution)));
    }

    /** When the body must decide whose turn it is. */
    public Date decisionDue(DelegateExecution execution) {
        return times.endOfWork(requests.decisionDay(election(execution), kind(execution)));
    }

    private static RequestKind kind(DelegateExecution execution) {
        return RequestKind.of((String) execution.getVariable(ApprovalModel.KIND));
    }
}
