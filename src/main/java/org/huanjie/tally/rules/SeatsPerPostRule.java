package org.huanjie.tally.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.ballot.Count;
import org.huanjie.ballot.Count.Votes;
import org.huanjie.ballot.Tally;
import org.huanjie.ballot.Tally.Outcome;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;

/** Of a paper with several posts, which schemes may have no longer, no post gets more people than it has seats left; equals for its last seat are not elected (B.4). */
public final class SeatsPerPostRule {

    private SeatsPerPostRule() {}

    /**
     * @param posts the post for which each stands, by name; whoever was written in and is not reviewed yet has none
     * @param seats how many seats each post has left
     */
    public static Tally within(Tally tally, Count count, Map<String, PostId> posts, Map<PostId, Integer> seats) {
        Map<String, Integer> votes =
                count.candidates().stream().collect(Collectors.toMap(Votes::name, Votes::inFavour));
        Map<PostId, List<String>> byPost = new LinkedHashMap<>();
        tally.elected().stream().filter(posts::containsKey).forEach(name -> byPost.computeIfAbsent(
                        posts.get(name), none -> new ArrayList<>())
                .add(name));
        Set<String> beyond = new TreeSet<>();
        byPost.forEach((post, elected) -> beyond.addAll(beyond(elected, seats.getOrDefault(post, 0), votes::get)));
        return beyond.isEmpty() ? tally : without(tally, beyond);
    }

    private static List<String> beyond(List<String> elected, int seats, Function<String, Integer> votes) {
        if (elected.size() <= seats) {
            return List.of();
        }
        int firstBeyond = votes.apply(elected.get(seats));
        return elected.stream().filter(name -> votes.apply(name) <= firstBeyond).toList();
    }

    private static Tally without(Tally tally, Set<String> beyond) {
        List<Finding> findings = new ArrayList<>(tally.findings());
        findings.add(new Finding("candidates", String.join("、", beyond) + "所任职务的名额已满或得票相等，不能当选", "B.4"));
        return new Tally(
                tally.runOff().isPresent() ? Outcome.RUN_OFF : Outcome.FURTHER_ROUND,
                tally.elected().stream().filter(name -> !beyond.contains(name)).toList(),
                tally.runOff(),
                tally.openSeats() + beyond.size(),
                List.copyOf(findings));
    }
}
