package org.huanjie.committee.process;

/** Names of the model {@code implementation} that code uses. */
final class ImplementationModel {

    static final String FILLED = "filled";

    /** The make-up of the committee, or somebody on it, is not as the scheme asks. */
    static final String COMPOSITION_FAULTY = "compositionFaulty";

    /** Somebody is not to be appointed. */
    static final String APPOINTEES_UNFIT = "appointeesUnfit";

    private ImplementationModel() {}
}
