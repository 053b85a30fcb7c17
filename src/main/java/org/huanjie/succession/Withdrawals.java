package org.huanjie.succession;

import org.huanjie.clause.Citations;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.ConflictException;
import org.huanjie.minutes.Minutes;
import org.huanjie.registration.RegistrationWindow;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.CandidateStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Candidates who stand no longer (E3). */
@Service
public class Withdrawals {

    private static final String CLAUSE = "E3";

    private final CandidateStore store;
    private final RegistrationWindow window;
    private final Elections elections;
    private final Successions successions;
    private final Minutes minutes;

    public Withdrawals(
            CandidateStore store,
            RegistrationWindow window,
            Elections elections,
            Successions successions,
            Minutes minutes) {
        this.store = store;
        this.window = window;
        this.elections = elections;
        this.successions = successions;
        this.minutes = minutes;
    }

    /**
     * Withdraws a candidate, whose written statement the clerk holds. A formal candidate is replaced if there is time (E3); somebody already
     * chosen declines instead, until the appointment, which leaves the seat vacant (E15).
     *
     * @throws java.util.NoSuchElementException when the election has no such candidate
     * @throws ConflictException when the candidate is out already, or it is decided who holds the post
     */
    @Transactional
    public Candidate withdraw(ElectionId election, CandidateId id, String reason, String actor) {
        window.lock(election);
        Candidate candidate = store.find(election, id).orElseThrow();
        boolean running = elections.get(election).status() == Election.Status.RUNNING;
        if (running && candidate.decision().seated()) {
            successions.declined(election, candidate, reason, actor);
            return store.find(election, id).orElseThrow();
        }
        if (!running || !candidate.decision().inTheRunning()) {
            throw new ConflictException("%s%s，不能再退出"
                    .formatted(candidate.name(), running ? candidate.decision().words() : "所在的换届已经结束"));
        }
        String result = Citations.shipped().cited("本人申请退出：" + reason, CLAUSE);
        store.withdraw(candidate, result);
        minutes.append(election, actor, CLAUSE, new SuccessionMinutes.Withdrawn(id, candidate.name(), reason));
        if (candidate.decision().formal()) {
            successions.after(election, candidate);
        }
        return store.find(election, id).orElseThrow();
    }
}
