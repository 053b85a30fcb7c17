package org.huanjie.competition.process;

/** Names that the model of the competition shares with the code. */
final class CompetitionModel {

    static final String DRAW_LOTS = "drawLots";
    static final String SCORE_SPEECHES = "scoreSpeeches";

    static final String RECORD_TIMES = "recordTimes";
    static final String DECIDE_EQUAL_SCORES = "decideEqualScores";

    static final String JUDGE = "judge";

    private CompetitionModel() {}
}
