package org.huanjie.roster.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.huanjie.ids.PostId;
import org.huanjie.person.Staffing;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.scheme.ShippedSchemes;
import org.junit.jupiter.api.Test;

/** In Urumqi county standing members are chosen from the members, the secretary from the standing members (UC-6). */
class DependentSeatsTest {

    private static final Scheme URUMQI = ShippedSchemes.read(ShippedSchemes.text("urumqi-county-2023"));
    private static final List<Seat> SEATS = List.of(
            seat("m1", new PostId("member"), "秦志远", YearMonth.of(1995, 3)),
            seat("m2", new PostId("member"), "白雪梅", YearMonth.of(1996, 5)),
            seat("n1", new PostId("standing-member"), "秦志远", YearMonth.of(1995, 3)),
            seat("n2", new PostId("standing-member"), "白雪梅", YearMonth.of(1996, 5)),
            seat("n3", new PostId("standing-member"), "秦志远", YearMonth.of(1999, 1)),
            seat("s1", new PostId("secretary"), "秦志远", YearMonth.of(1995, 3)));

    @Test
    void whoLosesTheSeatOfAMemberLosesTheStandingSeatAndTheOfficeToo() {
        assertThat(falling("m1")).containsExactly("m1", "n1", "s1");
        assertThat(falling("m1", "m2")).containsExactly("m1", "m2", "n1", "n2", "s1");
    }

    @Test
    void whoLosesAnOfficeStaysInTheCommittee() {
        assertThat(falling("s1")).containsExactly("s1");
        assertThat(falling("n1")).containsExactly("n1", "s1");
    }

    @Test
    void nothingFallsOfThoseWithoutASeat() {
        assertThat(falling("m9")).isEmpty();
    }

    private static List<String> falling(String... people) {
        return DependentSeats.falling(URUMQI, SEATS, List.of(people)).stream()
                .map(Seat::person)
                .toList();
    }

    private static Seat seat(String person, PostId post, String name, YearMonth born) {
        return new Seat(
                post, URUMQI.post(post).name(), person, name, "女", born, true, Staffing.OUTSIDE, "", ChosenBy.BALLOT);
    }
}
