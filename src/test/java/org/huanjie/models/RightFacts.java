package org.huanjie.models;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.review.Facts;

/** Facts about a candidate as they turn out to be. */
final class RightFacts {

    private RightFacts() {}

    /** Born on another day than was entered; everything else was right. */
    static Facts born(LocalDate day) {
        return new Facts(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(day),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
