package org.huanjie.succession.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.ids.ElectionId;
import org.huanjie.succession.Successions;
import org.springframework.stereotype.Component;

/** It is too late to replace whoever left: the line on the paper is cancelled (E3). */
@Component
public class CancelLine implements JavaDelegate {

    private final Successions successions;

    CancelLine(Successions successions) {
        this.successions = successions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        successions.cancelLine(new ElectionId(execution.getProcessBusinessKey()), (String)
                execution.getVariable(SuccessionModel.LEFT));
    }
}
