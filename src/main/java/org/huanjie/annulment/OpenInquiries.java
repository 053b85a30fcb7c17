package org.huanjie.annulment;

import org.huanjie.election.Inquiries;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Component;

/** Proceedings about an election, as those see them who would break it off (E21). */
@Component
class OpenInquiries implements Inquiries {

    private final AnnulmentStore store;

    OpenInquiries(AnnulmentStore store) {
        this.store = store;
    }

    @Override
    public boolean open(ElectionId election) {
        return store.open(election).isPresent();
    }
}
