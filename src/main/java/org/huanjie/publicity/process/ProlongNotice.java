package org.huanjie.publicity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.publicity.ObjectionRegister;
import org.springframework.stereotype.Component;

/** Counts on the window of a notice whose clock still stands still, because an investigation lasts longer than it should. */
@Component("prolongNotice")
class ProlongNotice implements JavaDelegate {

    private final ObjectionRegister objections;

    ProlongNotice(ObjectionRegister objections) {
        this.objections = objections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        objections.prolong(NoticeRoutes.election(execution), NoticeRoutes.kind(execution));
    }
}
