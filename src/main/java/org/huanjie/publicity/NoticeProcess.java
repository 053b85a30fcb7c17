package org.huanjie.publicity;

/** What public notices ask of the engine. */
public interface NoticeProcess {

    /**
     * Begins the investigation of an objection beside the notice's window.
     *
     * @throws org.huanjie.input.ConflictException when the notice is no longer posted
     */
    void investigate(Notice notice, String objection);

    /** Sets the window's timer anew, when it still runs. */
    void windowMoved(Notice notice);
}
