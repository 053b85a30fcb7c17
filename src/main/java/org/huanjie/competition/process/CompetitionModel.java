package org.huanjie.competition.process;

/** Names that the model of the competition shares with the code. */
final class CompetitionModel {

    static final String JUDGE = "judge";

    private CompetitionModel() {}
}
