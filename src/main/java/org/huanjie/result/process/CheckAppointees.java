package org.huanjie.result.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.ids.ElectionId;
import org.huanjie.result.ResultCheck;
import org.huanjie.selection.process.ImplementationModel;
import org.springframework.stereotype.Component;

/** Checks everyone to be appointed once the result is approved; the party committee corrects what fails (E15). */
@Component
public class CheckAppointees implements JavaDelegate {

    private final ResultCheck check;

    CheckAppointees(ResultCheck check) {
        this.check = check;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!check.appointeesFit(new ElectionId(execution.getProcessBusinessKey()))) {
            throw new BpmnError(ImplementationModel.APPOINTEES_UNFIT, "有人不能任职");
        }
    }
}
