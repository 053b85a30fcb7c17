package org.huanjie.term.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.person.Person;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.SampleProfiles;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.scheme.ShippedSchemes;
import org.huanjie.selection.Naming;
import org.huanjie.selection.Naming.Named;
import org.junit.jupiter.api.Test;

/** Jiyang's full-time deputy has left; Bai Xuemei serves. */
class ProposalRuleTest {

    private static final Map<PostId, Integer> DEPUTY = Map.of(new PostId("full-time-deputy"), 1);

    @Test
    void aVacantSeatIsFilledWithSomebodyWhoDoesNotServe() {
        assertThat(faults(DEPUTY, named(new PostId("full-time-deputy"), "秦志远"))).isEmpty();
    }

    @Test
    void onlyVacantSeatsAreFilled() {
        assertThat(faults(DEPUTY, named(new PostId("full-time-deputy"), "秦志远"), named(new PostId("secretary"), "邢志强")))
                .containsExactly(new Finding("people[1].post", "职务“secretary”没有空缺", "E22"));
    }

    @Test
    void nobodyWhoServesIsProposedAndNobodyTwice() {
        Map<PostId, Integer> two = Map.of(new PostId("deputy"), 2);

        assertThat(faults(DEPUTY, named(new PostId("full-time-deputy"), "白雪梅")))
                .containsExactly(new Finding("people[0].name", "“白雪梅”已在委员会任职，或者写了不止一次", "E22"));
        assertThat(ProposalRule.faults(
                        ShippedSchemes.nanshan(),
                        two,
                        List.of(),
                        new Naming(
                                List.of(named(new PostId("deputy"), "秦志远"), named(new PostId("deputy"), "秦志远")), "同意")))
                .containsExactly(new Finding("people[1].name", "“秦志远”已在委员会任职，或者写了不止一次", "E22"));
    }

    @Test
    void everyVacantSeatIsFilledAndNoMore() {
        assertThat(faults(DEPUTY)).containsExactly(new Finding("people", "专职副书记空缺1人，提出的人选有0人", "E22"));
        assertThat(faults(
                        DEPUTY,
                        named(new PostId("full-time-deputy"), "秦志远"),
                        named(new PostId("full-time-deputy"), "邢志强")))
                .containsExactly(new Finding("people", "专职副书记空缺1人，提出的人选有2人", "E22"));
    }

    private static List<Finding> faults(Map<PostId, Integer> vacant, Named... people) {
        return ProposalRule.faults(
                ShippedSchemes.jiyang(), vacant, List.of(seat("白雪梅")), new Naming(List.of(people), "同意"));
    }

    @Test
    void aNamesakeBornInAnotherMonthIsSomebodyElse() {
        Named namesake = new Named(
                new PostId("full-time-deputy"),
                new Person("白雪梅", "男", "", "", "镇政府干部", LocalDate.of(1991, 5, 1)),
                SampleProfiles.of(PoliticalStatus.PARTY_MEMBER),
                Optional.empty());

        assertThat(faults(DEPUTY, namesake)).isEmpty();
    }

    private static Seat seat(String name) {
        return new Seat(
                new PostId("member"), "委员", "m1", name, "男", YearMonth.of(1990, 1), true, null, "干事", ChosenBy.BALLOT);
    }

    private static Named named(PostId post, String name) {
        return new Named(
                post,
                new Person(name, "男", "", "", "镇政府干部", LocalDate.of(1990, 1, 1)),
                SampleProfiles.of(PoliticalStatus.PARTY_MEMBER),
                Optional.empty());
    }
}
