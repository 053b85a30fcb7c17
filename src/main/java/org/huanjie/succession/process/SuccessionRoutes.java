package org.huanjie.succession.process;

import static org.huanjie.engine.Executions.election;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.succession.Successions;
import org.springframework.stereotype.Component;

/** What the model {@code succession} asks: how far the election has come when a formal candidate leaves (E3). */
@Component("departures")
public class SuccessionRoutes {

    private final Successions successions;
    private final EngineCandidacy candidacy;

    SuccessionRoutes(Successions successions, EngineCandidacy candidacy) {
        this.successions = successions;
        this.candidacy = candidacy;
    }

    /** Whether the list of candidates is with its author to be filed, or before the approving bodies. */
    public boolean listBeforeBodies(DelegateExecution execution) {
        return candidacy.approvalOf(election(execution)).isPresent();
    }

    /** Whether whoever leaves today is still replaced. */
    public boolean timeToReplace(DelegateExecution execution) {
        return successions.timeToReplace(election(execution));
    }
}
