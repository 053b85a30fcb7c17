package org.huanjie.candidacy.process;

/** Names of the model {@code candidacy} that code uses. */
final class CandidacyModel {

    static final String REGISTER_CANDIDATES = "registerCandidates";
    static final String REVIEW_CANDIDATES = "reviewCandidates";
    static final String DECIDE_WAIVERS = "decideWaivers";
    static final String COMPILE_CANDIDATES = "compileCandidates";

    static final String FILE_REQUEST = "fileRequest";
    static final String DECIDE_REQUEST = "decideRequest";
    static final String APPROVAL_KIND = "approvalKind";
    static final String CANDIDATES = "candidates";

    /** What an approval comes to: approved, refused or, when somebody on the list left, overtaken; gone at the next wait state. */
    static final String APPROVAL_OUTCOME = "approvalOutcome";

    static final String OVERTAKEN = "overtaken";

    /** Rises from the approval of a list when a candidate on it leaves. */
    static final String LEFT_ESCALATION = "candidateLeft";

    /** Nobody awaits the review when it begins (E1). */
    static final String NOBODY_REGISTERED = "nobodyRegistered";

    /** Somebody on a list is not eligible any more and is reviewed again. */
    static final String CANDIDATES_INELIGIBLE = "candidatesIneligible";

    /** A list lacks candidates or names somebody twice. */
    static final String LIST_FAULTY = "listFaulty";

    /** Passed to a candidacy that completes a list that had been approved. */
    static final String COMPLETING = "completing";

    private CandidacyModel() {}
}
