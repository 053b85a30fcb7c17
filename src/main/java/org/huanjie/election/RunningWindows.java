package org.huanjie.election;

/** The windows and deadlines that a feature has promised in days of the working calendar. */
public interface RunningWindows {

    /**
     * Counts those of an election anew after the calendar has changed. What was announced is only ever prolonged.
     *
     * @return whether timers or tasks have to follow
     */
    boolean recount(String election);
}
