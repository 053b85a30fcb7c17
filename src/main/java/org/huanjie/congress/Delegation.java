package org.huanjie.congress;

import java.util.Optional;
import org.huanjie.congress.rules.DelegatesRule;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Minutes;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Congress;
import org.huanjie.scheme.Scheme.Voting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The delegates to a congress: elected by their units, their credentials checked before the congress meets (UC-6). */
@Service
public class Delegation {

    private final DelegationStore store;
    private final Elections elections;
    private final Minutes minutes;

    Delegation(DelegationStore store, Elections elections, Minutes minutes) {
        this.store = store;
        this.elections = elections;
        this.minutes = minutes;
    }

    /** What the scheme says of the congress; empty where members themselves meet. */
    public Optional<Congress> congress(ElectionId election) {
        return elections.scheme(election).congress();
    }

    /** The delegates as they were entered last. */
    public Optional<Delegates> delegates(ElectionId election) {
        return store.delegates(election);
    }

    /** What the last check of the credentials found. */
    public Optional<Credentials> credentials(ElectionId election) {
        return store.credentials(election);
    }

    /** @throws Refusal with all faults of the list */
    @Transactional
    public void enter(ElectionId election, Delegates delegates, String actor) {
        Scheme scheme = elections.scheme(election);
        Congress congress = congress(election).orElseThrow();
        Refusal.ifAny(DelegatesRule.faults(
                delegates,
                congress.delegates(),
                congress.basis(),
                scheme.voting().map(Voting::quorum)));
        store.put(election, delegates);
        minutes.append(
                election,
                actor,
                congress.basis().clause(),
                new CongressMinutes.DelegatesElected(delegates.count(), delegates.units()));
    }

    /**
     * Checks the credentials.
     *
     * @return whether all are valid; otherwise their units elect again
     * @throws Refusal when somebody is named who was not elected
     */
    @Transactional
    public boolean check(ElectionId election, Credentials credentials, String actor) {
        Basis basis = congress(election).orElseThrow().basis();
        Refusal.ifAny(
                DelegatesRule.faults(credentials, store.delegates(election).orElseThrow(), basis));
        store.check(election, credentials);
        minutes.append(
                election,
                actor,
                basis.clause(),
                new CongressMinutes.CredentialsChecked(credentials.invalid(), credentials.report()));
        return credentials.invalid().isEmpty();
    }
}
