package org.huanjie.review.process;

import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.review.QualificationReview;
import org.huanjie.review.WaiverSheet;
import org.springframework.stereotype.Component;

/** The party committee grants or refuses each waiver (JY-4.1b, XG-2.1a; G9). */
@Component
class DecideWaiversHandler implements UserTaskHandler<WaiverSheet> {

    private final QualificationReview review;
    private final ReviewForms forms;

    DecideWaiversHandler(QualificationReview review, ReviewForms forms) {
        this.review = review;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.waivers(task.election());
    }

    @Override
    public void complete(TaskContext task, WaiverSheet sheet) {
        review.decideWaivers(task.election(), sheet, task.actor());
    }
}
