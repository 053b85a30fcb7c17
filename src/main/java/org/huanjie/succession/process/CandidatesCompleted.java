package org.huanjie.succession.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.ids.ElectionId;
import org.huanjie.succession.Successions;
import org.springframework.stereotype.Component;

/** More candidates have been found and approved after somebody had left. */
@Component
public class CandidatesCompleted implements JavaDelegate {

    private final Successions successions;

    CandidatesCompleted(Successions successions) {
        this.successions = successions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        successions.completed(new ElectionId(execution.getProcessBusinessKey()));
    }
}
