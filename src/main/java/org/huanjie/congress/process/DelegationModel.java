package org.huanjie.congress.process;

/** Names of the model {@code delegation} that code uses. */
final class DelegationModel {

    static final String CREDENTIALS_HOLD = "credentialsHold";

    private DelegationModel() {}
}
