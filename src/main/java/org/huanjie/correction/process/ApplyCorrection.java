package org.huanjie.correction.process;

import static org.huanjie.engine.Executions.election;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.correction.Corrections;
import org.springframework.stereotype.Component;

/** Writes the right facts. */
@Component
public class ApplyCorrection implements JavaDelegate {

    private final Corrections corrections;

    ApplyCorrection(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        corrections.make(election(execution));
    }
}
