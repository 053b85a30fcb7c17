package org.huanjie.result.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.ids.ElectionId;
import org.huanjie.result.ResultCheck;
import org.huanjie.selection.process.ImplementationModel;
import org.springframework.stereotype.Component;

/** Checks the make-up of the committee and everyone on it, before they are announced and before the result is submitted; the party committee corrects what fails (E15). */
@Component
public class CheckComposition implements JavaDelegate {

    private final ResultCheck check;

    CheckComposition(ResultCheck check) {
        this.check = check;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!check.compositionStands(new ElectionId(execution.getProcessBusinessKey()))) {
            throw new BpmnError(ImplementationModel.COMPOSITION_FAULTY, "班子结构或人选不符合规则");
        }
    }
}
