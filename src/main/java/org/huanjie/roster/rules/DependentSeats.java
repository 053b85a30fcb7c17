package org.huanjie.roster.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.huanjie.ids.PostId;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.Scheme;

/** Losing a seat also vacates every seat that requires it: a member's place among the standing members, an office (UC-6). */
public final class DependentSeats {

    private DependentSeats() {}

    /**
     * The seats of these people with all that fall with them.
     *
     * @param people as {@link Seat#person()} names them
     */
    public static List<Seat> falling(Scheme scheme, List<Seat> seats, Collection<String> people) {
        List<Seat> falling = new ArrayList<>(
                seats.stream().filter(seat -> people.contains(seat.person())).toList());
        for (int row = 0; row < falling.size(); row++) {
            Seat left = falling.get(row);
            falling.addAll(seats.stream()
                    .filter(seat -> !falling.contains(seat))
                    .filter(seat -> seat.samePerson(left))
                    .filter(seat -> drawnFrom(scheme, seat.post()).contains(left.post()))
                    .toList());
        }
        return List.copyOf(falling);
    }

    private static Collection<PostId> drawnFrom(Scheme scheme, PostId post) {
        return scheme.drawn(post).map(Scheme.Plenum::candidates).orElse(Set.of());
    }
}
