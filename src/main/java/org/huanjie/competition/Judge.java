package org.huanjie.competition;

/**
 * Somebody who scores speeches, or waits to.
 *
 * @param account with which the judge signs in
 */
public record Judge(String account, String name, Seat seat) {

    /** Whether a judge scores, waits as a spare, has been called to score, or has stepped aside (E5). */
    public enum Seat {
        SITTING,
        SPARE,
        CALLED,
        ASIDE
    }

    public Judge {
        seat = seat == null ? Seat.SITTING : seat;
    }

    boolean scores() {
        return seat == Seat.SITTING || seat == Seat.CALLED;
    }

    Judge in(Seat other) {
        return new Judge(account, name, other);
    }
}
