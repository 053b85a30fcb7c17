package org.huanjie.competition.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.huanjie.competition.Overrun;
import org.huanjie.competition.SpeechTimes;
import org.huanjie.competition.SpeechTimes.Row;
import org.huanjie.input.Finding;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme.Competition;
import org.huanjie.scheme.Scheme.Competition.Overtime;
import org.huanjie.scheme.Scheme.Competition.Scoring;
import org.junit.jupiter.api.Test;

class OvertimeRuleTest {

    private static final Basis BASIS = new Basis("E6", "");
    private static final Competition FIVE_MINUTES = new Competition(
            5, Scoring.MEAN, 3, Optional.of(new Overtime(2, 30, 7, BASIS)), Optional.empty(), Optional.empty(), BASIS);

    @Test
    void everyBegunSpanCostsItsPointsUpToTheMost() {
        assertThat(OvertimeRule.overruns(
                        times(
                                new Row("甲", 300),
                                new Row("乙", 301),
                                new Row("丙", 330),
                                new Row("丁", 331),
                                new Row("戊", 900)),
                        FIVE_MINUTES))
                .containsExactly(
                        new Overrun("乙", 301, 2),
                        new Overrun("丙", 330, 2),
                        new Overrun("丁", 331, 4),
                        new Overrun("戊", 900, 7));
    }

    @Test
    void everybodyIsTimedOnceAndNobodyElse() {
        assertThat(OvertimeRule.faults(
                        times(new Row("甲", 7200), new Row("甲", 1), new Row("丙", 0), new Row("乙", 7201)),
                        List.of("甲", "乙", "丁")))
                .containsExactly(
                        new Finding("times[1].speaker", "“甲”出现了不止一次", "E6"),
                        new Finding("times[2].speaker", "“丙”不在演讲名单中", "E6"),
                        new Finding("times[3].seconds", "用时应在 0 到 7200 秒之间", "E6"),
                        new Finding("times", "还没有填写丁的用时", "E6"));
        assertThat(OvertimeRule.faults(times(new Row("甲", -1)), List.of("甲"))).hasSize(1);
        assertThat(OvertimeRule.faults(times(new Row("甲", 0)), List.of("甲"))).isEmpty();
    }

    private static SpeechTimes times(Row... rows) {
        return new SpeechTimes(List.of(rows));
    }
}
