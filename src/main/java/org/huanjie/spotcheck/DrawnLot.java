package org.huanjie.spotcheck;

import java.util.Optional;

/**
 * The lot of a place in one round.
 *
 * @param called whether an earlier round has drawn it, so that this one can not
 * @param lot SHA-256 of seed and place
 * @param caller the county that calls it; nothing when it was not drawn
 */
public record DrawnLot(EligiblePlace place, boolean called, String lot, Optional<String> caller) {

    public boolean drawn() {
        return caller.isPresent();
    }

    /** The same place, drawn to be called by a county. */
    public DrawnLot calledBy(String county) {
        return new DrawnLot(place, called, lot, Optional.of(county));
    }
}
