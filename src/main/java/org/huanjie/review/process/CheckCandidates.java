package org.huanjie.review.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.ids.ElectionId;
import org.huanjie.registration.process.CandidacyModel;
import org.huanjie.review.ListCheck;
import org.springframework.stereotype.Component;

/** Checks a list against the scheme before it is submitted: candidates who are no longer eligible are reviewed again, other faults are corrected on the list. */
@Component
public class CheckCandidates implements JavaDelegate {

    private final ListCheck check;

    CheckCandidates(ListCheck check) {
        this.check = check;
    }

    @Override
    public void execute(DelegateExecution execution) {
        switch (check.check(new ElectionId(execution.getProcessBusinessKey()))) {
            case INELIGIBLE -> throw new BpmnError(CandidacyModel.CANDIDATES_INELIGIBLE, "名单上有人不再符合条件");
            case FAULTY -> throw new BpmnError(CandidacyModel.LIST_FAULTY, "候选人名单有误");
            case STANDS -> {}
        }
    }
}
