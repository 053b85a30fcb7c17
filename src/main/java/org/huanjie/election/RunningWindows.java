package org.huanjie.election;

import org.huanjie.ids.ElectionId;

/** The windows and deadlines that a feature has promised in days of the working calendar. */
public interface RunningWindows {

    /**
     * Recounts an election's windows after the calendar has changed. Announced windows are only ever extended.
     *
     * @return whether timers or tasks have to follow
     */
    boolean recount(ElectionId election);
}
