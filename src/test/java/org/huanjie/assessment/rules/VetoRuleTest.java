package org.huanjie.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.huanjie.assessment.Performance;
import org.huanjie.campaignscheme.CampaignScheme;
import org.huanjie.campaignscheme.CampaignScheme.Cause;
import org.huanjie.campaignscheme.CampaignScheme.Veto;
import org.huanjie.campaignscheme.ShippedCampaignSchemes;
import org.huanjie.person.Channel;
import org.junit.jupiter.api.Test;

/** JX-1, JX-2, SC-17, YN-3. */
class VetoRuleTest {

    private static final CampaignScheme JIANGXI = ShippedCampaignSchemes.find("jiangxi-2012");
    private static final CampaignScheme SICHUAN = ShippedCampaignSchemes.find("sichuan-2010");
    private static final Performance GOOD = new Performance(true, 20, 20, 10, 10, true, true);

    @Test
    void whoeverIsDoneInTimeAndInOrderIsHeldBackByNothing() {
        assertThat(causes(JIANGXI, "city-rating", GOOD)).isEmpty();
        assertThat(causes(JIANGXI, "staff-rating", GOOD)).isEmpty();
        assertThat(causes(SICHUAN, "city-rating", GOOD)).isEmpty();
    }

    @Test
    void aTaskThatIsNotDoneByTheDeadlineStandsAgainstTheCity() {
        assertThat(causes(JIANGXI, "city-rating", new Performance(true, 20, 19, 10, 10, true, true)))
                .containsExactly(Cause.UNFINISHED);
        assertThat(causes(JIANGXI, "city-rating", new Performance(false, 20, 19, 10, 10, true, true)))
                .isEmpty();
    }

    @Property
    void aSpotCheckFailsBelowNineOfTenAndIsExcellentOnlyWithAll(
            @ForAll @IntRange(max = 300) int called, @ForAll @IntRange(max = 300) int faulty) {
        int inOrder = Math.max(0, called - faulty);
        Performance performance = new Performance(true, 20, 20, called, inOrder, true, true);

        assertThat(causes(JIANGXI, "city-rating", performance).contains(Cause.SPOT_CHECK_FAILED))
                .isEqualTo(called > 0 && inOrder < 0.9 * called - 1e-9);
        assertThat(causes(JIANGXI, "staff-rating", performance).contains(Cause.SPOT_CHECK_NOT_EXCELLENT))
                .isEqualTo(inOrder < called);
    }

    @Test
    void staffWhoOnlyDoWhatTheyMustAreNotExcellent() {
        assertThat(causes(JIANGXI, "staff-rating", new Performance(true, 20, 20, 10, 10, false, true)))
                .containsExactly(Cause.NOT_OVERFULFILLED);
        assertThat(causes(JIANGXI, "staff-rating", new Performance(true, 20, 19, 10, 10, true, true)))
                .containsExactly(Cause.NOT_OVERFULFILLED);
    }

    @Test
    void aCityThatMissesATargetIsNotRatedExcellent() {
        assertThat(causes(SICHUAN, "city-rating", new Performance(true, 20, 19, 0, 0, true, false)))
                .containsExactly(Cause.UNFINISHED, Cause.TARGETS_MISSED);
    }

    @Test
    void allThreeChannelsAreUsed() {
        Set<Channel> required = ShippedCampaignSchemes.find("yunnan-2010")
                .channels()
                .orElseThrow()
                .required();

        assertThat(ChannelRule.unused(required, List.of(Channel.SELF, Channel.DEMOCRATIC)))
                .containsExactly(Channel.ORGANISATION);
        assertThat(ChannelRule.unused(
                        required, List.of(Channel.SELF, Channel.DEMOCRATIC, Channel.ORGANISATION, Channel.JOINT)))
                .isEmpty();
    }

    private static List<Cause> causes(CampaignScheme scheme, String veto, Performance performance) {
        Veto asked = scheme.vetoes().stream()
                .filter(each -> each.id().equals(veto))
                .findFirst()
                .orElseThrow();
        return VetoRule.causes(asked, performance, scheme.spotChecks());
    }
}
