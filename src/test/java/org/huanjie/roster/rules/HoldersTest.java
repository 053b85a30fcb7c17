package org.huanjie.roster.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huanjie.ids.PostId;
import org.huanjie.person.Staffing;
import org.huanjie.roster.MakeUp;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.junit.jupiter.api.Test;

class HoldersTest {

    /** Fifteen members, five of them standing, of these one secretary and two deputies; three alternates beside. */
    private static List<Seat> congress() {
        List<Seat> seats = new ArrayList<>();
        IntStream.range(0, 15).forEach(n -> seats.add(seat(new PostId("member"), n)));
        IntStream.range(0, 5).forEach(n -> seats.add(seat(new PostId("standing-member"), n)));
        seats.add(seat(new PostId("secretary"), 0));
        seats.add(seat(new PostId("deputy"), 1));
        seats.add(seat(new PostId("deputy"), 2));
        IntStream.range(20, 23).forEach(n -> seats.add(seat(new PostId("alternate"), n)));
        return seats;
    }

    @Test
    void whoeverHoldsSeveralPostsIsCountedOnceAndAlternatesApart() {
        assertThat(congress()).hasSize(26);
        assertThat(Holders.makeUp(congress())).isEqualTo(new MakeUp(15, 8, 5, 3, 3));
    }

    @Test
    void theSameHoldsForSeatsThatWereRecordedWithoutTheirPerson() {
        List<Seat> recorded = congress().stream()
                .map(seat -> new Seat(
                        seat.post(),
                        seat.postName(),
                        seat.person(),
                        seat.name(),
                        seat.sex(),
                        seat.birthMonth(),
                        seat.partyMember(),
                        seat.staffing(),
                        seat.position(),
                        seat.chosenBy()))
                .toList();

        assertThat(Holders.makeUp(recorded)).isEqualTo(new MakeUp(15, 8, 5, 3, 3));
    }

    @Test
    void namesakesOfOneMonthAreTwoPeopleAndPrintedApart() {
        Seat one = namesake(new PostId("member"), "c1", "c1");
        Seat other = namesake(new PostId("member"), "c2", "c2");
        Seat standing = namesake(new PostId("standing-member"), "c3", "c2");

        assertThat(Holders.of(List.of(one, other, standing))).containsExactly(one, other);
        assertThat(standing.samePerson(one)).isFalse();
        assertThat(standing.samePerson(other)).isTrue();
        assertThat(Holders.names(List.of(one, other, standing)))
                .containsEntry("c1", "张伟（1996-05，1）")
                .containsEntry("c2", "张伟（1996-05，2）")
                .containsEntry("c3", "张伟（1996-05，2）");
    }

    @Test
    void peopleOfTwoElectionsAreTheSameByNameSexAndMonthOfBirth() {
        Seat before = namesake(new PostId("member"), "c1", "c1");
        Seat now = new Seat(
                new PostId("standing-member"),
                "常委",
                "d7",
                "张伟",
                "男",
                YearMonth.of(1996, 5),
                true,
                Staffing.INSIDE,
                "干事",
                ChosenBy.BALLOT,
                "later-election/d7");

        assertThat(now.samePerson(before)).isTrue();
    }

    private static Seat namesake(PostId post, String person, String first) {
        return new Seat(
                post,
                post.value(),
                person,
                "张伟",
                "男",
                YearMonth.of(1996, 5),
                true,
                Staffing.INSIDE,
                "干事",
                ChosenBy.BALLOT,
                "election/" + first);
    }

    private static Seat seat(PostId post, int person) {
        return new Seat(
                post,
                post.value(),
                post.value() + person,
                "人选" + person,
                person % 5 == 0 ? "女" : "男",
                YearMonth.of(1995, 1),
                person % 2 == 0,
                person % 3 == 0 ? Staffing.OUTSIDE : Staffing.INSIDE,
                "干事",
                ChosenBy.BALLOT,
                "election/" + person);
    }
}
