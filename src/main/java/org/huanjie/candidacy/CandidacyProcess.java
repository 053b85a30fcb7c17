package org.huanjie.candidacy;

/** What the candidacy asks of the engine when a candidate leaves (E3). */
public interface CandidacyProcess {

    /** Takes a list that is before the approving bodies back to be drawn up anew; returns whether there was one. */
    boolean redraw(String election);

    /** Starts to look for more candidates beside an election that has an approved list; returns whether it goes on beside it. */
    boolean complete(String election);
}
