package org.huanjie.selection;

import java.util.List;
import org.huanjie.eligibility.rules.Ruling;
import org.huanjie.eligibility.rules.StillEligibleRule;
import org.huanjie.input.Finding;
import org.huanjie.roster.Seat;

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
