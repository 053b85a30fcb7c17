package org.huanjie.review.process;

/** Names of the models {@code supplement} and {@code appeal} that code uses. */
final class RejectionModel {

    static final String SUPPLY_MATERIAL = "supplyMaterial";
    static final String RECORD_APPEALS = "recordAppeals";
    static final String DECIDE_APPEALS = "decideAppeals";

    private RejectionModel() {}
}
