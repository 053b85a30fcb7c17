package org.huanjie.clause;

import java.util.List;

/** What cites clauses: a version of a scheme. */
public interface Citing {

    String id();

    int version();

    String title();

    /** The clauses of the documents that it brings along. */
    List<Clause> brought();
}
