package org.huanjie.engine;

import java.util.List;

/** Declares answers that would be accepted; every user task has exactly one among all who declare some. */
public interface TaskExamples {

    List<TaskExample<?>> all();
}
