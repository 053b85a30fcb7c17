package org.huanjie.candidacy.process;

/** Names of the models {@code candidacy} and {@code shortage} that code uses. */
final class CandidacyModel {

    static final String REGISTER_CANDIDATES = "registerCandidates";
    static final String REVIEW_CANDIDATES = "reviewCandidates";
    static final String DECIDE_WAIVERS = "decideWaivers";
    static final String EXTEND_REGISTRATION = "extendRegistration";
    static final String COMPILE_CANDIDATES = "compileCandidates";

    static final String CHOOSE_REMEDY = "chooseRemedy";
    static final String NOMINATE_BY_ORGANISATION = "nominateByOrganisation";
    static final String RECEIVE_REPORT = "receiveReport";

    /** Which remedy was chosen: organisation-nomination, reduced-seats or report-up. */
    static final String REMEDY = "remedy";

    /** Whether the election ends because there are too few candidates. */
    static final String ENDS = "ends";

    /** Tells a candidacy whose list is before the approving bodies that a candidate left. */
    static final String LEFT_MESSAGE = "candidateLeft";

    /** Tells the implementation stage that an approved list has too few candidates. */
    static final String LACKING_MESSAGE = "candidatesLacking";

    private CandidacyModel() {}
}
