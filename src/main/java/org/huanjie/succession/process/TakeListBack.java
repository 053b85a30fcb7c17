package org.huanjie.succession.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.ids.ElectionId;
import org.huanjie.succession.Successions;
import org.springframework.stereotype.Component;

/** A list that is being approved is taken back, for somebody on it has left (E3). */
@Component
public class TakeListBack implements JavaDelegate {

    private final Successions successions;
    private final EngineCandidacy candidacy;

    TakeListBack(Successions successions, EngineCandidacy candidacy) {
        this.successions = successions;
        this.candidacy = candidacy;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ElectionId election = new ElectionId(execution.getProcessBusinessKey());
        successions.takeListBack(election, (String) execution.getVariable(SuccessionModel.LEFT));
        candidacy.redraw(election);
    }
}
