package org.huanjie.input;

import org.huanjie.ids.ElectionId;

/** Puts beside each clause what the people of an election read instead. */
public interface ClauseWords {

    /** The refusal with the documents and places that the election's scheme cites. */
    Refusal cited(ElectionId election, Refusal refusal);
}
