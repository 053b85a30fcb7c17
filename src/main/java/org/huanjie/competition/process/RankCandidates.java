package org.huanjie.competition.process;

import static org.huanjie.engine.Executions.election;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.competition.Speeches;
import org.springframework.stereotype.Component;

/** Ranks the speakers once all judges have handed in (XG-3.2.3e). */
@Component
class RankCandidates implements JavaDelegate {

    private final Speeches speeches;

    RankCandidates(Speeches speeches) {
        this.speeches = speeches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        speeches.rank(election(execution));
    }
}
