package org.huanjie.ballot.process;

/** Names that the models of voting share with the code. */
public final class BallotModel {

    public static final String ELECTORATE = "electorate";
    public static final String MEETING = "meeting";
    public static final String QUORUM = "quorum";
    public static final String COUNT_OUTCOME = "countOutcome";
    public static final String ROUND_OUTCOME = "roundOutcome";
    public static final String ANOTHER_ROUND = "anotherRound";

    private BallotModel() {}
}
