package org.huanjie.succession.process;

/** Names of the model {@code succession} that code uses. */
final class SuccessionModel {

    static final String TENANT = "tenant";

    /** Begins it: a formal candidate has left. */
    static final String LEFT_MESSAGE = "candidateLeft";

    /** Ends it: the election is over before its end. */
    static final String OVER_MESSAGE = "electionOver";

    /** Id of the candidate who has left. */
    static final String LEFT = "left";

    /** Whether more candidates must be looked for. */
    static final String MISSING = "missing";

    private SuccessionModel() {}
}
