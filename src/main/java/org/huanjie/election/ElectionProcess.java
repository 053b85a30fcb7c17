package org.huanjie.election;

import java.util.List;

/** What the elections ask of the engine. */
public interface ElectionProcess {

    void start(Election election);

    /** Ends the running process of an election for good. */
    void withdraw(String election);

    List<OpenTask> openTasks(String election);

    /** Sets the timers and due dates of the running tasks anew from the present timetable. */
    void follow(String election);
}
