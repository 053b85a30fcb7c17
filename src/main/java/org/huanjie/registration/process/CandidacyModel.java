package org.huanjie.registration.process;

/** Names of the model {@code candidacy} that code uses. */
public final class CandidacyModel {

    public static final String FILE_REQUEST = "fileRequest";
    public static final String DECIDE_REQUEST = "decideRequest";
    public static final String APPROVAL_KIND = "approvalKind";
    public static final String CANDIDATES = "candidates";

    /** What an approval comes to: approved, refused or, when somebody on the list left, overtaken; gone at the next wait state. */
    public static final String APPROVAL_OUTCOME = "approvalOutcome";

    public static final String OVERTAKEN = "overtaken";

    /** Rises from the approval of a list when a candidate on it leaves. */
    public static final String LEFT_ESCALATION = "candidateLeft";

    /** Nobody awaits the review when it begins (E1). */
    public static final String NOBODY_REGISTERED = "nobodyRegistered";

    /** Somebody on a list is not eligible any more and is reviewed again. */
    public static final String CANDIDATES_INELIGIBLE = "candidatesIneligible";

    /** A list lacks candidates or names somebody twice. */
    public static final String LIST_FAULTY = "listFaulty";

    /** Passed to a candidacy that completes a list that had been approved. */
    public static final String COMPLETING = "completing";

    private CandidacyModel() {}
}
