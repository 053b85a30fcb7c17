package org.huanjie.selection.process;

/** Names of the model {@code implementation} that code uses. */
public final class ImplementationModel {

    public static final String FILLED = "filled";

    /** The make-up of the committee, or somebody on it, is not as the scheme asks. */
    public static final String COMPOSITION_FAULTY = "compositionFaulty";

    /** Somebody is not to be appointed. */
    public static final String APPOINTEES_UNFIT = "appointeesUnfit";

    private ImplementationModel() {}
}
