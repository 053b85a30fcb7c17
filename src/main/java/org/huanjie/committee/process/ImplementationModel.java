package org.huanjie.committee.process;

/** Names of the model {@code implementation} that code uses. */
final class ImplementationModel {

    static final String APPROVAL_OUTCOME = "approvalOutcome";
    static final String REFUSED = "refused";
    static final String FILLED = "filled";

    private ImplementationModel() {}
}
