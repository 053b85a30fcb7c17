package org.huanjie.election.process;

/** Names of the top model that code uses. */
final class ElectionModel {

    static final String KEY = "election";
    static final String WITHDRAWN_MESSAGE = "electionWithdrawn";
    static final String MOVED_MESSAGE = "timetableMoved";
    static final String TENANT = "tenant";
    static final String OVERDUE_SUFFIX = "Overdue";
    static final String NOTE_PREFIX = "note";

    private ElectionModel() {}
}
