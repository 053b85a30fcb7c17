package org.huanjie.preparation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huanjie.input.Finding;
import org.huanjie.preparation.Survey;
import org.huanjie.preparation.Survey.Unit;
import org.junit.jupiter.api.Test;

class SurveyRuleTest {

    @Test
    void aSurveyWithYoungPeopleSomewhereStands() {
        assertThat(faults(survey(new Unit("罗蓬村", 0, 0, 1, 0), new Unit("红花村", 320, 86, 2, 3))))
                .isEmpty();
    }

    @Test
    void aSurveyOfZerosIsRefused() {
        assertThat(faults(survey(new Unit("罗蓬村", 0, 0, 0, 0), new Unit("红花村", 0, 0, 0, 0))))
                .containsExactly(new Finding("units", "各单位的青年人数都是0，请填报摸底得到的实际人数", "JY-6.1"));
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        assertThat(faults(survey(new Unit("红花村", 320, 386, 2, 3), new Unit("红花村", 10, 1, 1, 0))))
                .containsExactly(
                        new Finding("units[0].leagueMembers", "“红花村”的团员人数386多于青年人数320", "JY-6.1"),
                        new Finding("units[1].name", "“红花村”填报了不止一次", "JY-6.1"));
    }

    private static List<Finding> faults(Survey survey) {
        return SurveyRule.faults(survey, "JY-6.1");
    }

    private static Survey survey(Unit... units) {
        return new Survey(List.of(units), "青年以务农为主。");
    }
}
