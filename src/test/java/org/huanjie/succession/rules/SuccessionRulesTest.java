package org.huanjie.succession.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;
import org.huanjie.registration.SampleSchemes;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Progress;
import org.huanjie.roster.SampleCandidates;
import org.huanjie.scheme.ShippedSchemes;
import org.junit.jupiter.api.Test;

/** Who follows a formal candidate who leaves, and until when (E3). */
class SuccessionRulesTest {

    private static final LocalDate VOTE = LocalDate.of(2026, 9, 21);

    @Test
    void whoLeavesIsReplacedUntilSoManyDaysBeforeTheVote() {
        assertThat(SuccessionRules.lastDay(ShippedSchemes.nanshan(), VOTE)).isEqualTo(LocalDate.of(2026, 9, 18));
    }

    @Test
    void withoutARuleOfTheSchemeWhoLeavesIsReplacedUntilTheVote() {
        String text = ShippedSchemes.text("nanshan-2011").replaceAll("(?m)^  withdrawal:\\R(    .*\\R)+", "");

        assertThat(SuccessionRules.lastDay(ShippedSchemes.read(text), VOTE)).isEqualTo(VOTE);
    }

    @Test
    void theNextIsWhoHasMostSupportOfThoseNotPutForwardForThePost() {
        assertThat(SuccessionRules.next(
                        List.of(
                                candidate("1", new PostId("member"), Progress.NOT_FORMAL, 3),
                                candidate("2", new PostId("member"), Progress.NOT_FORMAL, 9),
                                candidate("3", new PostId("deputy"), Progress.NOT_FORMAL, 20),
                                candidate("4", new PostId("member"), Progress.APPROVED, 30),
                                candidate("5", new PostId("member"), Progress.REJECTED, 30)),
                        new PostId("member"),
                        Set.of()))
                .map(next -> next.candidate().id())
                .contains(new CandidateId("2"));
    }

    @Test
    void amongEqualsWhoRegisteredFirstIsNextAndTheOthersAreNamed() {
        assertThat(SuccessionRules.next(
                        List.of(
                                candidate("8", new PostId("member"), Progress.NOT_FORMAL, 4),
                                candidate("9", new PostId("member"), Progress.NOT_FORMAL, 5),
                                candidate("2", new PostId("member"), Progress.NOT_FORMAL, 5)),
                        new PostId("member"),
                        Set.of()))
                .hasValueSatisfying(next -> {
                    assertThat(next.candidate().id().value()).isEqualTo("9");
                    assertThat(next.alike()).extracting(Candidate::id).containsExactly(new CandidateId("2"));
                });
    }

    @Test
    void whoIsNotEligibleAnyMoreIsNotNextHoweverMuchSupportThereWas() {
        assertThat(SuccessionRules.next(
                        List.of(
                                candidate("1", new PostId("member"), Progress.NOT_FORMAL, 9),
                                candidate("2", new PostId("member"), Progress.NOT_FORMAL, 3)),
                        new PostId("member"),
                        Set.of(new CandidateId("1"))))
                .hasValueSatisfying(
                        next -> assertThat(next.candidate().id().value()).isEqualTo("2"));
    }

    @Test
    void nobodyIsNextWhereEverybodyQualifiedStands() {
        assertThat(SuccessionRules.next(
                        List.of(candidate("1", new PostId("member"), Progress.APPROVED, 5)),
                        new PostId("member"),
                        Set.of()))
                .isEmpty();
    }

    @Test
    void whoHasNoFiguresComesAfterThoseWhoHave() {
        Candidate unknown = SampleCandidates.decided(
                SampleCandidates.candidate(SampleSchemes.xingang(), "1", new PostId("member"), 28),
                Progress.NOT_FORMAL,
                Optional.empty());

        assertThat(SuccessionRules.next(
                        List.of(unknown, candidate("2", new PostId("member"), Progress.NOT_FORMAL, 1)),
                        new PostId("member"),
                        Set.of()))
                .map(next -> next.candidate().id())
                .contains(new CandidateId("2"));
    }

    private static Candidate candidate(String id, PostId post, Progress decision, int support) {
        return SampleCandidates.decided(
                SampleCandidates.candidate(SampleSchemes.xingang(), id, post, 28), decision, Optional.of(support));
    }
}
