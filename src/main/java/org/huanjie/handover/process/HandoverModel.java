package org.huanjie.handover.process;

/** Names of the model {@code handover} that code uses. */
final class HandoverModel {

    static final String HANDED_OVER = "handedOver";

    private HandoverModel() {}
}
