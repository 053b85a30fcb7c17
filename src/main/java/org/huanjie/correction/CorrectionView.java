package org.huanjie.correction;

import java.util.List;
import java.util.Locale;
import org.huanjie.person.FactChange;

/**
 * A correction as the API shows it.
 *
 * @param state asked, objected, made or dropped
 */
public record CorrectionView(
        String id, String state, String candidate, List<FactChange> changes, String reason, String objection) {

    public static CorrectionView of(Correction correction) {
        return new CorrectionView(
                correction.id(),
                correction.state().name().toLowerCase(Locale.ROOT),
                correction.candidate(),
                correction.content().changes(),
                correction.reason(),
                correction.objection());
    }
}
