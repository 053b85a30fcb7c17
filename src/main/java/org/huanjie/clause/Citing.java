package org.huanjie.clause;

/** What cites clauses: a scheme. */
public interface Citing {

    String title();
}
