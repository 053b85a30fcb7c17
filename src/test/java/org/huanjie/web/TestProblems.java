package org.huanjie.web;

import org.huanjie.clause.Citations;

/** Errors of the API where there is no election that cites anything. */
public final class TestProblems {

    private TestProblems() {}

    public static Problems advice() {
        return new Problems(new RequestCitations(any -> Citations.shipped()));
    }
}
