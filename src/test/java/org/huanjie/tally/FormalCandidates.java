package org.huanjie.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.person.Person;
import org.huanjie.person.PersonKey;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.SampleProfiles;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Progress;

/** Candidates on the list of formal candidates, kept in memory. */
public final class FormalCandidates implements Candidates {

    private final List<Candidate> all = new ArrayList<>();

    /** Adds formal candidates for a post. */
    public void stand(PostId post, String... names) {
        for (String name : names) {
            all.add(candidate(new CandidateId("c" + (all.size() + 1)), name, "红沙社区", post, Progress.APPROVED, ""));
        }
    }

    public void standFrom(String unit, PostId post, String name) {
        all.add(candidate(new CandidateId("c" + (all.size() + 1)), name, unit, post, Progress.APPROVED, ""));
    }

    public void clear() {
        all.clear();
    }

    public void withdraw(String name) {
        settle(new ElectionId(""), List.of(named(name).id()), Progress.WITHDRAWN, "");
    }

    /** By name: decision and what the candidate was told. */
    public Candidate named(String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    public List<String> with(Progress decision) {
        return all.stream()
                .filter(each -> each.decision() == decision)
                .map(Candidate::name)
                .toList();
    }

    @Override
    public List<Candidate> of(ElectionId election) {
        return List.copyOf(all);
    }

    @Override
    public List<Candidate> formal(ElectionId election, Collection<PostId> posts) {
        return all.stream()
                .filter(each -> posts.contains(each.post()) && each.decision() != Progress.WITHDRAWN)
                .toList();
    }

    @Override
    public Map<CandidateId, CandidateId> persons(ElectionId election) {
        return all.stream().collect(Collectors.toMap(Candidate::id, Candidate::id));
    }

    @Override
    public Optional<CandidateId> person(ElectionId election, PersonKey person) {
        return Optional.empty();
    }

    @Override
    public Candidate get(ElectionId election, CandidateId candidate) {
        return all.stream()
                .filter(each -> each.id().equals(candidate))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    @Override
    public List<Candidate> standing(ElectionId election) {
        return all.stream()
                .filter(each -> each.decision() != Progress.WITHDRAWN)
                .toList();
    }

    @Override
    public void settle(ElectionId election, Collection<CandidateId> candidates, Progress decision, String result) {
        all.replaceAll(each -> candidates.contains(each.id())
                ? candidate(each.id(), each.name(), each.unit(), each.post(), decision, result)
                : each);
    }

    @Override
    public void standAgain(ElectionId election, Collection<CandidateId> candidates, String result) {
        settle(election, candidates, Progress.APPROVED, result);
    }

    @Override
    public void settle(ElectionId election, Progress decision, Map<CandidateId, String> results) {
        results.forEach((id, result) -> settle(election, List.of(id), decision, result));
    }

    private static Candidate candidate(
            CandidateId id, String name, String unit, PostId post, Progress decision, String result) {
        return new Candidate(
                id,
                VotingDesk.ELECTION,
                new Person(name, "女", "汉族", unit, "", LocalDate.of(1995, 4, 1)),
                post,
                SampleProfiles.of(PoliticalStatus.LEAGUE_MEMBER),
                Optional.empty(),
                Verdict.Outcome.ELIGIBLE,
                List.of(),
                decision,
                result,
                Optional.empty());
    }
}
