package org.huanjie.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.huanjie.minutes.Entry;
import org.junit.jupiter.api.Test;

/** GD-3 to GD-6, GD-14 to GD-19: what is counted out of entries as they stand in the minutes. */
class EntryFiguresTest {

    @Test
    void aHandoverWithinItsDaysIsInTimeWhateverWasOrderedSince() {
        assertThat(said("handed-over", """
                        {"daysLate":0,"due":"2026-03-10","items":[],"on":"2026-03-10","signed":[]}""")).isEqualTo(Map.of(Figure.HANDED_OVER_IN_TIME, 1));
        assertThat(said("handed-over", """
                        {"daysLate":0,"due":"2026-03-10","items":[],"on":"2026-03-11","signed":[]}""")).isEqualTo(Map.of(Figure.HANDED_OVER_LATE, 1));
    }

    @Test
    void anEntryOfAnEarlierVersionIsJudgedByItsDaysLate() {
        assertThat(said("handed-over", """
                        {"daysLate":2,"items":[],"on":"2026-03-12","signed":[]}""")).isEqualTo(Map.of(Figure.HANDED_OVER_LATE, 1));
        assertThat(said("attendance-recorded", """
                        {"attended":7,"expected":5,"missing":["林海"],"round":1}""")).isEqualTo(Map.of(Figure.TRAINEES, 5, Figure.TRAINED_PEOPLE, 4));
    }

    @Test
    void howACommitteeTookOfficeIsCounted() {
        assertThat(said("handed-over", """
                        {"caredFor":4,"daysLate":0,"due":"2026-03-10","items":[],"oath":{"on":"2026-03-08","sworn":5},"on":"2026-03-08","signed":[],"talk":{"by":"书记","on":"2026-03-08"}}"""))
                .isEqualTo(Map.of(
                        Figure.HANDED_OVER_IN_TIME, 1, Figure.SWORN_IN, 5, Figure.TALKS, 1, Figure.CARED_FOR, 4));
    }

    @Test
    void whoeverIsTrainedLaterIsExpectedOnlyOnce() {
        assertThat(said("attendance-recorded", """
                        {"attended":1,"expected":1,"missing":[],"round":2,"trained":{"city":0,"county":1,"people":1,"province":0,"township":0}}"""))
                .isEqualTo(Map.of(Figure.TRAINED_PEOPLE, 1, Figure.TRAINED_BY_COUNTY, 1));
    }

    @Test
    void goalsCountOnceTheyArePosted() {
        String before = "\"before\":{\"members\":5,\"outside\":0,\"partyMembers\":2}";
        assertThat(said("summary-reported", "{%s,\"goalsPosted\":\"2026-04-01\"}".formatted(before)))
                .isEqualTo(Map.of(Figure.GOALS_POSTED, 1));
        assertThat(said("summary-reported", "{%s}".formatted(before))).isEmpty();
    }

    private static Map<Figure, Integer> said(String action, String detail) {
        return EntryFigures.of(new Entry(1, "2026-03-08T09:00:00+08:00", "league", action, "", detail, ""));
    }
}
