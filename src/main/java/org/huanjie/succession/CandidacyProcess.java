package org.huanjie.succession;

import org.huanjie.election.Election;
import org.huanjie.ids.CandidateId;

/** What the candidacy asks of the engine. */
public interface CandidacyProcess {

    /** A formal candidate has left: what becomes of the place takes its course (E3). */
    void left(Election election, CandidateId candidate);
}
