package org.huanjie.ballot.process;

/** Names that the models of voting share with the code. */
public final class BallotModel {

    public static final String PREPARE_MEETINGS = "prepareMeetings";
    public static final String OPEN_MEETING = "openMeeting";
    public static final String POSTPONE_MEETING = "postponeMeeting";
    public static final String RECORD_COUNT = "recordCount";
    public static final String SIGN_COUNT = "signCount";
    public static final String REVIEW_WRITE_INS = "reviewWriteIns";
    public static final String DECIDE_OPEN_SEATS = "decideOpenSeats";

    public static final String DRAW_TIE = "drawTie";
    public static final String DECIDE_TIE = "decideTie";

    public static final String ELECTORATE = "electorate";
    public static final String MEETING = "meeting";
    public static final String QUORUM = "quorum";
    public static final String COUNT_OUTCOME = "countOutcome";
    public static final String ROUND_OUTCOME = "roundOutcome";
    public static final String ANOTHER_ROUND = "anotherRound";

    private BallotModel() {}
}
