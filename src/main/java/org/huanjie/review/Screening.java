package org.huanjie.review;

import java.util.List;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.Minutes;
import org.huanjie.registration.RegistrationWindow;
import org.huanjie.review.ReviewMinutes.Judgement;
import org.huanjie.review.ReviewMinutes.NobodyRegistered;
import org.huanjie.review.ReviewMinutes.Screened;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.CandidateStore;
import org.huanjie.roster.rules.Clauses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first screening: the scheme judges everyone who awaits review, before any reviewer does (JY-4.3.4b, XG-3.2.2, NS-4.2b). */
@Service
public class Screening {

    private static final String NOBODY = "E1";

    private final CandidateStore store;
    private final CandidateFacts facts;
    private final RegistrationWindow window;
    private final Elections elections;
    private final Minutes minutes;

    Screening(
            CandidateStore store,
            CandidateFacts facts,
            RegistrationWindow window,
            Elections elections,
            Minutes minutes) {
        this.store = store;
        this.facts = facts;
        this.window = window;
        this.elections = elections;
        this.minutes = minutes;
    }

    /**
     * Closes the registration, judges everyone who awaits review, and keeps and minutes what the rules say.
     *
     * @return whether anybody awaits review
     */
    @Transactional
    public boolean screen(ElectionId election) {
        window.close(election);
        List<Candidate> awaiting =
                store.of(election).stream().filter(Candidate::open).toList();
        if (awaiting.isEmpty()) {
            minutes.append(election, Minutes.SYSTEM, NOBODY, new NobodyRegistered(List.of()));
            return false;
        }
        minutes.append(
                election,
                Minutes.SYSTEM,
                Clauses.of(elections.scheme(election), "review"),
                new Screened(facts.judgeAnew(election, awaiting).stream()
                        .map(Screening::judgement)
                        .toList()));
        return true;
    }

    /** Whether anybody awaits review. */
    public boolean awaited(ElectionId election) {
        return store.of(election).stream().anyMatch(Candidate::open);
    }

    private static Judgement judgement(Candidate candidate) {
        return new Judgement(
                candidate.id(), candidate.name(), candidate.post(), candidate.outcome(), candidate.findings());
    }
}
