package org.huanjie.correction;

import java.util.List;
import org.huanjie.election.ElectionPart;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Component;

/** What was corrected in an election. */
@Component
class CorrectionsPart implements ElectionPart {

    private final Corrections corrections;

    CorrectionsPart(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public String name() {
        return "corrections";
    }

    @Override
    public List<CorrectionView> of(ElectionId election) {
        return corrections.of(election).stream().map(CorrectionView::of).toList();
    }
}
