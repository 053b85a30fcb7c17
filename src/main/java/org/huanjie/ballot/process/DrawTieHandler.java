package org.huanjie.ballot.process;

import org.huanjie.ballot.TieDesk;
import org.huanjie.ballot.TieForms;
import org.huanjie.ballot.TieLot;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The presiding body draws lots between the tied (E11). */
@Component
class DrawTieHandler implements UserTaskHandler<TieLot> {

    private final TieDesk desk;
    private final TieForms forms;

    DrawTieHandler(TieDesk desk, TieForms forms) {
        this.desk = desk;
        this.forms = forms;
    }

    @Override
    public String taskId() {
        return BallotModel.DRAW_TIE;
    }

    @Override
    public Class<TieLot> answerType() {
        return TieLot.class;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.lot(task.election(), electorate(task));
    }

    @Override
    public void complete(TaskContext task, TieLot answer) {
        desk.draw(task.election(), electorate(task), answer, task.actor().orElseThrow());
    }

    @Override
    public TieLot example(TaskContext task) {
        return forms.exampleLot();
    }

    private static String electorate(TaskContext task) {
        return task.value(BallotModel.ELECTORATE, String.class);
    }
}
