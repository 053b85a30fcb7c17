package org.huanjie.publicity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.huanjie.publicity.PublicNotices;
import org.springframework.stereotype.Component;

/** Ends a notice whose window is over and whose last objection is settled. */
@Component("closeNotice")
class CloseNotice implements JavaDelegate {

    private final PublicNotices notices;

    CloseNotice(PublicNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean changed = notices.end(NoticeRoutes.election(execution), NoticeRoutes.kind(execution));
        execution.setVariable(NoticeModel.LIST_CHANGED, Variables.booleanValue(changed, true));
    }
}
