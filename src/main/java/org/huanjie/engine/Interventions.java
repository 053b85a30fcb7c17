package org.huanjie.engine;

import java.util.Optional;
import org.huanjie.ids.ElectionId;

/** Is told, in the engine's transaction, what people do to the course of things beside answering tasks. */
public interface Interventions {

    /**
     * A claimed task goes back to its group.
     *
     * @param holder who had claimed it
     * @param actor the person who gives it back; nobody when the holder has left the body
     */
    void taskReturned(ElectionId election, String task, String holder, Optional<String> actor);

    /** An administrator lets a failed step run again. */
    void jobRetried(ElectionId election, String activity, String actor);

    /** An administrator unlocks an account. */
    void accountUnlocked(String account, String actor);
}
