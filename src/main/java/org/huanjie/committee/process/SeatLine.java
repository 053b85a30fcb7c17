package org.huanjie.committee.process;

import org.huanjie.committee.Seat;

/** A seat as forms show it. */
record SeatLine(
        String post, String name, String sex, String birthMonth, String partyMember, String position, String chosenBy) {

    static SeatLine of(Seat seat) {
        return new SeatLine(
                seat.postName(),
                seat.name(),
                seat.sex(),
                seat.birthMonth().toString(),
                seat.partyMember() ? "是" : "否",
                seat.position(),
                Words.of(seat.chosenBy()));
    }
}
