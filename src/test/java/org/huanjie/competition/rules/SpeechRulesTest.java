package org.huanjie.competition.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huanjie.competition.GivenScore;
import org.huanjie.competition.Outlying;
import org.huanjie.competition.Overrun;
import org.huanjie.competition.Score;
import org.huanjie.competition.SpeechTimes;
import org.huanjie.competition.SpeechTimes.Row;
import org.huanjie.input.Finding;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme.Competition;
import org.huanjie.scheme.Scheme.Competition.Outliers;
import org.huanjie.scheme.Scheme.Competition.Overtime;
import org.junit.jupiter.api.Test;

/** What happens beside the plain scoring of speeches: time run over, scores far from the others, equal results (E5, E6, E7). */
class SpeechRulesTest {

    private static final List<String> SPEAKERS = List.of("高建国", "陈小云");

    @Test
    void everybodyIsTimedOnce() {
        assertThat(OvertimeRule.faults(times(new Row("高建国", 0), new Row("陈小云", 7200)), SPEAKERS))
                .isEmpty();
        assertThat(OvertimeRule.faults(times(new Row("高建国", -1), new Row("高建国", 7201), new Row("林向东", 60)), SPEAKERS))
                .containsExactly(
                        new Finding("times[0].seconds", "用时应在 0 到 7200 秒之间", "E6"),
                        new Finding("times[1].speaker", "“高建国”出现了不止一次", "E6"),
                        new Finding("times[1].seconds", "用时应在 0 到 7200 秒之间", "E6"),
                        new Finding("times[2].speaker", "“林向东”不在演讲名单中", "E6"),
                        new Finding("times", "还没有填写陈小云的用时", "E6"));
    }

    /** Five minutes; two points for every begun half minute, six at most. */
    @Test
    void everyBegunSpanOverTimeCostsItsPointsUpToTheMost() {
        Competition competition = mock();
        when(competition.speechMinutes()).thenReturn(5);
        when(competition.overtime()).thenReturn(Optional.of(new Overtime(2, 30, 6, new Basis("XG-3.2.3", ""))));

        assertThat(OvertimeRule.overruns(
                        times(
                                new Row("准时", 300),
                                new Row("一秒", 301),
                                new Row("半分", 330),
                                new Row("又一秒", 331),
                                new Row("太久", 900)),
                        competition))
                .containsExactly(
                        new Overrun("一秒", 301, 2),
                        new Overrun("半分", 330, 2),
                        new Overrun("又一秒", 331, 4),
                        new Overrun("太久", 900, 6));
    }

    @Test
    void anOrderNamesAllWithEqualResultsOnce() {
        assertThat(EqualOrderRule.faults(List.of("陈小云", "高建国"), SPEAKERS)).isEmpty();
        assertThat(EqualOrderRule.faults(List.of("陈小云", "陈小云", "林向东"), SPEAKERS))
                .containsExactly(
                        new Finding("order[1]", "“陈小云”出现了不止一次", "E7"),
                        new Finding("order[2]", "“林向东”没有与别人同分", "E7"),
                        new Finding("order", "还没有排定高建国的先后", "E7"));
    }

    @Test
    void aScoreFurtherFromTheMedianThanAllowedStandsOut() {
        assertThat(OutlierRule.of(scores("80", "82", "84", "99"), beyond(16, true), 3))
                .isEmpty();
        assertThat(OutlierRule.of(scores("80", "82", "84", "99.5"), beyond(16, true), 3))
                .containsExactly(outlying("j3", "99.5", "83", true));
    }

    @Test
    void theFarthestIsLeftOutFirstAndSoManyRemain() {
        assertThat(OutlierRule.of(scores("50", "80", "81", "82", "100"), beyond(10, true), 4))
                .containsExactly(outlying("j0", "50", "81", true), outlying("j4", "100", "81", false));
    }

    @Test
    void whereTheSchemeOnlyReportsThemNoneIsLeftOut() {
        assertThat(OutlierRule.of(scores("50", "81", "82"), beyond(10, false), 1))
                .containsExactly(outlying("j0", "50", "81", false));
    }

    private static SpeechTimes times(Row... rows) {
        return new SpeechTimes(List.of(rows));
    }

    private static Outliers beyond(int points, boolean leftOut) {
        return new Outliers(points, leftOut, new Basis("E5", ""));
    }

    private static List<GivenScore> scores(String... points) {
        return IntStream.range(0, points.length)
                .mapToObj(judge -> new GivenScore("j" + judge, new Score("高建国", new BigDecimal(points[judge]))))
                .toList();
    }

    private static Outlying outlying(String judge, String points, String median, boolean leftOut) {
        return new Outlying(judge, "高建国", new BigDecimal(points), new BigDecimal(median), leftOut);
    }
}
