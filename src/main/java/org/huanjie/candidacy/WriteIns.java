package org.huanjie.candidacy;

import java.util.List;
import java.util.UUID;
import org.huanjie.candidacy.rules.Eligibility;
import org.huanjie.candidacy.rules.Verdict;
import org.huanjie.election.Elections;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People whom voters wrote in and whose qualification is looked into after the vote (E13). */
@Service
public class WriteIns {

    private final CandidateStore store;
    private final RegistrationWindow window;
    private final Elections elections;

    WriteIns(CandidateStore store, RegistrationWindow window, Elections elections) {
        this.store = store;
        this.window = window;
        this.elections = elections;
    }

    /**
     * What the scheme's rules say of somebody written in; nothing is kept.
     *
     * @param facts with a birth date
     */
    public Verdict judge(String election, Nomination facts) {
        return Eligibility.judge(
                elections.scheme(election),
                facts.applicant(facts.birthDate().orElseThrow(), window.referenceDay(election)));
    }

    /**
     * Takes somebody written in onto the list of formal candidates. The caller appends its own entry to the minutes.
     *
     * @param facts with a birth date
     * @param result what the person is told, in Chinese
     * @return the id of the new candidate
     */
    @Transactional
    public String admit(String election, Nomination facts, String result) {
        String id = UUID.randomUUID().toString().replace("-", "");
        Registered registered = facts.registered(id, election, facts.birthDate().orElseThrow(), judge(election, facts));
        store.insert(List.of(registered), store.lastNumber(election) + 1);
        store.decide(election, List.of(new Outcome(id, Decision.FORMAL, result)));
        return id;
    }
}
