package org.huanjie.tally.process;

import static org.huanjie.ballot.process.BallotModel.electorate;

import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.tally.TieChoice;
import org.huanjie.tally.TieForms;
import org.huanjie.tally.Ties;
import org.springframework.stereotype.Component;

/** The party committee chooses of the tied (E11). */
@Component
class DecideTieHandler implements UserTaskHandler<TieChoice> {

    private final Ties desk;
    private final TieForms forms;

    DecideTieHandler(Ties desk, TieForms forms) {
        this.desk = desk;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.choice(task.election(), electorate(task));
    }

    @Override
    public void complete(TaskContext task, TieChoice answer) {
        desk.choose(task.election(), electorate(task), answer, task.actor());
    }
}
