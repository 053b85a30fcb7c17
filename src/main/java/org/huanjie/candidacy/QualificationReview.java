package org.huanjie.candidacy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.answer.Finding;
import org.huanjie.answer.Refusal;
import org.huanjie.candidacy.rules.CandidateListRules;
import org.huanjie.candidacy.rules.Clauses;
import org.huanjie.candidacy.rules.Demand;
import org.huanjie.candidacy.rules.Demand.Shortage;
import org.huanjie.candidacy.rules.ReviewRules;
import org.huanjie.candidacy.rules.WaiverRules;
import org.huanjie.election.Elections;
import org.huanjie.record.Minutes;
import org.huanjie.scheme.Scheme;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The qualification review (JY-4.3.4b, XG-3.2.2, NS-4.2b), waivers (G9) and the list of formal candidates (JY-4.3.4c, NS-4.2c). */
@Service
public class QualificationReview {

    /** Those who passed the review, whether or not they are put forward. */
    public static final Set<Decision> QUALIFIED = Set.of(Decision.ADMITTED, Decision.FORMAL, Decision.NOT_FORMAL);

    private final CandidateStore store;
    private final Elections elections;
    private final Minutes minutes;

    QualificationReview(CandidateStore store, Elections elections, Minutes minutes) {
        this.store = store;
        this.elections = elections;
        this.minutes = minutes;
    }

    /** @param enough whether enough are qualified so far for every ballot (E2) */
    public record Reviewed(boolean waiversAsked, boolean enough) {}

    /**
     * Decides on everyone who registered.
     *
     * @throws Refusal with all faults
     */
    @Transactional
    public Reviewed review(String election, ReviewSheet sheet, String actor) {
        Scheme scheme = elections.scheme(election);
        List<Candidate> all = all(election);
        List<Candidate> awaiting = in(all, Set.of(Decision.REGISTERED));
        refuse(ReviewRules.faults(scheme, awaiting, sheet.candidates()));
        Results results = new Results(scheme);
        Map<String, Candidate> byId = byId(awaiting);
        List<Outcome> outcomes = sheet.candidates().stream()
                .map(review -> results.of(byId.get(review.candidate()), review))
                .toList();
        carryOut(election, actor, "candidates-reviewed", Clauses.of(scheme, "review"), byId, outcomes);
        boolean waiversAsked = outcomes.stream().anyMatch(outcome -> outcome.decision() == Decision.WAIVER_ASKED);
        return new Reviewed(waiversAsked, enough(scheme, all, outcomes));
    }

    /**
     * Grants or refuses every waiver that was asked.
     *
     * @return whether enough are now qualified for every ballot
     * @throws Refusal with all faults
     */
    @Transactional
    public boolean decideWaivers(String election, WaiverSheet sheet, String actor) {
        Scheme scheme = elections.scheme(election);
        List<Candidate> all = all(election);
        List<Candidate> awaiting = in(all, Set.of(Decision.WAIVER_ASKED));
        refuse(WaiverRules.faults(scheme, awaiting, sheet.candidates()));
        Map<String, Candidate> byId = byId(awaiting);
        List<Outcome> outcomes = sheet.candidates().stream()
                .map(waiver -> Results.of(byId.get(waiver.candidate()), waiver))
                .toList();
        carryOut(election, actor, "waivers-decided", Clauses.of(scheme, "waivers"), byId, outcomes);
        return enough(scheme, all, outcomes);
    }

    /**
     * Puts candidates forward, if enough are still qualified.
     *
     * @return false when too few are qualified, so that no list can stand; nothing is then put forward
     * @throws Refusal with all faults
     */
    @Transactional
    public boolean compile(String election, CandidateList list, String actor) {
        Scheme scheme = elections.scheme(election);
        String clause = Clauses.of(scheme, "candidate-list");
        List<Candidate> qualified = in(all(election), QUALIFIED);
        List<Shortage> shortages = shortages(scheme, qualified);
        if (!shortages.isEmpty()) {
            List<String> missing = shortages.stream().map(Shortage::message).toList();
            minutes.append(election, actor, "candidates-too-few", clause, missing);
            return false;
        }
        refuse(CandidateListRules.faults(scheme, qualified, list.candidates()));
        Results results = new Results(scheme);
        List<Outcome> outcomes = list.candidates().stream().map(results::of).toList();
        carryOut(election, actor, "candidates-listed", clause, byId(qualified), outcomes, list.opinion());
        return true;
    }

    /** What the qualified candidates fall short of; empty when there are enough for an election (E2). */
    public List<Shortage> shortages(String election) {
        return shortages(elections.scheme(election), in(all(election), QUALIFIED));
    }

    private static boolean enough(Scheme scheme, List<Candidate> all, List<Outcome> outcomes) {
        Set<String> admitted = outcomes.stream()
                .filter(outcome -> outcome.decision() == Decision.ADMITTED)
                .map(Outcome::candidate)
                .collect(Collectors.toSet());
        List<Candidate> qualified = all.stream()
                .filter(candidate -> QUALIFIED.contains(candidate.decision()) || admitted.contains(candidate.id()))
                .toList();
        return shortages(scheme, qualified).isEmpty();
    }

    private static List<Shortage> shortages(Scheme scheme, List<Candidate> candidates) {
        return Demand.shortages(scheme, CandidateListRules.byPost(candidates));
    }

    record Decided(List<Line> candidates, String opinion) {}

    record Line(String id, String name, Decision decision, String result) {}

    private void carryOut(
            String election,
            String actor,
            String action,
            String clause,
            Map<String, Candidate> byId,
            List<Outcome> outcomes) {
        carryOut(election, actor, action, clause, byId, outcomes, "");
    }

    private void carryOut(
            String election,
            String actor,
            String action,
            String clause,
            Map<String, Candidate> byId,
            List<Outcome> outcomes,
            String opinion) {
        store.decide(election, outcomes);
        List<Line> lines = outcomes.stream()
                .map(outcome -> new Line(
                        outcome.candidate(),
                        byId.get(outcome.candidate()).name(),
                        outcome.decision(),
                        outcome.result()))
                .toList();
        minutes.append(election, actor, action, clause, new Decided(lines, opinion));
    }

    private List<Candidate> all(String election) {
        return store.of(election).stream().map(Registered::candidate).toList();
    }

    private static List<Candidate> in(List<Candidate> all, Set<Decision> decisions) {
        return all.stream()
                .filter(candidate -> decisions.contains(candidate.decision()))
                .toList();
    }

    private static Map<String, Candidate> byId(List<Candidate> candidates) {
        return candidates.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
    }

    private static void refuse(List<Finding> faults) {
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }
}
