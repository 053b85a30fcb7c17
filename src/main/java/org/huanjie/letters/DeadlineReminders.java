package org.huanjie.letters;

import java.time.Instant;
import java.util.List;
import org.huanjie.ids.ElectionId;

/** The tasks whose deadline comes near or is over. */
public interface DeadlineReminders {

    /**
     * An open task.
     *
     * @param assignee the account that has it, or null
     */
    record Due(String task, ElectionId election, String assignee, Instant due) {}

    /** Open tasks due between two instants, by deadline. */
    List<Due> between(Instant from, Instant to);

    /** Open tasks that were due before an instant, by deadline. */
    List<Due> overdue(Instant now);
}
