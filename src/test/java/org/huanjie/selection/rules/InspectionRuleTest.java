package org.huanjie.selection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.SampleCandidates;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.ShippedSchemes;
import org.huanjie.selection.Inspection;
import org.huanjie.selection.Inspection.Opinion;
import org.junit.jupiter.api.Test;

class InspectionRuleTest {

    private static final Scheme NANSHAN = ShippedSchemes.nanshan();
    private static final List<Candidate> CHOSEN = List.of(candidate("周启明"), candidate("何雨晴"));

    @Test
    void everyoneChosenIsInspectedOnce() {
        assertThat(InspectionRule.faults(CHOSEN, inspection("何雨晴", "周启明"), "NS-4.4a"))
                .isEmpty();
    }

    @Test
    void whoIsLeftOutIsNamed() {
        assertThat(InspectionRule.faults(CHOSEN, inspection("周启明"), "NS-4.4a"))
                .containsExactly(new Finding("opinions", "缺少“何雨晴”的考察意见", "NS-4.4a"));
    }

    @Test
    void nobodyElseIsInspectedAndNobodyTwice() {
        assertThat(InspectionRule.faults(CHOSEN, inspection("周启明", "何雨晴", "周启明", "外来人"), "NS-4.4a"))
                .containsExactly(
                        new Finding("opinions[2].candidate", "同一考察对象出现了不止一次", "NS-4.4a"),
                        new Finding("opinions[3].candidate", "“外来人”不在考察对象之列", "NS-4.4a"));
    }

    private static Candidate candidate(String name) {
        return SampleCandidates.candidate(NANSHAN, name, new PostId("deputy"), 30);
    }

    private static Inspection inspection(String... inspected) {
        return new Inspection(Stream.of(inspected)
                .map(candidate -> new Opinion(new CandidateId(candidate), true, "表现良好"))
                .toList());
    }
}
