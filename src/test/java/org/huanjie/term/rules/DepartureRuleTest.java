package org.huanjie.term.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
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

/** A committee in office since 1 July 2026; it is 20 July. Jiyang's secretary is named (JY-4.1e), deputies and members are elected. */
class DepartureRuleTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 20);
    private static final List<Office> SERVING = List.of(
            office("s", new PostId("secretary"), "秦志远"),
            office("d", new PostId("full-time-deputy"), "白雪梅"),
            office("m", new PostId("member"), "邢志强"));

    @Test
    void membersInOfficeLeaveTogether() {
        assertThat(faults(leaver("d", SINCE), leaver("m", TODAY))).isEmpty();
    }

    @Test
    void whoLeavesServesOnThisCommittee() {
        assertThat(faults(leaver("m", TODAY), leaver("x", TODAY)))
                .containsExactly(new Finding("leavers[1].office", "“x”不是本届委员会的现任成员", "E22"));
    }

    @Test
    void nobodyLeavesTwice() {
        assertThat(faults(leaver("m", TODAY), leaver("m", TODAY)))
                .containsExactly(new Finding("leavers[1].office", "邢志强写了不止一次", "E22"));
    }

    @Test
    void nobodyLeavesBeforeTakingOfficeOrInTheFuture() {
        assertThat(faults(leaver("m", SINCE.minusDays(1))))
                .containsExactly(new Finding("leavers[0].leaves", "离任日期不能早于任职日期2026-07-01", "E22"));
        assertThat(faults(leaver("m", TODAY.plusDays(1))))
                .containsExactly(new Finding("leavers[0].leaves", "离任日期不能晚于今天", "E22"));
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        assertThat(faults(leaver("x", TODAY), leaver("d", TODAY.plusDays(1)), leaver("m", SINCE.minusDays(1))))
                .extracting(Finding::field)
                .containsExactly("leavers[0].office", "leavers[1].leaves", "leavers[2].leaves");
    }

    @Test
    void seatsThatAreFilledInDifferentWaysAreDealtWithOneAfterTheOther() {
        Finding mixed = new Finding("leavers", "离任人员中有的职务由党组织确定、有的由选举产生，补缺办法不同，请分次办理", "E22");

        assertThat(faults(leaver("s", TODAY), leaver("d", TODAY))).containsExactly(mixed);
        assertThat(faults(leaver("s", TODAY))).isEmpty();
        assertThat(DepartureRule.faults(
                        ShippedSchemes.nanshan(), SERVING, departure(leaver("s", TODAY), leaver("m", TODAY)), TODAY))
                .containsExactly(mixed);
    }

    @Test
    void onlyASoundListIsJudgedForItsMixture() {
        assertThat(faults(leaver("s", TODAY), leaver("d", TODAY.plusDays(1))))
                .extracting(Finding::field)
                .containsExactly("leavers[1].leaves");
    }

    private static List<Finding> faults(Leaver... leavers) {
        Scheme jiyang = ShippedSchemes.jiyang();
        return DepartureRule.faults(jiyang, SERVING, departure(leavers), TODAY);
    }

    private static MemberDeparture departure(Leaver... leavers) {
        return new MemberDeparture(List.of(leavers));
    }

    private static Leaver leaver(String office, LocalDate leaves) {
        return new Leaver(office, Cause.RESIGNED, leaves, "另有任用");
    }

    private static Office office(String id, PostId post, String name) {
        Seat holder = new Seat(
                post,
                post.value(),
                id,
                name,
                "女",
                YearMonth.of(1995, 3),
                true,
                Staffing.OUTSIDE,
                "村官",
                ChosenBy.BALLOT);
        return new Office(
                id,
                "460203198",
                new ElectionId("460203198-2026-1"),
                new ElectionId("460203198-2026-1"),
                holder,
                false,
                SINCE,
                SINCE.plusYears(5),
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
