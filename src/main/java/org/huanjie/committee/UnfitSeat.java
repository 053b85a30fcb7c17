package org.huanjie.committee;

import java.util.List;
import org.huanjie.answer.Finding;
import org.huanjie.candidacy.rules.Ruling;
import org.huanjie.candidacy.rules.StillEligibleRule;

/**
 * A seat whose holder is not eligible any more.
 *
 * @param against what speaks against the person
 */
public record UnfitSeat(Seat seat, List<Ruling> against) {

    /** Whether the party committee may waive what speaks against the person. */
    public boolean waivable() {
        return StillEligibleRule.waivable(against);
    }

    /** A finding for each ruling. */
    public List<Finding> findings() {
        return against.stream()
                .map(ruling -> new Finding("committee", seat.name() + "不再符合条件：" + ruling.message(), ruling.clause()))
                .toList();
    }
}
