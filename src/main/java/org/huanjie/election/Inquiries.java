package org.huanjie.election;

import org.huanjie.ids.ElectionId;

/** What is being looked into and must come to its end before an election is broken off. */
public interface Inquiries {

    /** Whether the election's result is in question (E21). */
    boolean open(ElectionId election);
}
