package org.huanjie.competition.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.huanjie.competition.Score;
import org.huanjie.input.Finding;
import org.junit.jupiter.api.Test;

class ScoreRuleTest {

    private static final List<String> SPEAKERS = List.of("高建国", "陈小云");

    @Test
    void the_limits_and_two_decimals_are_accepted() {
        assertThat(faults(score("高建国", "0"), score("陈小云", "100"))).isEmpty();
        assertThat(faults(score("高建国", "88.25"), score("陈小云", "90.500"))).isEmpty();
    }

    @Test
    void points_beyond_the_limits_are_refused() {
        assertThat(faults(score("高建国", "100.01"), score("陈小云", "-0.01")))
                .containsExactly(
                        new Finding("scores[0].points", "高建国的分数应在 0 到 100 之间，填写的是 100.01", "XG-3.2.3d"),
                        new Finding("scores[1].points", "陈小云的分数应在 0 到 100 之间，填写的是 -0.01", "XG-3.2.3d"));
    }

    @Test
    void three_decimals_are_refused() {
        assertThat(faults(score("高建国", "88.255"), score("陈小云", "90")))
                .containsExactly(new Finding("scores[0].points", "高建国的分数最多两位小数", "XG-3.2.3d"));
    }

    @Test
    void a_missing_speaker_a_stranger_and_a_speaker_twice_are_named_together() {
        assertThat(faults(score("高建国", "80"), score("高建国", "81"), score("林向东", "70")))
                .containsExactly(
                        new Finding("scores[1].speaker", "“高建国”出现了不止一次", "XG-3.2.3d"),
                        new Finding("scores[2].speaker", "“林向东”不在演讲名单中", "XG-3.2.3d"),
                        new Finding("scores", "还没有给陈小云打分", "XG-3.2.3d"));
    }

    private static List<Finding> faults(Score... scores) {
        return ScoreRule.faults(List.of(scores), SPEAKERS, "XG-3.2.3d");
    }

    private static Score score(String speaker, String points) {
        return new Score(speaker, new BigDecimal(points));
    }
}
