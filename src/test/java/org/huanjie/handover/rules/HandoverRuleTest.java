package org.huanjie.handover.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.calendar.Span;
import org.huanjie.handover.HandoverOrder;
import org.huanjie.handover.HandoverRoll;
import org.huanjie.handover.HandoverRoll.Entry;
import org.huanjie.handover.HandoverRoll.Item;
import org.huanjie.handover.HandoverRoll.Oath;
import org.huanjie.handover.HandoverRoll.Outcome;
import org.huanjie.handover.HandoverRoll.Talk;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.person.Staffing;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.scheme.Scheme.Entering;
import org.huanjie.scheme.Scheme.Handover;
import org.junit.jupiter.api.Test;

/** A village whose secretary enters the village's committees: appointed on 9 April 2013, handed over by the 12th. */
class HandoverRuleTest {

    private static final LocalDate APPOINTED = LocalDate.of(2013, 4, 9);
    private static final LocalDate TODAY = LocalDate.of(2013, 4, 12);
    private static final Handover PLAIN = new Handover(
            new Span(10, Span.Unit.CALENDAR, false),
            List.of("印章", "文书档案"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            basis("GD-3"));
    private static final Handover FULL = new Handover(
            PLAIN.window(),
            PLAIN.items(),
            Optional.of(basis("GD-4")),
            Optional.of(basis("GD-5")),
            Optional.of(basis("GD-6")),
            Optional.of(new Entering(Set.of(new PostId("secretary")), "村“两委”班子", basis("LN-5.2"))),
            PLAIN.basis());
    private static final List<Item> ALL = List.of(new Item("印章", "一枚"), new Item("文书档案", "三卷"));
    private static final List<Seat> SEATS =
            List.of(seat(new PostId("secretary"), "s1", "秦志远"), seat(new PostId("member"), "m1", "白雪梅"));

    @Test
    void aHandoverNeedsItsDayEveryItemAndThreeSignatures() {
        assertThat(plain(signed(APPOINTED, ALL, "老书记", "新书记", "镇团委"))).isEmpty();
        assertThat(plain(signed(null, List.of(new Item("印章", " ")), "", "新书记", " ")))
                .containsExactly(
                        new Finding("on", "没有填写移交日期", "GD-3"),
                        new Finding("items[0].content", "“印章”没有写明内容和数量", "GD-3"),
                        new Finding("items", "移交清单中没有“文书档案”", "GD-3"),
                        new Finding("giver", "移交人没有签字", "GD-3"),
                        new Finding("supervisor", "监交人没有签字", "GD-3"));
        assertThat(plain(signed(TODAY, ALL, "老书记", "", "镇团委")))
                .containsExactly(new Finding("receiver", "接收人没有签字", "GD-3"));
    }

    @Test
    void whoGivesWhoReceivesAndWhoWatchesAreThreePeople() {
        assertThat(plain(signed(TODAY, ALL, "老书记", "新书记", "新书记")))
                .containsExactly(new Finding("supervisor", "移交人、接收人和监交人应是三个不同的人；同名的请在姓名后注明职务", "GD-3"));
        assertThat(plain(signed(null, ALL, "老书记", "老书记", "镇团委")))
                .containsExactly(
                        new Finding("on", "没有填写移交日期", "GD-3"),
                        new Finding("supervisor", "移交人、接收人和监交人应是三个不同的人；同名的请在姓名后注明职务", "GD-3"));
        assertThat(plain(signed(TODAY, ALL, "", "", "镇团委")))
                .containsExactly(new Finding("giver", "移交人没有签字", "GD-3"), new Finding("receiver", "接收人没有签字", "GD-3"));
    }

    @Test
    void nothingIsHandedOverBeforeTheAppointmentOrInTheFuture() {
        Finding outside = new Finding("on", "移交日期应在任命之日（2013-04-09）至今天（2013-04-12）之间", "GD-3");

        assertThat(plain(signed(APPOINTED.minusDays(1), ALL, "老书记", "新书记", "镇团委")))
                .containsExactly(outside);
        assertThat(plain(signed(TODAY.plusDays(1), ALL, "老书记", "新书记", "镇团委"))).containsExactly(outside);
    }

    @Test
    void aRefusalIsToldAndNothingElseIsAsked() {
        assertThat(HandoverRule.faults(FULL, SEATS, refused("拒交印章"), APPOINTED, TODAY))
                .isEmpty();
        assertThat(HandoverRule.faults(FULL, SEATS, refused(" "), APPOINTED, TODAY))
                .containsExactly(new Finding("refusal", "请写明拒不移交的情况", "E23"));
    }

    @Test
    void theNewCommitteeSwearsIsTalkedToCaresAndEnters() {
        assertThat(full(new Oath(TODAY, 2), new Talk(TODAY, "镇党委书记"), "走访", new Entry("s1", true, "")))
                .isEmpty();
        assertThat(full(null, null, " "))
                .containsExactly(
                        new Finding("oath", "没有填写集体宣誓", "GD-4"),
                        new Finding("talk", "没有填写集体谈话", "GD-5"),
                        new Finding("care", "请写明对离任、落选人员的关怀", "GD-6"),
                        new Finding("entries", "没有填写“秦志远”是否进入", "LN-5.2"));
    }

    @Test
    void allSwearAndTheDaysLieInBetween() {
        assertThat(full(
                        new Oath(APPOINTED.minusDays(1), 1),
                        new Talk(TODAY.plusDays(1), "镇党委书记"),
                        "走访",
                        new Entry("s1", true, "")))
                .containsExactly(
                        new Finding("oath.on", "宣誓日期应在任命之日（2013-04-09）至今天（2013-04-12）之间", "GD-4"),
                        new Finding("oath.sworn", "新班子2人应全部宣誓，现为1人", "GD-4"),
                        new Finding("talk.on", "谈话日期应在任命之日（2013-04-09）至今天（2013-04-12）之间", "GD-5"));
    }

    @Test
    void whoDoesNotEnterHasAReasonAndNobodyElseIsTold() {
        Oath oath = new Oath(TODAY, 2);
        Talk talk = new Talk(TODAY, "镇党委书记");

        assertThat(full(oath, talk, "走访", new Entry("s1", false, "任期未到"))).isEmpty();
        assertThat(full(
                        oath,
                        talk,
                        "走访",
                        new Entry("s1", false, ""),
                        new Entry("s1", true, ""),
                        new Entry("m1", true, "")))
                .containsExactly(
                        new Finding("entries[0].reason", "请写明未进入的原因", "LN-5.2"),
                        new Finding("entries[1].person", "“s1”不在应填之列，或重复", "LN-5.2"),
                        new Finding("entries[2].person", "“m1”不在应填之列，或重复", "LN-5.2"));
    }

    @Test
    void anOrderSetsADayStillToCome() {
        assertThat(HandoverRule.faults(new HandoverOrder(TODAY.plusDays(1), "督办人", "限期移交"), TODAY))
                .isEmpty();
        assertThat(HandoverRule.faults(new HandoverOrder(TODAY, "督办人", "限期移交"), TODAY))
                .containsExactly(new Finding("deadline", "责令移交的最后日期应在今天（2013-04-12）之后", "E23"));
    }

    private static List<Finding> plain(HandoverRoll roll) {
        return HandoverRule.faults(PLAIN, SEATS, roll, APPOINTED, TODAY);
    }

    private static List<Finding> full(Oath oath, Talk talk, String care, Entry... entries) {
        HandoverRoll roll = new HandoverRoll(
                Outcome.HANDED_OVER,
                Optional.of(TODAY),
                ALL,
                "老书记",
                "新书记",
                "镇团委",
                "",
                Optional.ofNullable(oath),
                Optional.ofNullable(talk),
                care,
                0,
                List.of(entries));
        return HandoverRule.faults(FULL, SEATS, roll, APPOINTED, TODAY);
    }

    private static HandoverRoll signed(
            LocalDate day, List<Item> items, String giver, String receiver, String supervisor) {
        return new HandoverRoll(
                Outcome.HANDED_OVER,
                Optional.ofNullable(day),
                items,
                giver,
                receiver,
                supervisor,
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                0,
                List.of());
    }

    private static HandoverRoll refused(String how) {
        return new HandoverRoll(
                Outcome.REFUSED,
                Optional.empty(),
                List.of(),
                "",
                "",
                "",
                how,
                Optional.empty(),
                Optional.empty(),
                "",
                0,
                List.of());
    }

    private static Basis basis(String clause) {
        return new Basis(clause, "");
    }

    private static Seat seat(PostId post, String person, String name) {
        return new Seat(
                post,
                post.value(),
                person,
                name,
                "男",
                YearMonth.of(1990, 1),
                true,
                Staffing.OUTSIDE,
                "村官",
                ChosenBy.BALLOT);
    }
}
