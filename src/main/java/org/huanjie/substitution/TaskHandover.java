package org.huanjie.substitution;

import java.util.List;

/** Passes open tasks from a person to a substitute and back. */
public interface TaskHandover {

    /** What the person has taken or been given of the work of League and party bodies; panels' work stays with the person. */
    void give(Substitution substitution);

    /**
     * What the substitute has not done yet; says what the person has now, a line for each task. What goes on to a next substitute is not among it, nor
     * is what is the body's again because the person has left it.
     */
    List<String> giveBack(Substitution substitution);
}
