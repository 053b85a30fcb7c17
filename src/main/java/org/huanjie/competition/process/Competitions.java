package org.huanjie.competition.process;

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

    /** The accounts of those who score. */
    public List<String> judges(DelegateExecution execution) {
        return speeches.judges(execution.getProcessBusinessKey());
    }
}
