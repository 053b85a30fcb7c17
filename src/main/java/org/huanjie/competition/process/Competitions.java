package org.huanjie.competition.process;

import static org.huanjie.engine.Executions.election;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.competition.Speeches;
import org.springframework.stereotype.Component;

/** What the model of the competition asks. */
@Component
public class Competitions {

    private final Speeches speeches;

    Competitions(Speeches speeches) {
        this.speeches = speeches;
    }

    /** Whether a spare judge scores in place of one who stepped aside (E5). */
    public boolean spareCalled(DelegateExecution execution) {
        return speeches.spareCalled(election(execution));
    }

    /** Whether speeches are timed because a long one costs points (E6). */
    public boolean timed(DelegateExecution execution) {
        return speeches.timed(election(execution));
    }

    /** Whether the party committee has to rank some with equal results (E7). */
    public boolean equalToDecide(DelegateExecution execution) {
        return speeches.equalToDecide(election(execution));
    }

    /** The accounts of those who score. */
    public List<String> judges(DelegateExecution execution) {
        return speeches.judges(election(execution));
    }
}
