package org.huanjie.registration;

import java.util.Map;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.scheme.Scheme;
import org.springframework.stereotype.Component;

/** How many seats an election fills: the scheme's, or fewer where that was approved because there were too few candidates (E2). */
@Component("approvedSeats")
public class Seats {

    private final RegistrationStore store;
    private final Elections elections;

    public Seats(RegistrationStore store, Elections elections) {
        this.store = store;
        this.elections = elections;
    }

    /** The scheme of the election with the seats that are filled. */
    public Scheme scheme(ElectionId election) {
        return filled(election, elections.scheme(election));
    }

    /** Nobody takes a seat or leaves one until this transaction ends. */
    void hold(ElectionId election) {
        store.lockOpen(election);
    }

    Scheme filled(ElectionId election, Scheme scheme) {
        Map<PostId, Integer> fewer = store.remedyOf(election).seats();
        return fewer.isEmpty() ? scheme : scheme.withSeats(fewer);
    }
}
