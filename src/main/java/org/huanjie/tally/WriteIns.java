package org.huanjie.tally;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.election.Elections;
import org.huanjie.eligibility.rules.Eligibility;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.person.PersonKey;
import org.huanjie.registration.Nomination;
import org.huanjie.registration.RegistrationWindow;
import org.huanjie.registration.rules.RegistrationRules;
import org.huanjie.registration.rules.RegistrationRules.Contender;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.CandidateStore;
import org.huanjie.roster.Outcome;
import org.huanjie.roster.Progress;
import org.huanjie.roster.WaiverStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People whom voters wrote in and whose qualification is looked into after the vote (E13). */
@Service
public class WriteIns {

    private final CandidateStore store;
    private final RegistrationWindow window;
    private final Elections elections;
    private final WaiverStore waivers;

    public WriteIns(CandidateStore store, RegistrationWindow window, Elections elections, WaiverStore waivers) {
        this.store = store;
        this.window = window;
        this.elections = elections;
        this.waivers = waivers;
    }

    /**
     * What the scheme's rules say of somebody written in; nothing is kept.
     *
     * @param facts with a birth date
     */
    public Verdict judge(ElectionId election, Nomination facts) {
        return Eligibility.judge(elections.scheme(election), facts.applicant(window.referenceDay(election)));
    }

    /** Everybody who holds or may still win a post, by the group of posts of which a person takes only one. */
    public Set<Contender> inTheRunning(ElectionId election) {
        return store.of(election).stream()
                .filter(each -> each.decision().mayHoldPost())
                .map(each -> contender(election, each.key(), each.post()))
                .collect(Collectors.toSet());
    }

    /** The contender that somebody would be as the holder of a post. */
    public Contender contender(ElectionId election, PersonKey person, PostId post) {
        return RegistrationRules.contender(elections.scheme(election), person, post);
    }

    /**
     * Takes somebody written in onto the list of formal candidates; who needs a waiver has it. The caller appends its own entry to the minutes.
     *
     * @param facts with a birth date
     * @param result what the person is told, in Chinese
     * @return the id of the new candidate
     */
    @Transactional
    public CandidateId admit(ElectionId election, Nomination facts, String result) {
        CandidateId id = new CandidateId(UUID.randomUUID().toString().replace("-", ""));
        Verdict verdict = judge(election, facts);
        Candidate registered = facts.registered(id, election, verdict);
        store.insert(List.of(registered), store.lastNumber(election) + 1);
        waivers.grant(election, id, verdict.waivable());
        store.decide(election, List.of(new Outcome(id, Progress.APPROVED, result)));
        return id;
    }
}
