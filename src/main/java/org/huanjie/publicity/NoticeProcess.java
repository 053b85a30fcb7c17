package org.huanjie.publicity;

/** What public notices ask of the engine. */
public interface NoticeProcess {

    /**
     * Starts the investigation of an objection in parallel with the notice's window.
     *
     * @throws org.huanjie.input.ConflictException when the notice is no longer posted
     */
    void investigate(Notice notice, String objection);

    /** Resets the window's timer if it is still running. */
    void windowMoved(Notice notice);
}
