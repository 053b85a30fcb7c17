package org.huanjie.approval;

import org.huanjie.ids.ElectionId;

/** What requests ask of the engine. */
public interface RequestProcess {

    /** Whether somebody has claimed the task of deciding on a request. */
    boolean takenUp(ElectionId election, RequestKind kind);

    /**
     * Takes the task of deciding away; the author has the request again.
     *
     * @return whether anybody was still to decide on it: what ended with its election is not taken back
     */
    boolean withdraw(ElectionId election, RequestKind kind);
}
