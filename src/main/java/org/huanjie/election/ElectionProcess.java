package org.huanjie.election;

import java.util.List;
import org.huanjie.ids.ElectionId;

/** What the elections ask of the engine. */
public interface ElectionProcess {

    /** Starts the processes of elections, all or none. */
    void start(List<Election> elections);

    /**
     * Ends the running process of an election for good.
     *
     * @return whether it ran and closes the election by itself; otherwise nothing of it is left and the caller closes the election
     */
    boolean withdraw(ElectionId election);

    List<OpenTask> openTasks(ElectionId election);

    /** Until when the running process waits, and until when its open tasks should be done. */
    List<Deadline> deadlines(ElectionId election);

    /** Tells the running process that stages which have not begun were moved. */
    void tellMoved(ElectionId election);

    /**
     * Sets the timers and due dates of the running tasks anew from the present timetable.
     *
     * @throws org.huanjie.input.ConflictException when somebody completes one of the tasks at this moment
     */
    void follow(ElectionId election);
}
