package org.huanjie.election;

import java.util.List;
import org.huanjie.ids.ElectionId;

/** The tasks of an election that were done; they stay when the election has ended. */
public interface CourseLog {

    /** In the order in which they were done. */
    List<DoneTask> done(ElectionId election);
}
