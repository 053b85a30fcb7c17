package org.huanjie.succession.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Progress;
import org.huanjie.scheme.Scheme;

/** Who takes the place of a formal candidate who leaves, and until when (E3). */
public final class SuccessionRules {

    private static final Comparator<Candidate> MOST_SUPPORT_FIRST =
            Comparator.comparing((Candidate candidate) -> candidate.support().orElse(0), Comparator.reverseOrder());

    private SuccessionRules() {}

    /**
     * The last day on which whoever leaves is replaced: so many calendar days before the vote, or the day of the vote where the scheme sets none.
     *
     * @param vote the day on which the first people vote or decide
     */
    public static LocalDate lastDay(Scheme scheme, LocalDate vote) {
        return scheme.nomination()
                .withdrawal()
                .map(rule -> vote.minusDays(rule.daysBeforeVote()))
                .orElse(vote);
    }

    /** @param alike those with as much support, who registered later */
    public record Next(Candidate candidate, List<Candidate> alike) {}

    /**
     * Of those who are qualified for the post but not put forward, the one with the most support; among equals who registered first.
     *
     * @param all in the order in which they registered
     * @param unfit ids of those who are not eligible any more, whom nobody may put forward
     */
    public static Optional<Next> next(List<Candidate> all, PostId post, Set<CandidateId> unfit) {
        List<Candidate> inOrder = all.stream()
                .filter(candidate -> !unfit.contains(candidate.id()))
                .filter(candidate -> candidate.decision() == Progress.NOT_FORMAL)
                .filter(candidate -> candidate.post().equals(post))
                .sorted(MOST_SUPPORT_FIRST)
                .toList();
        return inOrder.stream().findFirst().map(first -> new Next(first, alike(first, inOrder)));
    }

    private static List<Candidate> alike(Candidate first, List<Candidate> inOrder) {
        return inOrder.stream()
                .skip(1)
                .filter(other -> MOST_SUPPORT_FIRST.compare(first, other) == 0)
                .toList();
    }
}
