package org.huanjie.correction;

import java.util.List;
import org.huanjie.ids.CandidateId;
import org.huanjie.input.KebabEnums;
import org.huanjie.person.FactChange;

/**
 * A correction as the API shows it.
 *
 * @param state asked, objected, made or dropped
 */
public record CorrectionView(
        String id, String state, CandidateId candidate, List<FactChange> changes, String reason, String objection) {

    public static CorrectionView of(Correction correction) {
        return new CorrectionView(
                correction.id(),
                KebabEnums.name(correction.state()),
                correction.candidate(),
                correction.content().changes(),
                correction.reason(),
                correction.objection());
    }
}
