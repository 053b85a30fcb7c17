package org.huanjie.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Listens to user tasks, in the engine's transaction. */
public interface TaskWatch {

    /** A task waits for somebody; its form is filled. */
    void created(DelegateTask task);

    /** Somebody has been given a task, has taken it or has put it back. */
    void assigned(DelegateTask task);
}
