package org.huanjie.tally.process;

import static org.huanjie.ballot.process.BallotModel.electorate;

import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.tally.TieForms;
import org.huanjie.tally.TieLot;
import org.huanjie.tally.Ties;
import org.springframework.stereotype.Component;

/** The presiding body draws lots between the tied (E11). */
@Component
class DrawTieHandler implements UserTaskHandler<TieLot> {

    private final Ties desk;
    private final TieForms forms;

    DrawTieHandler(Ties desk, TieForms forms) {
        this.desk = desk;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.lot(task.election(), electorate(task));
    }

    @Override
    public void complete(TaskContext task, TieLot answer) {
        desk.draw(task.election(), electorate(task), answer, task.actor());
    }
}
