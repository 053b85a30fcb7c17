package org.huanjie.selection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.person.Staffing;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.scheme.ShippedSchemes;
import org.junit.jupiter.api.Test;

class CompositionRuleTest {

    private static final Scheme JIYANG = ShippedSchemes.jiyang();
    private static final Scheme NANSHAN = ShippedSchemes.nanshan();

    @Test
    void aCommitteeOfFifteenWithThreeOfficersIsRight() {
        assertThat(CompositionRule.faults(JIYANG, jiyang(3, 12))).isEmpty();
    }

    @Test
    void aCommitteeOfNineWithThreeOfficersIsRight() {
        assertThat(CompositionRule.faults(JIYANG, jiyang(3, 6))).isEmpty();
    }

    @Test
    void eightAreTooFewAndThenThreeOfficersAreOverAThird() {
        assertThat(CompositionRule.faults(JIYANG, jiyang(3, 5)))
                .containsExactly(
                        new Finding("committee", "委员会现有8人，应为9至15人", "JY-4.2a"),
                        new Finding("committee", "书记、副书记3人，超过委员8人的3分之1", "JY-4.2c"));
    }

    @Test
    void sixteenAreTooMany() {
        assertThat(CompositionRule.faults(JIYANG, jiyang(3, 5), 1))
                .as("one more seat is filled by others")
                .isEmpty();
        assertThat(CompositionRule.faults(JIYANG, jiyang(3, 13)))
                .containsExactly(new Finding("committee", "委员会现有16人，应为9至15人", "JY-4.2a"));
    }

    @Test
    void aSchemeMayAllowTwoFifthsOfOfficers() {
        Scheme twoFifths = ShippedSchemes.read(ShippedSchemes.text("jiyang-2011")
                .replace("numerator: 1\n    denominator: 3", "numerator: 2\n    denominator: 5"));

        assertThat(CompositionRule.faults(twoFifths, jiyang(6, 9))).isEmpty();
        assertThat(CompositionRule.faults(twoFifths, jiyang(7, 8)))
                .containsExactly(new Finding("committee", "书记、副书记7人，超过委员15人的5分之2", "JY-4.2c"));
    }

    @Test
    void nanshanNeedsThreePartyMembers() {
        assertThat(CompositionRule.faults(NANSHAN, nanshan(2, 7)))
                .containsExactly(new Finding("committee", "中共党员2人，不足3人", "NS-3.1b"));
        assertThat(CompositionRule.faults(NANSHAN, nanshan(3, 7))).isEmpty();
    }

    @Test
    void nanshanNeedsSevenOfThirteenFromOutside() {
        assertThat(CompositionRule.faults(NANSHAN, nanshan(3, 6)))
                .containsExactly(new Finding("committee", "编制外6人，不足委员13人的50%", "NS-3.1c"));
    }

    @Test
    void exactlyHalfFromOutsideIsEnough() {
        assertThat(CompositionRule.faults(NANSHAN, nanshan(3, 6).subList(0, 12)))
                .containsExactly(new Finding("committee", "委员会现有12人，应为13人", "NS-3.1a"));
    }

    @Test
    void alternatesAndPostsThatMembersHoldBesideTheirSeatAddNobody() {
        Scheme county = ShippedSchemes.read(ShippedSchemes.text("urumqi-county-2023"));
        List<Seat> seats = new ArrayList<>();
        IntStream.range(0, 21).forEach(n -> seats.add(seat(new PostId("member"), true, Staffing.INSIDE, n)));
        IntStream.range(0, 9).forEach(n -> seats.add(seat(new PostId("alternate"), true, Staffing.INSIDE, n)));
        IntStream.range(0, 9).forEach(n -> seats.add(seat(new PostId("standing-member"), true, Staffing.INSIDE, n)));

        assertThat(CompositionRule.faults(county, seats)).isEmpty();
        assertThat(CompositionRule.faults(county, seats.subList(1, seats.size())))
                .containsExactly(new Finding("committee", "委员会现有20人，应为21人", "UC-6"));
    }

    private static List<Seat> jiyang(int officers, int members) {
        List<Seat> seats = new ArrayList<>();
        for (int n = 0; n < officers; n++) {
            seats.add(seat(new PostId("full-time-deputy"), true, Staffing.INSIDE, n));
        }
        for (int n = 0; n < members; n++) {
            seats.add(seat(new PostId("member"), false, Staffing.OUTSIDE, n));
        }
        return seats;
    }

    private static List<Seat> nanshan(int partyMembers, int outside) {
        List<Seat> seats = new ArrayList<>();
        for (int n = 0; n < NANSHAN.seats(); n++) {
            PostId post = n == 0 ? new PostId("secretary") : n < 4 ? new PostId("deputy") : new PostId("member");
            seats.add(seat(post, n < partyMembers, n < outside ? Staffing.OUTSIDE : Staffing.INSIDE, n));
        }
        return seats;
    }

    private static Seat seat(PostId post, boolean partyMember, Staffing staffing, int number) {
        return new Seat(
                post,
                post.value(),
                post.value() + number,
                post + "委员" + number,
                "女",
                YearMonth.of(1990, 1),
                partyMember,
                staffing,
                "干事",
                ChosenBy.BALLOT);
    }
}
