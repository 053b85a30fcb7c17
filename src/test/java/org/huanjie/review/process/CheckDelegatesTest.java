package org.huanjie.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.ids.ElectionId;
import org.huanjie.review.ListCheck;
import org.huanjie.review.Screening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which error each outcome of a check is, so that the model leads to whoever mends it. */
class CheckDelegatesTest {

    private static final ElectionId ELECTION = new ElectionId("460203198-2026-1");

    private final DelegateExecution execution = mock(DelegateExecution.class);

    @BeforeEach
    void theExecutionIsOfTheElection() {
        when(execution.getProcessBusinessKey()).thenReturn(ELECTION.value());
    }

    @Nested
    class TheScreening {

        private final Screening screening = mock(Screening.class);
        private final JavaDelegate delegate = new ReviewSteps().screenCandidates(screening);

        @Test
        void letsThoseWhoRegisteredGoOnToTheReview() {
            when(screening.screen(ELECTION)).thenReturn(true);

            assertThatCode(() -> delegate.execute(execution)).doesNotThrowAnyException();
        }

        @Test
        void leadsToMoreCandidatesWhereNobodyRegistered() {
            when(screening.screen(ELECTION)).thenReturn(false);

            assertThatThrownBy(() -> delegate.execute(execution))
                    .isInstanceOfSatisfying(BpmnError.class, error -> assertIs(error, "nobodyRegistered"));
        }
    }

    @Nested
    class TheCheckOfTheList {

        private final ListCheck check = mock(ListCheck.class);
        private final JavaDelegate delegate = new ReviewSteps().checkCandidates(check);

        @Test
        void letsAListThatStandsGoUp() {
            when(check.check(ELECTION)).thenReturn(ListCheck.Outcome.STANDS);

            assertThatCode(() -> delegate.execute(execution)).doesNotThrowAnyException();
        }

        @Test
        void leadsBackToTheReviewersWhoAreAskedAboutPeople() {
            when(check.check(ELECTION)).thenReturn(ListCheck.Outcome.INELIGIBLE);

            assertThatThrownBy(() -> delegate.execute(execution))
                    .isInstanceOfSatisfying(BpmnError.class, error -> assertIs(error, "candidatesIneligible"));
        }

        @Test
        void leadsBackToTheAuthorWhoMendsTheList() {
            when(check.check(ELECTION)).thenReturn(ListCheck.Outcome.FAULTY);

            assertThatThrownBy(() -> delegate.execute(execution))
                    .isInstanceOfSatisfying(BpmnError.class, error -> assertIs(error, "listFaulty"));
        }
    }

    private static void assertIs(BpmnError error, String code) {
        assertThat(error.getErrorCode()).isEqualTo(code);
    }
}
