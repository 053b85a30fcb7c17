package org.huanjie.review.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.ids.ElectionId;
import org.huanjie.registration.process.CandidacyModel;
import org.huanjie.review.Screening;
import org.springframework.stereotype.Component;

/** The scheme judges everyone who has registered; where nobody has, more candidates are looked for (E1). */
@Component
public class ScreenCandidates implements JavaDelegate {

    private final Screening screening;

    ScreenCandidates(Screening screening) {
        this.screening = screening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!screening.screen(new ElectionId(execution.getProcessBusinessKey()))) {
            throw new BpmnError(CandidacyModel.NOBODY_REGISTERED, "没有待审查的报名人选");
        }
    }
}
