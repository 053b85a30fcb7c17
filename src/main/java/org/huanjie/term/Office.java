package org.huanjie.term;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.ids.ElectionId;
import org.huanjie.roster.Seat;

/**
 * Somebody's time on the committee of a body.
 *
 * @param term the regular election whose term it is
 * @param election the election that brought the person: the same, or a by-election; for an appointment mid-term the same
 * @param lapses whether it ends by itself with the term (NS-4.4f)
 * @param ended the day on which it ended; empty while the person serves
 * @param reason why it ended, with the clause; empty while the person serves
 */
public record Office(
        String id,
        String division,
        ElectionId term,
        ElectionId election,
        Seat holder,
        boolean lapses,
        LocalDate since,
        LocalDate termEnds,
        Optional<LocalDate> ended,
        Optional<Ending> ending,
        String reason) {

    public boolean serving() {
        return ended.isEmpty();
    }
}
