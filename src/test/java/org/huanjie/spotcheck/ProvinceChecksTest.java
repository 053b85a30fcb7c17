package org.huanjie.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huanjie.campaign.CampaignRecord;
import org.huanjie.ids.CampaignId;
import org.huanjie.lookback.LookBackMinutes.Closed;
import org.huanjie.lookback.LookBackPlace;
import org.huanjie.lookback.LookBacks;
import org.huanjie.models.WholeElectionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Three rounds of spot checks and the look back at all villages of Liaoning's list. */
@Tag("long")
@WholeElectionTest
@Import(HeldCampaign.class)
class ProvinceChecksTest {

    private static final int VILLAGES = 11_561;
    private static final List<String> ROUNDS = List.of("2027-06-30T09:00", "2027-07-30T09:00", "2027-08-29T09:00");

    @Autowired
    private HeldCampaign held;

    @Autowired
    private SpotChecks checks;

    @Autowired
    private LookBacks lookBacks;

    @Autowired
    private CampaignRecord minutes;

    @AfterEach
    void nothingIsLeft() {
        held.stop();
    }

    @Test
    void aWholeProvinceIsCalledAndLookedAtAgain() {
        HeldCampaign.at("2027-06-30T09:00");
        List<String> villages = held.villages("21");
        assertThat(villages).hasSize(VILLAGES);
        CampaignId campaign = held.held("all", "21", "liaoning-2013", villages);

        for (int round = 1; round <= ROUNDS.size(); round++) {
            held.start("spotCheck", Map.of("round", round));
            HeldCampaign.at(ROUNDS.get(round - 1));
            held.runJobs();
            held.answer("callPlaces", sheet -> {});
        }
        assertThat(checks.rounds(campaign)).hasSize(3);
        assertThat(checks.calls(campaign))
                .hasSizeBetween(467 + 234 + 234, 467 + 234 + 234 + 3 * 14)
                .extracting(call -> call.place().code())
                .doesNotHaveDuplicates();

        held.start("lookBack", Map.of());
        HeldCampaign.at("2027-10-31T09:00");
        held.runJobs();
        held.answer("answerLookBack", sheet -> {});
        assertThat(held.over()).isTrue();
        assertThat(lookBacks.places(campaign, "21")).hasSize(VILLAGES).noneMatch(LookBackPlace::ofConcern);
        assertThat(minutes.newest(campaign, Closed.class)).contains(new Closed(VILLAGES, 0));
        assertThat(minutes.verify(campaign).intact()).isTrue();
    }
}
