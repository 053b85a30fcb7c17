package org.huanjie.result.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.ids.ElectionId;
import org.huanjie.result.ResultCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which error a failing check is, so that the model leads to the party committee. */
class CheckDelegatesTest {

    private static final ElectionId ELECTION = new ElectionId("460203198-2026-1");

    private final DelegateExecution execution = mock(DelegateExecution.class);
    private final ResultCheck check = mock(ResultCheck.class);

    @BeforeEach
    void theExecutionIsOfTheElection() {
        when(execution.getProcessBusinessKey()).thenReturn(ELECTION.value());
    }

    @Test
    void aCommitteeThatStandsGoesUp() throws Exception {
        when(check.compositionStands(ELECTION)).thenReturn(true);

        new ResultSteps().checkComposition(check).execute(execution);

        verify(check).compositionStands(ELECTION);
    }

    @Test
    void aCommitteeThatBreaksItsSchemeGoesToThePartyCommittee() {
        assertThatThrownBy(() -> new ResultSteps().checkComposition(check).execute(execution))
                .isInstanceOfSatisfying(BpmnError.class, error -> assertThat(error.getErrorCode())
                        .isEqualTo("compositionFaulty"));
    }

    @Test
    void thoseWhoAreFitAreAppointed() throws Exception {
        when(check.appointeesFit(ELECTION)).thenReturn(true);

        new ResultSteps().checkAppointees(check).execute(execution);

        verify(check).appointeesFit(ELECTION);
    }

    @Test
    void somebodyUnfitGoesToThePartyCommittee() {
        assertThatThrownBy(() -> new ResultSteps().checkAppointees(check).execute(execution))
                .isInstanceOfSatisfying(BpmnError.class, error -> assertThat(error.getErrorCode())
                        .isEqualTo("appointeesUnfit"));
    }
}
