package org.huanjie.candidacy.process;

/** Names of the model {@code candidacy} that code uses. */
final class CandidacyModel {

    static final String REGISTER_CANDIDATES = "registerCandidates";
    static final String REVIEW_CANDIDATES = "reviewCandidates";
    static final String DECIDE_WAIVERS = "decideWaivers";
    static final String EXTEND_REGISTRATION = "extendRegistration";
    static final String COMPILE_CANDIDATES = "compileCandidates";

    /** Whether reviewers ask for a waiver for anybody. */
    static final String WAIVERS_ASKED = "waiversAsked";

    /** Whether enough candidates are qualified for every ballot. */
    static final String ENOUGH = "enough";

    private CandidacyModel() {}
}
