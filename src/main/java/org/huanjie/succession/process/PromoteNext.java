package org.huanjie.succession.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.ids.ElectionId;
import org.huanjie.succession.Successions;
import org.springframework.stereotype.Component;

/** The next by support takes the place of whoever left, where there is anybody (E3). */
@Component
public class PromoteNext implements JavaDelegate {

    private final Successions successions;

    PromoteNext(Successions successions) {
        this.successions = successions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String left = (String) execution.getVariable(SuccessionModel.LEFT);
        execution.setVariable(
                SuccessionModel.MISSING,
                successions.promoteNext(new ElectionId(execution.getProcessBusinessKey()), left));
    }
}
