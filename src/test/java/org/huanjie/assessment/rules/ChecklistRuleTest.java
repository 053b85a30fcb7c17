package org.huanjie.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.groups.Tuple;
import org.huanjie.assessment.Tick;
import org.huanjie.assessment.rules.ChecklistRule.Reason;
import org.huanjie.campaignscheme.CampaignScheme.Checklist;
import org.huanjie.campaignscheme.CampaignScheme.Item;
import org.huanjie.campaignscheme.ShippedCampaignSchemes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HB-5, HB-6, SX-2, SC-3, SC-4. */
class ChecklistRuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final Checklist GATES = list("sichuan-2010", "three-gates");

    /** HB-5: a document, filed with the county's League and with the township, and a ceremony. */
    @ParameterizedTest
    @CsvSource({"hubei-2013, three-standards, 4", "hubei-2013, five-haves, 5", "shanxi-2013, six-ones, 6"})
    void eachItemOfAListIsNeeded(String scheme, String id, int items) {
        Checklist list = list(scheme, id);
        List<Tick> ticks = new ArrayList<>();

        for (Item item : list.items()) {
            assertThat(ChecklistRule.complete(list, ticks)).isFalse();
            ticks.add(0, new Tick(item.id(), DAY, DAY));
        }

        assertThat(ticks).hasSize(items);
        assertThat(ChecklistRule.complete(list, ticks)).isTrue();
    }

    @Test
    void theThreeGatesArePassedInTheirOrder() {
        assertThat(ChecklistRule.complete(
                        GATES, List.of(on("defence", 0), lasting("trial-post", 1, 10), on("election", 11))))
                .isTrue();
        assertThat(gaps(on("defence", 3), lasting("trial-post", 1, 10), on("election", 11)))
                .containsExactly(tuple("trial-post", Reason.OUT_OF_ORDER), tuple("election", Reason.OUT_OF_ORDER));
        assertThat(gaps(on("defence", 0), lasting("trial-post", 1, 10), on("election", 9)))
                .containsExactly(tuple("election", Reason.OUT_OF_ORDER));
        assertThat(gaps(on("defence", 0), on("election", 11)))
                .containsExactly(tuple("trial-post", Reason.MISSING), tuple("election", Reason.OUT_OF_ORDER));
    }

    @Property
    void theTrialPostLastsTenDays(@ForAll @IntRange(min = 1, max = 30) int days) {
        assertThat(gaps(on("defence", 0), lasting("trial-post", 1, days), on("election", 40))
                        .isEmpty())
                .isEqualTo(days >= 10);
    }

    private static List<Tuple> gaps(Tick... ticks) {
        return ChecklistRule.gaps(GATES, List.of(ticks)).stream()
                .map(gap -> tuple(gap.item().id(), gap.reason()))
                .toList();
    }

    private static Tick on(String item, int day) {
        return lasting(item, day, 1);
    }

    private static Tick lasting(String item, int from, int days) {
        return new Tick(item, DAY.plusDays(from), DAY.plusDays(from + days - 1));
    }

    private static Checklist list(String scheme, String id) {
        return ShippedCampaignSchemes.find(scheme).checklist(id).orElseThrow();
    }
}
