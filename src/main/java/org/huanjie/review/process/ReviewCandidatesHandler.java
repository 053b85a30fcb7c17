package org.huanjie.review.process;

import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.registration.RegistrationWindow;
import org.huanjie.review.QualificationReview;
import org.huanjie.review.ReviewSheet;
import org.springframework.stereotype.Component;

/** Everyone who registered is reviewed (JY-4.3.4b, XG-3.2.2, NS-4.2b); the registration is closed from then on. */
@Component
class ReviewCandidatesHandler implements UserTaskHandler<ReviewSheet> {

    private final QualificationReview review;
    private final RegistrationWindow window;
    private final ReviewForms forms;

    ReviewCandidatesHandler(QualificationReview review, RegistrationWindow window, ReviewForms forms) {
        this.review = review;
        this.window = window;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        window.close(task.election());
        return forms.review(task.election());
    }

    @Override
    public void complete(TaskContext task, ReviewSheet sheet) {
        review.review(task.election(), sheet, task.actor());
    }
}
