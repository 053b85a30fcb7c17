package org.huanjie.tally.process;

import static org.huanjie.ballot.process.BallotModel.electorate;

import org.huanjie.ballot.process.BallotModel;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.tally.OpenSeats;
import org.huanjie.tally.Tallies;
import org.huanjie.tally.TallyForms;
import org.springframework.stereotype.Component;

/** The party committee decides on seats that the rounds left open (E12). */
@Component
class DecideOpenSeatsHandler implements UserTaskHandler<OpenSeats> {

    private final Tallies tallies;
    private final TallyForms forms;

    DecideOpenSeatsHandler(Tallies tallies, TallyForms forms) {
        this.tallies = tallies;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.deciding(task.election(), electorate(task));
    }

    @Override
    public void complete(TaskContext task, OpenSeats answer) {
        task.route(BallotModel.ANOTHER_ROUND, tallies.decide(task.election(), electorate(task), answer, task.actor()));
    }
}
