package org.huanjie.review.process;

import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.review.CandidateList;
import org.huanjie.review.QualificationReview;
import org.springframework.stereotype.Component;

/** The list of formal candidates (JY-4.3.4c, NS-4.2c). If too many have left for a valid list, the shortage is remedied instead. */
@Component
class CompileCandidatesHandler implements UserTaskHandler<CandidateList> {

    private final QualificationReview review;
    private final ReviewForms forms;

    CompileCandidatesHandler(QualificationReview review, ReviewForms forms) {
        this.review = review;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.list(task.election());
    }

    @Override
    public void complete(TaskContext task, CandidateList list) {
        review.compile(task.election(), list, task.actor());
    }
}
