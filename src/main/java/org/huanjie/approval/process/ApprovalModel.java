package org.huanjie.approval.process;

/** Names of the model {@code approval} that code uses. */
public final class ApprovalModel {

    static final String KEY = "approval";
    static final String DECIDE_REQUEST = "decideRequest";
    static final String WITHDRAWN_MESSAGE = "requestWithdrawn";

    /** What the calling model passes in: plan, candidates or result. */
    public static final String KIND = "approvalKind";

    /** What the body decided: approved, returned or refused. */
    static final String DECISION = "decision";

    /** Whether another body is asked after an approval. */
    static final String MORE = "more";

    /** What the calling model gets back: approved or refused. */
    static final String OUTCOME = "approvalOutcome";

    private ApprovalModel() {}
}
