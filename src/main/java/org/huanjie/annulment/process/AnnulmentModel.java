package org.huanjie.annulment.process;

/** Names of the model {@code annulment} that code uses. */
final class AnnulmentModel {

    static final String KEY = "annulment";
    static final String TENANT = "tenant";

    /** Whether the League body above asks to annul. */
    static final String PROPOSED = "annulmentProposed";

    /** Whether the party committee consents. */
    static final String CONSENTED = "annulmentConsented";

    private AnnulmentModel() {}
}
