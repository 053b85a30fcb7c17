package org.huanjie.spotcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huanjie.campaignscheme.CampaignScheme.SpotChecks;
import org.huanjie.campaignscheme.ShippedCampaignSchemes;
import org.huanjie.input.Finding;
import org.huanjie.spotcheck.CallAnswer;
import org.huanjie.spotcheck.CallSheet;
import org.huanjie.spotcheck.ElectionFacts;
import org.huanjie.spotcheck.EligiblePlace;
import org.huanjie.spotcheck.FailedAnswer;
import org.junit.jupiter.api.Test;

/** Answers of calls, held against what the election's own record says (F.5). */
class CallRuleTest {

    private static final SpotChecks ASKED =
            ShippedCampaignSchemes.find("liaoning-2013").spotChecks().orElseThrow();
    private static final String PLACE = "210112101201";
    private static final ElectionFacts FACTS = new ElectionFacts(List.of(32, 30), List.of(32, 30), List.of("陈小云"));

    private static final Map<String, String> IN_ORDER = Map.of(
            "announced", "yes",
            "notice-days", "7",
            "nomination", "大家推荐",
            "present", "32",
            "papers", "30",
            "secretary", "陈 小云",
            "result-notice", "yes",
            "complaint", "no",
            "documents", "yes");

    @Test
    void whatAgreesWithTheRecordIsInOrder() {
        assertThat(CallRule.failed(call(Map.of()), ASKED, FACTS)).isEmpty();
    }

    @Test
    void eachDifferenceIsAFindingInTheWordsOfTheQuestion() {
        assertThat(CallRule.failed(call(Map.of("complaint", "yes", "present", "45", "secretary", "林向东")), ASKED, FACTS))
                .containsExactlyInAnyOrder(
                        new FailedAnswer("present", "到会多少人", "45", "换届记录为32、30", "F.5"),
                        new FailedAnswer("secretary", "新任书记是谁", "林向东", "换届记录为陈小云", "F.5"),
                        new FailedAnswer("complaint", "有没有人反映问题", "是", "应为否", "F.5"));
    }

    @Test
    void whatTheRecordDoesNotHaveIsHeldAgainstNothing() {
        assertThat(CallRule.failed(
                        call(Map.of("present", "45", "secretary", "林向东")),
                        ASKED,
                        new ElectionFacts(List.of(), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void aSheetHasThePlacesOfItsCountyAndNoOthers() {
        CallSheet sheet = new CallSheet(List.of(call(Map.of())));

        assertThat(CallRule.faults(sheet, List.of(PLACE), ASKED)).isEmpty();
        assertThat(CallRule.faults(sheet, List.of(PLACE, "210112101202"), ASKED))
                .extracting(Finding::message)
                .containsExactly("应逐一填写分到本县的2个地方，不多不少");
    }

    @Test
    void aCityInWhichMoreThanTheGivenShareFailsGoesOn() {
        List<EligiblePlace> called =
                List.of(place("210112101201"), place("210112101202"), place("210211101201"), place("210211101202"));

        assertThat(ExtensionRule.cities(called, Set.of("210112101201"), 50)).isEmpty();
        assertThat(ExtensionRule.cities(called, Set.of("210112101201"), 49)).containsExactly("2101");
        assertThat(ExtensionRule.cities(called, Set.of(), 0)).isEmpty();
    }

    private static EligiblePlace place(String code) {
        return new EligiblePlace(code, "某村");
    }

    private static CallSheet.Row call(Map<String, String> different) {
        List<CallAnswer> answers = ASKED.questions().stream()
                .map(question -> new CallAnswer(
                        question.id(), different.getOrDefault(question.id(), IN_ORDER.get(question.id()))))
                .toList();
        return new CallSheet.Row(PLACE, 1, true, answers, "");
    }
}
