package org.huanjie.term.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.person.Staffing;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.scheme.ShippedSchemes;
import org.huanjie.term.MemberDeparture;
import org.huanjie.term.MemberDeparture.Cause;
import org.huanjie.term.MemberDeparture.Leaver;
import org.huanjie.term.Office;
import org.junit.jupiter.api.Test;

/** In Urumqi county standing members are chosen from the members, the secretary from the standing members (UC-6). */
class DependentPostsTest {

    private static final Scheme URUMQI = ShippedSchemes.read(ShippedSchemes.text("urumqi-county-2023"));
    private static final LocalDate SINCE = LocalDate.of(2026, 7, 1);
    private static final List<Office> SERVING = List.of(
            office("m1", new PostId("member"), "秦志远", YearMonth.of(1995, 3)),
            office("n1", new PostId("standing-member"), "秦志远", YearMonth.of(1995, 3)),
            office("s1", new PostId("secretary"), "秦志远", YearMonth.of(1995, 3)),
            office("m2", new PostId("member"), "白雪梅", YearMonth.of(1996, 5)),
            office("n2", new PostId("standing-member"), "白雪梅", YearMonth.of(1996, 5)),
            office("n3", new PostId("standing-member"), "秦志远", YearMonth.of(1999, 1)));

    @Test
    void aMemberLeavesTheStandingCommitteeAndTheOfficeToo() {
        assertThat(leaving("m1")).containsExactly("m1", "n1", "s1");
    }

    @Test
    void whoLeavesAnOfficeStaysInTheCommittee() {
        assertThat(leaving("s1")).containsExactly("s1");
        assertThat(leaving("n1")).containsExactly("n1", "s1");
    }

    @Test
    void nobodyIsPutDownTwice() {
        assertThat(leaving("n1", "m1")).containsExactly("n1", "m1", "s1");
        assertThat(leaving("m1", "m2")).containsExactly("m1", "m2", "n1", "s1", "n2");
    }

    @Test
    void whatFallsWithAPostFallsOnTheSameDayForTheSameCause() {
        assertThat(DependentPosts.included(URUMQI, SERVING, departure("m2")).leavers())
                .containsExactly(leaver("m2"), leaver("n2"));
    }

    private static List<String> leaving(String... offices) {
        return DependentPosts.included(URUMQI, SERVING, departure(offices)).leavers().stream()
                .map(Leaver::office)
                .toList();
    }

    private static MemberDeparture departure(String... offices) {
        return new MemberDeparture(
                List.of(offices).stream().map(DependentPostsTest::leaver).toList());
    }

    private static Leaver leaver(String office) {
        return new Leaver(office, Cause.RESIGNED, SINCE, "另有任用");
    }

    private static Office office(String id, PostId post, String name, YearMonth born) {
        Seat holder = new Seat(post, post.value(), id, name, "女", born, true, Staffing.OUTSIDE, "团干部", ChosenBy.BALLOT);
        return new Office(
                id,
                "650121",
                new ElectionId("650121-2026-1"),
                new ElectionId("650121-2026-1"),
                holder,
                false,
                SINCE,
                SINCE.plusYears(5),
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
