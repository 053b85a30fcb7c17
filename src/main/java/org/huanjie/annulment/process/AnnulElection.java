package org.huanjie.annulment.process;

import static org.huanjie.engine.Executions.election;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.annulment.Annulments;
import org.springframework.stereotype.Component;

/** Takes an election's result away. */
@Component
public class AnnulElection implements JavaDelegate {

    private final Annulments annulments;

    AnnulElection(Annulments annulments) {
        this.annulments = annulments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        annulments.annul(election(execution));
    }
}
