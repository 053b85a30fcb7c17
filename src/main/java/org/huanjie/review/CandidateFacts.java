package org.huanjie.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.clause.Citations;
import org.huanjie.election.Elections;
import org.huanjie.eligibility.rules.Applicant;
import org.huanjie.eligibility.rules.Eligibility;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Patch;
import org.huanjie.person.FactChange;
import org.huanjie.person.PersonFacts;
import org.huanjie.registration.RegistrationWindow;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.CandidateStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects a candidate's facts and re-evaluates eligibility (E26, E4). Decisions already made stand. */
@Service
public class CandidateFacts {

    private final CandidateStore store;
    private final RegistrationWindow window;
    private final Elections elections;

    CandidateFacts(CandidateStore store, RegistrationWindow window, Elections elections) {
        this.store = store;
        this.window = window;
        this.elections = elections;
    }

    /**
     * What a correction would change; nothing when all is as it should be.
     *
     * @throws java.util.NoSuchElementException when the election has no such candidate
     */
    public List<FactChange> changes(ElectionId election, CandidateId candidate, Patch right) {
        return find(election, candidate).facts().changes(right);
    }

    /** How the rules of the scheme judge the candidate with the right facts. */
    public Verdict judged(ElectionId election, CandidateId candidate, Patch right) {
        Candidate known = find(election, candidate);
        return verdict(election, known.post(), known.facts().with(right));
    }

    /**
     * Writes the right facts and the verdict on them, for every post for which the same person stands.
     *
     * @return the ids under which the person stands
     */
    @Transactional
    public Set<CandidateId> correct(ElectionId election, CandidateId candidate, Patch right) {
        Candidate known = find(election, candidate);
        List<Candidate> same = store.of(election).stream()
                .filter(each -> each.key().equals(known.key()))
                .toList();
        store.update(same.stream().map(each -> corrected(election, each, right)).toList());
        return same.stream().map(Candidate::id).collect(Collectors.toSet());
    }

    /** The same people, judged by the facts and the reference day of now; what has changed is kept. */
    List<Candidate> judgeAnew(ElectionId election, List<Candidate> known) {
        List<Candidate> judged = known.stream()
                .map(each -> corrected(election, each, Patch.NOTHING))
                .toList();
        store.judge(judged.stream().filter(each -> !known.contains(each)).toList());
        return judged;
    }

    /** Records facts proved by documents and re-evaluates the candidate (E4). */
    @Transactional
    public void prove(ElectionId election, CandidateId candidate, Patch proof) {
        store.update(List.of(corrected(election, find(election, candidate), proof)));
    }

    private Candidate find(ElectionId election, CandidateId candidate) {
        return store.find(election, candidate).orElseThrow();
    }

    private Candidate corrected(ElectionId election, Candidate known, Patch right) {
        PersonFacts facts = right.isEmpty() ? known.facts() : known.facts().with(right);
        return known.corrected(facts, verdict(election, known.post(), facts));
    }

    private Verdict verdict(ElectionId election, PostId post, PersonFacts facts) {
        return Eligibility.judge(
                elections.scheme(election),
                new Applicant(post, facts.person().birthDate(), window.referenceDay(election), facts.profile()));
    }

    Citations citations(ElectionId election) {
        return elections.scheme(election).citations();
    }
}
