package org.huanjie.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.review.CandidacyHouse.ELECTION;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.registration.SampleSchemes;
import org.huanjie.review.CandidacyHouse;
import org.huanjie.roster.PollingDay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Until when a formal candidate who leaves is replaced (E3); it is 11 May 2026. */
class SuccessionsTest {

    private static final LocalDate YESTERDAY = LocalDate.of(2026, 5, 10);

    private final PollingDay polling = mock(PollingDay.class);
    private final CandidacyHouse house = new CandidacyHouse(SampleSchemes.xingang(), polling);

    @BeforeEach
    void theVoteWasAnnouncedForYesterday() {
        when(polling.of(ELECTION)).thenReturn(Optional.of(YESTERDAY));
    }

    @Test
    void nobodyIsReplacedOnceTheDayIsOver() {
        assertThat(house.successions.timeToReplace(ELECTION)).isFalse();
    }

    @Test
    void whileTheMeetingsWaitForAnotherDayThereIsTime() {
        when(polling.of(ELECTION)).thenReturn(Optional.empty());
        when(polling.unset(ELECTION)).thenReturn(true);
        assertThat(house.successions.timeToReplace(ELECTION)).isTrue();
    }

    @Test
    void nobodyIsReplacedOncePeopleHaveBegunToVoteSomewhere() {
        when(polling.begun(ELECTION)).thenReturn(true);
        when(polling.unset(ELECTION)).thenReturn(true);
        assertThat(house.successions.timeToReplace(ELECTION)).isFalse();
    }
}
