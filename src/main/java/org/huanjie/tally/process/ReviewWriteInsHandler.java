package org.huanjie.tally.process;

import static org.huanjie.ballot.process.BallotModel.electorate;

import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.tally.TallyForms;
import org.huanjie.tally.WriteInReview;
import org.huanjie.tally.WriteInReviews;
import org.springframework.stereotype.Component;

/** The review panel looks into the qualification of people written in who would be elected (E13). */
@Component
class ReviewWriteInsHandler implements UserTaskHandler<WriteInReview> {

    private final WriteInReviews desk;
    private final TallyForms forms;

    ReviewWriteInsHandler(WriteInReviews desk, TallyForms forms) {
        this.desk = desk;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.reviewing(task.election(), electorate(task));
    }

    @Override
    public void complete(TaskContext task, WriteInReview answer) {
        desk.review(task.election(), electorate(task), answer, task.actor());
    }
}
