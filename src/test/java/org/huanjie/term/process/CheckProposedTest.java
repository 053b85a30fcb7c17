package org.huanjie.term.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.ids.ElectionId;
import org.huanjie.term.Vacancies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which error an unfit proposal is, so that the model leads back to it (E22). */
class CheckProposedTest {

    private static final ElectionId ELECTION = new ElectionId("440305002-2026-1");

    private final DelegateExecution execution = mock(DelegateExecution.class);
    private final Vacancies vacancies = mock(Vacancies.class);

    @BeforeEach
    void theExecutionIsOfTheElection() {
        when(execution.getProcessBusinessKey()).thenReturn(ELECTION.value());
    }

    @Test
    void thoseWhoAreFitAreAppointed() throws Exception {
        when(vacancies.proposedFit(ELECTION)).thenReturn(true);

        new VacancySteps().checkProposed(vacancies).execute(execution);

        verify(vacancies).proposedFit(ELECTION);
    }

    @Test
    void whoeverIsUnfitIsProposedAnew() {
        assertThatThrownBy(() -> new VacancySteps().checkProposed(vacancies).execute(execution))
                .isInstanceOfSatisfying(BpmnError.class, error -> assertThat(error.getErrorCode())
                        .isEqualTo("proposedUnfit"));
    }
}
