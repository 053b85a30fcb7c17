package org.huanjie.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.huanjie.clause.Citations;
import org.huanjie.eligibility.rules.StillEligibleRule;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.CandidateStore;
import org.huanjie.roster.Progress;
import org.huanjie.roster.WaiverStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Re-evaluates candidates who passed the review: facts may have been corrected, age limits reached. */
@Service
public class Fitness {

    private final CandidateStore store;
    private final CandidateFacts facts;
    private final WaiverStore waivers;

    Fitness(CandidateStore store, CandidateFacts facts, WaiverStore waivers) {
        this.store = store;
        this.facts = facts;
        this.waivers = waivers;
    }

    /** Candidates in this state who are no longer eligible. */
    @Transactional
    public List<Unfit> unfit(ElectionId election, Predicate<Progress> standing) {
        List<Candidate> judged = facts.judgeAnew(
                election,
                store.of(election).stream()
                        .filter(each -> standing.test(each.decision()))
                        .toList());
        List<Candidate> doubtful = judged.stream()
                .filter(candidate -> !StillEligibleRule.against(candidate.findings(), Set.of())
                        .isEmpty())
                .toList();
        return doubtful.isEmpty() ? List.of() : unfit(doubtful, waivers.of(election), facts.citations(election));
    }

    /** Candidates in this state whom no waiver can make eligible: they succeed nobody and stand in no other vote. */
    @Transactional
    public List<Unfit> barred(ElectionId election, Predicate<Progress> standing) {
        return unfit(election, standing).stream()
                .filter(unfit -> !unfit.waivable())
                .toList();
    }

    private static List<Unfit> unfit(
            List<Candidate> doubtful, Map<CandidateId, Set<String>> waived, Citations citations) {
        return doubtful.stream()
                .map(candidate -> new Unfit(
                        candidate,
                        StillEligibleRule.against(candidate.findings(), waived.getOrDefault(candidate.id(), Set.of())),
                        citations))
                .filter(unfit -> !unfit.against().isEmpty())
                .toList();
    }

    /** From now on the rules that speak against somebody are waived. */
    @Transactional
    public void waive(ElectionId election, Unfit unfit) {
        waivers.grant(
                election,
                unfit.candidate().id(),
                unfit.against().stream().map(ruling -> ruling.rule()).toList());
    }
}
