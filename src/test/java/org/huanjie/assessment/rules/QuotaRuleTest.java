package org.huanjie.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.huanjie.assessment.Shortfall;
import org.huanjie.assessment.Shortfall.Kind;
import org.huanjie.assessment.Township;
import org.huanjie.campaignscheme.CampaignScheme.Quotas;
import org.huanjie.campaignscheme.CampaignScheme.Quotas.Bands;
import org.huanjie.campaignscheme.ShippedCampaignSchemes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JS-2, JS-3. */
class QuotaRuleTest {

    private static final Quotas QUOTAS =
            ShippedCampaignSchemes.find("jiangsu-2013").quotas().orElseThrow();
    private static final Bands BANDS = QUOTAS.bands().orElseThrow();

    @ParameterizedTest
    @CsvSource({"0, 30", "49999, 30", "50000, 40", "50001, 40", "99999, 40", "100000, 40", "100001, 50", "900000, 50"})
    void bothEdgesBelongToTheMiddleBand(int population, int target) {
        assertThat(QuotaRule.target(BANDS, population)).isEqualTo(target);
    }

    @Property
    void morePeopleNeverNeedFewerBodies(
            @ForAll @IntRange(max = 200_000) int some, @ForAll @IntRange(max = 200_000) int more) {
        assertThat(QuotaRule.target(BANDS, some + more)).isGreaterThanOrEqualTo(QuotaRule.target(BANDS, some));
    }

    @Test
    void aTownshipFallsShortOfEachNumberByItself() {
        assertThat(QuotaRule.shortfalls(QUOTAS, new Township(Optional.of(50_000), 11, 21, 39)))
                .extracting(Shortfall::kind, Shortfall::reached, Shortfall::required, Shortfall::clause)
                .containsExactly(
                        tuple(Kind.PER_MEMBER, 21, Optional.of(22), "JS-2"),
                        tuple(Kind.BY_POPULATION, 39, Optional.of(40), "JS-3"));
        assertThat(QuotaRule.shortfalls(QUOTAS, new Township(Optional.of(49_999), 9, 19, 30)))
                .extracting(Shortfall::kind, Shortfall::required)
                .containsExactly(tuple(Kind.PER_TOWNSHIP, Optional.of(20)));
        assertThat(QuotaRule.shortfalls(QUOTAS, new Township(Optional.of(49_999), 9, 20, 30)))
                .isEmpty();
    }

    @Test
    void withoutItsPopulationNobodyKnowsWhetherATownshipHasEnough() {
        assertThat(QuotaRule.shortfalls(QUOTAS, new Township(Optional.empty(), 1, 20, 900)))
                .extracting(Shortfall::kind, Shortfall::required)
                .containsExactly(tuple(Kind.BY_POPULATION, Optional.empty()));
    }

    @Property
    void aNumberIsExceededByOneMoreThanItAsksFor(@ForAll @IntRange(max = 200_000) int population) {
        int target = QuotaRule.target(BANDS, population);

        assertThat(QuotaRule.exceeded(QUOTAS, new Township(Optional.of(population), 1, target, target)))
                .isFalse();
        assertThat(QuotaRule.exceeded(QUOTAS, new Township(Optional.of(population), 1, target + 1, target + 1)))
                .isTrue();
    }
}
