package org.huanjie.committee.process;

/** Names of the model {@code implementation} that code uses. */
final class ImplementationModel {

    static final String FILLED = "filled";

    private ImplementationModel() {}
}
