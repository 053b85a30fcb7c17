package org.huanjie.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huanjie.access.rules.FourEyesRule;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Minutes;
import org.huanjie.registration.Seats;
import org.huanjie.review.ReviewMinutes.Decision;
import org.huanjie.review.ReviewMinutes.Listed;
import org.huanjie.review.ReviewMinutes.Reviewed;
import org.huanjie.review.ReviewMinutes.TooFew;
import org.huanjie.review.ReviewMinutes.WaiversDecided;
import org.huanjie.review.rules.CandidateListRules;
import org.huanjie.review.rules.ListStandsRule;
import org.huanjie.review.rules.ReviewRules;
import org.huanjie.review.rules.WaiverRules;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.CandidateStore;
import org.huanjie.roster.Outcome;
import org.huanjie.roster.Progress;
import org.huanjie.roster.WaiverStore;
import org.huanjie.roster.rules.Clauses;
import org.huanjie.roster.rules.Demand;
import org.huanjie.roster.rules.Demand.Shortage;
import org.huanjie.scheme.Scheme;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The qualification review (JY-4.3.4b, XG-3.2.2, NS-4.2b), waivers (G9) and the list of formal candidates (JY-4.3.4c, NS-4.2c). */
@Service
public class QualificationReview {

    private final CandidateStore store;
    private final Seats seats;
    private final MissingMaterial material;
    private final Appeals appeals;
    private final WaiverStore waived;
    private final Minutes minutes;

    QualificationReview(
            CandidateStore store,
            Seats seats,
            MissingMaterial material,
            Appeals appeals,
            WaiverStore waived,
            Minutes minutes) {
        this.store = store;
        this.seats = seats;
        this.material = material;
        this.appeals = appeals;
        this.waived = waived;
        this.minutes = minutes;
    }

    /**
     * Decides on everyone who registered. Requests missing documents; rejected candidates may appeal (E4). A reviewer who asked for a waiver before
     * has filed nothing and reviews again; on the waiver itself somebody else decides.
     *
     * @throws Refusal with all faults
     */
    @Transactional
    public void review(ElectionId election, ReviewSheet sheet, String actor) {
        Scheme scheme = seats.scheme(election);
        List<Candidate> awaiting = in(all(election), Progress::open);
        List<Finding> faults = new ArrayList<>(ReviewRules.faults(scheme, awaiting, sheet.candidates()));
        faults.addAll(material.faults(election, awaiting, sheet.candidates()));
        faults.addAll(FourEyesRule.faults("candidates", "其中有的人选", store.filers(ids(awaiting)), actor));
        Refusal.ifAny(faults);
        Results results = new Results(scheme);
        Map<CandidateId, Candidate> byId = byId(awaiting);
        List<Outcome> outcomes = sheet.candidates().stream()
                .map(review -> results.of(byId.get(review.candidate()), review))
                .toList();
        List<Outcome> told = appeals.tell(election, material.ask(election, sheet.candidates(), outcomes));
        minutes.append(election, actor, Clauses.of(scheme, "review"), new Reviewed(carryOut(election, byId, told), ""));
        waived.asked(
                outcomes.stream()
                        .filter(outcome -> outcome.decision() == Progress.WAIVER_ASKED)
                        .map(Outcome::candidate)
                        .toList(),
                actor);
    }

    /**
     * Grants or refuses every waiver that was asked.
     *
     * @throws Refusal with all faults
     */
    @Transactional
    public void decideWaivers(ElectionId election, WaiverSheet sheet, String actor) {
        Scheme scheme = seats.scheme(election);
        List<Candidate> awaiting = in(all(election), Progress.WAIVER_ASKED::equals);
        List<Finding> faults = new ArrayList<>(WaiverRules.faults(scheme, awaiting, sheet.candidates()));
        Set<String> filers = new HashSet<>(store.filers(ids(awaiting)));
        filers.addAll(waived.askers(ids(awaiting)));
        faults.addAll(FourEyesRule.faults("candidates", "其中有的人选", filers, actor));
        Refusal.ifAny(faults);
        Map<CandidateId, Candidate> byId = byId(awaiting);
        Results results = new Results(scheme);
        List<Outcome> outcomes = sheet.candidates().stream()
                .map(waiver -> results.of(byId.get(waiver.candidate()), waiver))
                .toList();
        sheet.candidates().stream()
                .filter(WaiverSheet.Row::granted)
                .map(row -> byId.get(row.candidate()))
                .forEach(candidate -> waived.grant(
                        election, candidate.id(), new Verdict(candidate.outcome(), candidate.findings()).waivable()));
        minutes.append(
                election,
                actor,
                Clauses.of(scheme, "waivers"),
                new WaiversDecided(carryOut(election, byId, outcomes), ""));
    }

    /**
     * Puts candidates forward, if enough are still qualified.
     *
     * <p>When too few are qualified no list can stand; the minutes say so and nothing is put forward (E2).
     *
     * @throws Refusal with all faults
     */
    @Transactional
    public void compile(ElectionId election, CandidateList list, String actor) {
        Scheme scheme = seats.scheme(election);
        String clause = Clauses.of(scheme, "candidate-list");
        List<Candidate> qualified = in(all(election), Progress::qualified);
        List<Shortage> shortages = shortages(election);
        if (!shortages.isEmpty()) {
            List<String> missing = shortages.stream().map(Shortage::message).toList();
            minutes.append(election, actor, clause, new TooFew(missing));
            return;
        }
        Refusal.ifAny(CandidateListRules.faults(scheme, qualified, list));
        Results results = new Results(scheme);
        List<Outcome> outcomes = list.candidates().stream().map(results::of).toList();
        minutes.append(
                election, actor, clause, new Listed(carryOut(election, byId(qualified), outcomes), list.opinion()));
    }

    /** What the qualified candidates fall short of; empty when there are enough for an election (E2). */
    public List<Shortage> shortages(ElectionId election) {
        Scheme scheme = seats.scheme(election);
        return Demand.shortages(scheme, Demand.byPost(ListStandsRule.distinct(scheme, qualified(election))));
    }

    /** Who stands more than once among the qualified. */
    public List<Finding> repeated(ElectionId election) {
        return ListStandsRule.repeated(seats.scheme(election), qualified(election));
    }

    private List<Candidate> qualified(ElectionId election) {
        return store.of(election).stream()
                .filter(each -> each.decision().qualified())
                .toList();
    }

    /** Whether enough are qualified for every ballot (E2). */
    public boolean enough(ElectionId election) {
        return shortages(election).isEmpty();
    }

    /** Whether reviewers ask for a waiver for anybody. */
    public boolean waiversAsked(ElectionId election) {
        return !in(all(election), Progress.WAIVER_ASKED::equals).isEmpty();
    }

    private List<Decision> carryOut(ElectionId election, Map<CandidateId, Candidate> byId, List<Outcome> outcomes) {
        store.decide(election, outcomes);
        return outcomes.stream()
                .map(outcome -> new Decision(
                        outcome.candidate(),
                        byId.get(outcome.candidate()).name(),
                        outcome.decision(),
                        outcome.result(),
                        outcome.until()))
                .toList();
    }

    private List<Candidate> all(ElectionId election) {
        return store.of(election).stream().toList();
    }

    private static List<Candidate> in(List<Candidate> all, Predicate<Progress> standing) {
        return all.stream()
                .filter(candidate -> standing.test(candidate.decision()))
                .toList();
    }

    private static List<CandidateId> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::id).toList();
    }

    private static Map<CandidateId, Candidate> byId(List<Candidate> candidates) {
        return candidates.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
    }
}
