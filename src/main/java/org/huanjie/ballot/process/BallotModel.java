package org.huanjie.ballot.process;

/** Names that the models of voting share with the code. */
final class BallotModel {

    static final String PREPARE_MEETINGS = "prepareMeetings";
    static final String OPEN_MEETING = "openMeeting";
    static final String POSTPONE_MEETING = "postponeMeeting";
    static final String RECORD_COUNT = "recordCount";
    static final String SIGN_COUNT = "signCount";
    static final String REVIEW_WRITE_INS = "reviewWriteIns";
    static final String DECIDE_OPEN_SEATS = "decideOpenSeats";

    static final String DRAW_TIE = "drawTie";
    static final String DECIDE_TIE = "decideTie";

    static final String ELECTORATE = "electorate";
    static final String MEETING = "meeting";
    static final String QUORUM = "quorum";
    static final String COUNT_OUTCOME = "countOutcome";
    static final String ROUND_OUTCOME = "roundOutcome";
    static final String ANOTHER_ROUND = "anotherRound";

    private BallotModel() {}
}
