package org.huanjie.result.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.huanjie.eligibility.rules.Ruling;
import org.huanjie.eligibility.rules.Ruling.Outcome;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.result.Filling.Waiver;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.selection.UnfitSeat;
import org.junit.jupiter.api.Test;

class WaivingRuleTest {

    private static final UnfitSeat OLDER =
            unfit("a", "符海燕", new Ruling("age", Outcome.WAIVER, "JY-4.1b", "满38周岁，须经党组织批准"));
    private static final UnfitSeat STRANGER =
            unfit("b", "陈建国", new Ruling("residence", Outcome.FAIL, "JY-4.1a", "不在本地居住"));

    @Test
    void whatTheSchemeLetsThePartyCommitteeWaiveIsWaived() {
        assertThat(faults(new Waiver("a", "工作需要"))).isEmpty();
    }

    @Test
    void whatKnowsNoWaiverIsNotWaived() {
        assertThat(faults(new Waiver("b", "工作需要")))
                .containsExactly(new Finding("waivers[0].person", "陈建国不能放宽，这一条没有放宽的规定：不在本地居住", "JY-4.1a"));
    }

    @Test
    void nobodyIsWaivedTwiceOrWithoutNeed() {
        assertThat(faults(new Waiver("a", "工作需要"), new Waiver("a", "工作需要"), new Waiver("c", "工作需要")))
                .extracting(Finding::field)
                .containsExactly("waivers[1].person", "waivers[2].person");
    }

    private static List<Finding> faults(Waiver... waivers) {
        return WaivingRule.faults(List.of(waivers), List.of(OLDER, STRANGER));
    }

    private static UnfitSeat unfit(String person, String name, Ruling ruling) {
        return new UnfitSeat(
                new Seat(
                        new PostId("member"),
                        "委员",
                        person,
                        name,
                        "女",
                        YearMonth.of(1988, 5),
                        false,
                        null,
                        "团支部书记",
                        ChosenBy.BALLOT),
                List.of(ruling));
    }
}
