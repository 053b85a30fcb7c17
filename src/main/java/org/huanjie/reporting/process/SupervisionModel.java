package org.huanjie.reporting.process;

/** Names of the model {@code supervisionReport} that code uses. */
final class SupervisionModel {

    static final String KEY = "supervisionReport";
    static final String STOPPED_MESSAGE = "reportingStopped";
    static final String TENANT = "tenant";
    static final String ISSUE_PREFIX = "issue";

    private SupervisionModel() {}
}
