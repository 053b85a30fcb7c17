package org.huanjie.clause;

/** How sure it is that a rule holds as it is stated. */
public enum Certainty {
    /** Words of a source document. */
    SOURCE("原文"),
    /** What units commonly do, as rules, templates and reports of them show. */
    PRACTICE("各地通行做法"),
    /** Settled by this program, because no source says it. */
    DESIGNED("本系统明确");

    private final String title;

    Certainty(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
