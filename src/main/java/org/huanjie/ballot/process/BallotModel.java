package org.huanjie.ballot.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.engine.TaskContext;
import org.huanjie.ids.ElectorateId;

/** Names that the models of voting share with the code. */
public final class BallotModel {

    public static final String ELECTORATE = "electorate";
    public static final String MEETING = "meeting";
    public static final String QUORUM = "quorum";
    public static final String COUNT_OUTCOME = "countOutcome";
    public static final String ROUND_OUTCOME = "roundOutcome";
    public static final String ANOTHER_ROUND = "anotherRound";

    private BallotModel() {}

    /** Whose vote the task is about. */
    public static ElectorateId electorate(TaskContext task) {
        return new ElectorateId(task.value(ELECTORATE, String.class));
    }

    /** Whose vote the execution is about. */
    public static ElectorateId electorate(DelegateExecution execution) {
        return new ElectorateId((String) execution.getVariable(ELECTORATE));
    }
}
