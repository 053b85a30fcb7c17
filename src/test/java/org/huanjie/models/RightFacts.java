package org.huanjie.models;

import java.time.LocalDate;
import java.util.Map;
import org.huanjie.input.Patch;

/** Facts about a candidate as they turn out to be. */
final class RightFacts {

    private RightFacts() {}

    /** Born on another day than was entered; everything else was right. */
    static Patch born(LocalDate day) {
        return Patch.stating(Map.of("birthDate", day));
    }
}
