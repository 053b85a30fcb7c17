package org.huanjie.selection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.SampleCandidates;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.ShippedSchemes;
import org.huanjie.selection.CommitteeDecision;
import org.huanjie.selection.CommitteeDecision.Choice;
import org.junit.jupiter.api.Test;

/** Xingang's committee decides on three deputies and nine members. */
class DecisionRuleTest {

    private static final Scheme XINGANG = ShippedSchemes.xingang();
    private static final List<Candidate> FORMAL = Stream.concat(
                    candidates(new PostId("deputy"), 4), candidates(new PostId("member"), 10))
            .toList();

    @Test
    void asManyAreChosenAsThereAreSeats() {
        assertThat(DecisionRule.faults(XINGANG, FORMAL, chosen(3, 9))).isEmpty();
    }

    @Test
    void aPostMayKeepEmptySeatsButNotAll() {
        assertThat(DecisionRule.faults(XINGANG, FORMAL, chosen(1, 1))).isEmpty();
        assertThat(DecisionRule.faults(XINGANG, FORMAL, chosen(3, 0)))
                .containsExactly(new Finding("choices", "委员没有确定人选", "XG-3.2.4"));
    }

    @Test
    void noPostGetsMorePeopleThanSeats() {
        assertThat(DecisionRule.faults(XINGANG, FORMAL, chosen(4, 10)))
                .containsExactly(
                        new Finding("choices", "副书记确定了4人，多于名额3人", "XG-3.2.4"),
                        new Finding("choices", "委员确定了10人，多于名额9人", "XG-3.2.4"));
    }

    @Test
    void onlyFormalCandidatesAreChosenAndEachOnce() {
        CommitteeDecision decision = decision(
                new Choice(new CandidateId("deputy0"), true),
                new Choice(new CandidateId("deputy0"), true),
                new Choice(new CandidateId("外来人"), true));

        assertThat(DecisionRule.faults(XINGANG, FORMAL, decision))
                .containsExactly(
                        new Finding("choices[1].candidate", "“deputy0”出现了不止一次", "XG-3.2.4"),
                        new Finding("choices[2].candidate", "“外来人”不是正式候选人", "XG-3.2.4"));
    }

    @Test
    void postsThatAreNotDecidedOnAreLeftAlone() {
        assertThat(DecisionRule.faults(ShippedSchemes.jiyang(), List.of(), decision()))
                .isEmpty();
    }

    private static CommitteeDecision chosen(int deputies, int members) {
        return decision(FORMAL.stream()
                .map(candidate -> new Choice(candidate.id(), among(candidate, deputies, members)))
                .toArray(Choice[]::new));
    }

    private static boolean among(Candidate candidate, int deputies, int members) {
        int number = Integer.parseInt(candidate.id().value().replaceAll("\\D", ""));
        return number < (candidate.post().equals(new PostId("deputy")) ? deputies : members);
    }

    private static CommitteeDecision decision(Choice... choices) {
        return new CommitteeDecision(List.of(choices), "集体研究");
    }

    private static Stream<Candidate> candidates(PostId post, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> SampleCandidates.candidate(XINGANG, post.value() + number, post, 25));
    }
}
