package org.huanjie.tally.process;

import static org.huanjie.engine.Executions.election;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.ballot.process.BallotModel;
import org.huanjie.ids.ElectorateId;
import org.huanjie.input.KebabEnums;
import org.huanjie.tally.Tallies;
import org.springframework.stereotype.Component;

/** Tallies the round of an electorate once all its meetings are counted (C.4 S12, G3). */
@Component
class TallyRound implements JavaDelegate {

    private final Tallies tallies;

    TallyRound(Tallies tallies) {
        this.tallies = tallies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ElectorateId electorate = BallotModel.electorate(execution);
        Tallies.Outcome outcome = tallies.tally(election(execution), electorate);
        execution.setVariable(BallotModel.ROUND_OUTCOME, KebabEnums.name(outcome));
    }
}
