package org.huanjie.annulment;

import java.util.List;
import org.huanjie.election.ElectionPart;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Component;

/** Proceedings to annul an election, as the election shows them. */
@Component
class AnnulmentsPart implements ElectionPart {

    private final Annulments annulments;

    AnnulmentsPart(Annulments annulments) {
        this.annulments = annulments;
    }

    @Override
    public String name() {
        return "annulments";
    }

    @Override
    public List<AnnulmentView> of(ElectionId election) {
        return annulments.of(election).stream().map(AnnulmentView::of).toList();
    }
}
