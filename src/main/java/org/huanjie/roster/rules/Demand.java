package org.huanjie.roster.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.ids.PostId;
import org.huanjie.roster.Candidate;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Ballot;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.Scheme.Surplus;

/**
 * How many formal candidates some posts need together: as many as the seats, and where people vote so many more as the scheme's surplus says
 * (NS-4.2c, G6). Posts filled by appointment or concurrently need none.
 *
 * @param name the ballot, the post or the whole list, in Chinese
 * @param needed at least one more than the seats where there is a surplus
 */
public record Demand(String name, Set<PostId> posts, int seats, int needed, String clause) {

    /** Fewer candidates than needed (E1, E2). */
    public record Shortage(Demand demand, int present) {

        /** In Chinese, with both numbers. */
        public String message() {
            return "%s应有候选人至少%d名（名额%d名），现有%d名".formatted(demand.name(), demand.needed(), demand.seats(), present);
        }
    }

    /** All demands of a scheme. */
    public static List<Demand> of(Scheme scheme) {
        List<Demand> demands = new ArrayList<>();
        scheme.ballots().forEach(ballot -> demands.add(ofBallot(scheme.surplus(), ballot)));
        scheme.posts().stream()
                .filter(post -> post.chosenBy() == ChosenBy.DECISION)
                .forEach(post -> demands.add(ofDecision(post)));
        scheme.surplus()
                .filter(surplus -> surplus.base() == Surplus.Base.ALL_SEATS)
                .ifPresent(surplus -> demands.add(ofAll(scheme, surplus)));
        return List.copyOf(demands);
    }

    /** Which demands a number of candidates for each post does not meet. */
    public static List<Shortage> shortages(Scheme scheme, Map<PostId, Integer> candidatesByPost) {
        return of(scheme).stream()
                .map(demand -> new Shortage(demand, demand.present(candidatesByPost)))
                .filter(shortage -> shortage.present() < shortage.demand().needed())
                .toList();
    }

    /** @param percent whole percentage above the base, rounded up, at least one (B.4) */
    public static int withSurplus(int base, int percent) {
        int roundedUp = (base * (100 + percent) + 99) / 100;
        return Math.max(roundedUp, base + 1);
    }

    private static Demand ofBallot(Optional<Surplus> surplus, Ballot ballot) {
        int percent = surplus.filter(rule -> rule.base() == Surplus.Base.BALLOT_SEATS)
                .map(Surplus::percent)
                .orElse(0);
        int needed = surplus.isPresent() ? withSurplus(ballot.seats(), percent) : ballot.seats();
        String clause = surplus.map(Surplus::basis).orElse(ballot.basis()).clause();
        return new Demand(ballot.name(), Set.copyOf(ballot.posts()), ballot.seats(), needed, clause);
    }

    private static Demand ofDecision(Post post) {
        return new Demand(
                post.name(),
                Set.of(post.id()),
                post.seats(),
                post.seats(),
                post.basis().clause());
    }

    private static Demand ofAll(Scheme scheme, Surplus surplus) {
        List<PostId> posts = scheme.posts().stream().map(Post::id).toList();
        return new Demand(
                "全部职务",
                Set.copyOf(posts),
                scheme.seats(),
                withSurplus(scheme.seats(), surplus.percent()),
                surplus.basis().clause());
    }

    /** How many of the candidates stand for these posts. */
    public int present(Map<PostId, Integer> candidatesByPost) {
        return posts.stream()
                .mapToInt(post -> candidatesByPost.getOrDefault(post, 0))
                .sum();
    }

    /** How many stand for each post. */
    public static Map<PostId, Integer> byPost(List<Candidate> candidates) {
        return candidates.stream()
                .collect(Collectors.groupingBy(Candidate::post, Collectors.summingInt(candidate -> 1)));
    }
}
