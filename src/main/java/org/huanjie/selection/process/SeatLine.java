package org.huanjie.selection.process;

import org.huanjie.roster.Seat;

/** A seat as forms show it. */
public record SeatLine(
        String post, String name, String sex, String birthMonth, String partyMember, String position, String chosenBy) {

    public static SeatLine of(Seat seat) {
        return new SeatLine(
                seat.postName(),
                seat.name(),
                seat.sex(),
                seat.birthMonth().toString(),
                seat.partyMember() ? "是" : "否",
                seat.position(),
                SelectionWords.of(seat.chosenBy()));
    }
}
