package org.huanjie.shortage.process;

import static org.huanjie.engine.Executions.election;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.calendar.DayTimes;
import org.huanjie.registration.RegistrationWindow;
import org.huanjie.registration.process.CandidacyModel;
import org.huanjie.review.QualificationReview;
import org.huanjie.review.Screening;
import org.huanjie.shortage.Shortages;
import org.springframework.stereotype.Component;

/** What the models of the candidacy ask: how the candidates stand, and when the registration closes. */
@Component("candidacies")
public class CandidacyRoutes {

    private final QualificationReview review;
    private final Screening screening;
    private final Shortages shortages;
    private final RegistrationWindow window;
    private final DayTimes times;

    public CandidacyRoutes(
            QualificationReview review,
            Screening screening,
            Shortages shortages,
            RegistrationWindow window,
            DayTimes times) {
        this.review = review;
        this.screening = screening;
        this.shortages = shortages;
        this.window = window;
        this.times = times;
    }

    /** Whether this completes a list that had been approved and has broken since (E3). */
    public boolean completing(DelegateExecution execution) {
        return execution.hasVariable(CandidacyModel.COMPLETING);
    }

    /** Whether reviewers ask for a waiver for anybody. */
    public boolean waiversAsked(DelegateExecution execution) {
        return review.waiversAsked(election(execution));
    }

    /** Whether anybody awaits review: recommended by an organisation (E1), or on a list and not eligible any more. */
    public boolean reviewAsked(DelegateExecution execution) {
        return screening.awaited(election(execution));
    }

    /** Whether enough candidates are qualified for every ballot (E2). */
    public boolean enough(DelegateExecution execution) {
        return review.enough(election(execution));
    }

    /** Whether the registration has not been extended yet (E1). */
    public boolean mayExtend(DelegateExecution execution) {
        return shortages.mayExtend(election(execution));
    }

    /** 00:00 after the last day of the registration. */
    public Date registrationCloses(DelegateExecution execution) {
        return times.end(window.lastDay(election(execution)));
    }

    /** 18:00 of the last day of the registration, which an extension puts off (E1). */
    public Date registrationDue(DelegateExecution execution) {
        return times.endOfWork(window.lastDay(election(execution)));
    }
}
