package org.huanjie.publicity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.publicity.ObjectionRegister;
import org.springframework.stereotype.Component;

/** Records that an appointment has been suspended for as long as it normally may, and is still undecided. */
@Component("noteSuspensionOver")
class NoteSuspensionOver implements JavaDelegate {

    private final ObjectionRegister objections;

    NoteSuspensionOver(ObjectionRegister objections) {
        this.objections = objections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        objections.suspensionOver(ObjectionRoutes.objection(execution));
    }
}
