package org.huanjie.substitution;

import java.time.LocalDate;
import java.util.Set;

/** Somebody acts in the place of another for a while. */
public record Substitution(String id, String account, String substitute, LocalDate from, LocalDate to) {

    /** The two people concerned. */
    Set<String> people() {
        return Set.of(account, substitute);
    }

    public boolean on(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean overlaps(LocalDate first, LocalDate last) {
        return !last.isBefore(from) && !first.isAfter(to);
    }
}
