package org.huanjie.campaignscheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.access.BodyKind;
import org.huanjie.campaignscheme.CampaignScheme.Cause;
import org.huanjie.campaignscheme.CampaignScheme.Checklist;
import org.huanjie.campaignscheme.CampaignScheme.Item;
import org.huanjie.campaignscheme.CampaignScheme.Question;
import org.huanjie.campaignscheme.CampaignScheme.Quotas.Band;
import org.huanjie.campaignscheme.CampaignScheme.Veto;
import org.huanjie.clause.Citations;
import org.huanjie.person.Channel;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.SchemeFault;
import org.huanjie.scheme.SchemeRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The values of parts A.1, A.2, A.3 and A.7 of the domain. */
class ShippedCampaignSchemesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "liaoning-2013",
                "hubei-2013",
                "jiangxi-2012",
                "jiangsu-2013",
                "shanxi-2013",
                "sichuan-2010",
                "yunnan-2010",
                "guangdong-2021"
            })
    void everyClauseThatASchemeCitesIsInTheRegister(String id) {
        assertThat(Basis.within(ShippedCampaignSchemes.find(id)).map(Basis::clause))
                .allMatch(clause -> Citations.shipped().page(clause).isPresent());
    }

    @Test
    void theUsualCampaignAsksForNothingBeforeItBegins() {
        CampaignScheme plain = ShippedCampaignSchemes.find("plain");

        assertThat(plain.approval()).isEmpty();
        assertThat(plain.pilots()).isEmpty();
        assertThat(plain.start()).isEmpty();
        assertThat(plain.spotChecks()).isEmpty();
    }

    /** LN-4.5, LN-4.6. */
    @Test
    void liaoningIsDoneByTheEndOfJuneAndThenCalledInThreeRounds() {
        CampaignScheme liaoning = ShippedCampaignSchemes.find("liaoning-2013");

        assertThat(liaoning.deadline().orElseThrow().of(LocalDate.of(2026, 12, 1)))
                .isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(liaoning.deadline().orElseThrow().of(LocalDate.of(2027, 6, 30)))
                .isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(liaoning.deadline().orElseThrow().of(LocalDate.of(2027, 7, 1)))
                .isEqualTo(LocalDate.of(2028, 6, 30));
        assertThat(liaoning.spotChecks().orElseThrow().rounds())
                .extracting(CampaignScheme.Round::percent)
                .containsExactly(BigDecimal.valueOf(4), BigDecimal.valueOf(2), BigDecimal.valueOf(2));
        assertThat(liaoning.approval().orElseThrow().bodies()).containsExactly(BodyKind.PARTY);
    }

    /** HB-1, HB-2, HB-4, HB-5, HB-6. */
    @Test
    void hubeiTriesTwoTownshipsOfEachCityFirst() {
        CampaignScheme hubei = ShippedCampaignSchemes.find("hubei-2013");

        assertThat(hubei.pilots().orElseThrow()).extracting("min", "max", "of").containsExactly(2, 2, Tier.TOWNSHIP);
        assertThat(hubei.deadline().orElseThrow().of(LocalDate.of(2012, 12, 1))).isEqualTo(LocalDate.of(2013, 1, 31));
        assertThat(hubei.kickOff().orElseThrow().partners()).hasSize(16);
        assertThat(items(hubei, "three-standards"))
                .containsExactly("document", "filed-county", "filed-township", "plaque");
        assertThat(items(hubei, "five-haves")).hasSize(5);
    }

    /** JX-1, JX-2, JX-4, JX-5. */
    @Test
    void jiangxiRatesNobodyExcellentWhoIsNotDone() {
        CampaignScheme jiangxi = ShippedCampaignSchemes.find("jiangxi-2012");

        assertThat(jiangxi.letters().orElseThrow().by()).isEqualTo(Tier.COUNTY);
        assertThat(jiangxi.ranking().orElseThrow().last()).isEqualTo(3);
        assertThat(jiangxi.vetoes())
                .extracting(Veto::of, Veto::any, veto -> veto.basis().clause())
                .containsExactly(
                        tuple(Tier.CITY, Set.of(Cause.UNFINISHED, Cause.SPOT_CHECK_FAILED), "JX-1"),
                        tuple(Tier.COUNTY, Set.of(Cause.NOT_OVERFULFILLED, Cause.SPOT_CHECK_NOT_EXCELLENT), "JX-2"));
    }

    /** JS-1, JS-2, JS-3, JS-6. */
    @Test
    void jiangsuAsksForBodiesByPopulationWithinAHundredDays() {
        CampaignScheme jiangsu = ShippedCampaignSchemes.find("jiangsu-2013");

        assertThat(jiangsu.deadline().orElseThrow().of(LocalDate.of(2026, 12, 1)))
                .isEqualTo(LocalDate.of(2027, 3, 11));
        assertThat(jiangsu.pilots().orElseThrow()).extracting("min", "max").containsExactly(2, 3);
        assertThat(jiangsu.quotas()
                        .flatMap(CampaignScheme.Quotas::bands)
                        .orElseThrow()
                        .rows())
                .extracting(Band::atLeast)
                .containsExactly(30, 40, 50);
    }

    /** SX-2, SX-3. */
    @Test
    void shanxiHasSixOnesInEachCityAndSixSystems() {
        CampaignScheme shanxi = ShippedCampaignSchemes.find("shanxi-2013");

        assertThat(shanxi.checklist("six-ones").orElseThrow().of()).isEqualTo(Tier.CITY);
        assertThat(items(shanxi, "six-ones")).hasSize(6);
        assertThat(items(shanxi, "six-systems")).hasSize(6);
    }

    /** SC-3, SC-4, SC-11, SC-17. */
    @Test
    void sichuanBeginsAfterThePartyBodiesAndSelectsThroughThreeGates() {
        CampaignScheme sichuan = ShippedCampaignSchemes.find("sichuan-2010");
        Checklist gates = sichuan.checklist("three-gates").orElseThrow();

        assertThat(sichuan.start().orElseThrow().of(LocalDate.of(2026, 12, 1))).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(gates.ordered()).isTrue();
        assertThat(gates.items())
                .extracting(Item::id, Item::days)
                .containsExactly(tuple("defence", 0), tuple("trial-post", 10), tuple("election", 0));
        assertThat(sichuan.vetoes()).singleElement().extracting(Veto::of).isEqualTo(Tier.CITY);
    }

    /** YN-3. */
    @Test
    void yunnanUsesAllThreeChannels() {
        assertThat(ShippedCampaignSchemes.find("yunnan-2010")
                        .channels()
                        .orElseThrow()
                        .required())
                .containsExactlyInAnyOrder(Channel.ORGANISATION, Channel.DEMOCRATIC, Channel.SELF);
    }

    /** GD-3 to GD-6, GD-8 to GD-12, GD-14 to GD-17, GD-19. */
    @Test
    void guangdongLooksBackAtEachPlaceWithFiveQuestions() {
        CampaignScheme guangdong = ShippedCampaignSchemes.find("guangdong-2021");

        assertThat(guangdong.lookBack().orElseThrow().questions())
                .extracting(question -> question.basis().clause())
                .containsExactly("GD-8", "GD-9", "GD-10", "GD-11", "GD-12");
        assertThat(guangdong.lookBack().orElseThrow().questions())
                .allMatch(question -> question.answer() == Question.Answer.YES_NO
                        && question.good().equals(Optional.of(false)));
        assertThat(guangdong.handover().orElseThrow().window().days()).isEqualTo(10);
        assertThat(guangdong.training())
                .extracting(CampaignScheme.Coverage::level)
                .containsExactly(Tier.PROVINCE, Tier.CITY, Tier.COUNTY, Tier.TOWNSHIP);
        assertThat(guangdong.termGoals().orElseThrow().percent()).isEqualTo(98);
    }

    @Test
    void everyFaultOfATextIsToldWithItsLine() {
        String text = """
                id: mine
                title: 试写
                pilots:
                  min: 3
                  max: 2
                  of: province
                  days: 5
                  clause: HB-4
                deadline:
                  on: {month: 2, day: 30}
                quotas:
                  counted: six
                  bands:
                    rows:
                      - {up-to: 10, at-least: 1}
                      - {up-to: 20, at-least: 2}
                    clause: JS-3
                checklists:
                  - id: five
                    title: 五有
                    of: township
                    items:
                      - {id: place, text: 场地}
                      - {id: place, text: 用品}
                    clause: HB-6
                """;

        assertThatThrownBy(() -> ShippedCampaignSchemes.read(text))
                .isInstanceOfSatisfying(SchemeRefused.class, refused -> assertThat(refused.faults())
                        .extracting(SchemeFault::line, SchemeFault::field)
                        .containsExactlyInAnyOrder(
                                tuple(5, "pilots.max"),
                                tuple(6, "pilots.of"),
                                tuple(10, "deadline.on.day"),
                                tuple(10, "deadline.clause"),
                                tuple(14, "quotas.bands.rows"),
                                tuple(22, "checklists[0].items")));
    }

    @Test
    void whatQuotasCountIsAListOfTheTownships() {
        String text = ShippedCampaignSchemes.text("jiangsu-2013").replace("counted: new-bodies", "counted: four-lines");

        assertThatThrownBy(() -> ShippedCampaignSchemes.read(text))
                .isInstanceOfSatisfying(SchemeRefused.class, refused -> assertThat(refused.faults())
                        .extracting(SchemeFault::field)
                        .containsExactly("quotas.counted"));
    }

    private static List<String> items(CampaignScheme scheme, String checklist) {
        return scheme.checklist(checklist).orElseThrow().items().stream()
                .map(Item::id)
                .toList();
    }
}
