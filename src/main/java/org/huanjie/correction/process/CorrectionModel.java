package org.huanjie.correction.process;

/** Names of the model {@code correction} that code uses. */
final class CorrectionModel {

    static final String KEY = "correction";
    static final String TENANT = "tenant";

    /** Whether the second person consents. */
    static final String CONSENTED = "correctionConsented";

    /** Whether the author still asks for it. */
    static final String STILL_ASKED = "correctionStillAsked";

    private CorrectionModel() {}
}
