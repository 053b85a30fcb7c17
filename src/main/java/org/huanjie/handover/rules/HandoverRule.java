package org.huanjie.handover.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huanjie.handover.HandoverOrder;
import org.huanjie.handover.HandoverRoll;
import org.huanjie.handover.HandoverRoll.Entry;
import org.huanjie.handover.HandoverRoll.Item;
import org.huanjie.handover.HandoverRoll.Outcome;
import org.huanjie.input.Finding;
import org.huanjie.roster.MakeUp;
import org.huanjie.roster.Seat;
import org.huanjie.roster.rules.Holders;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme.Handover;

/**
 * A handover has its date, everything on the roll and three different signatures, and the new committee takes office as its scheme asks
 * (GD-3 to GD-6); a refused one says what happened (E23).
 */
public final class HandoverRule {

    private static final String REFUSED = "E23";
    private static final String ORDERED = "E23";

    private final Handover asked;
    private final List<Seat> seats;
    private final HandoverRoll roll;
    private final LocalDate appointed;
    private final LocalDate today;
    private final List<Finding> faults = new ArrayList<>();

    private HandoverRule(Handover asked, List<Seat> seats, HandoverRoll roll, LocalDate appointed, LocalDate today) {
        this.asked = asked;
        this.seats = seats;
        this.roll = roll;
        this.appointed = appointed;
        this.today = today;
    }

    /**
     * All faults of a roll; empty when it stands.
     *
     * @param seats the new committee
     */
    public static List<Finding> faults(
            Handover asked, List<Seat> seats, HandoverRoll roll, LocalDate appointed, LocalDate today) {
        HandoverRule rule = new HandoverRule(asked, seats, roll, appointed, today);
        if (roll.outcome() == Outcome.REFUSED) {
            rule.refused();
        } else {
            rule.handedOver();
            rule.tookOffice();
        }
        return List.copyOf(rule.faults);
    }

    /** An order sets a day that is still to come. */
    public static List<Finding> faults(HandoverOrder order, LocalDate today) {
        return order.deadline().isAfter(today)
                ? List.of()
                : List.of(new Finding("deadline", "责令移交的最后日期应在今天（" + today + "）之后", ORDERED));
    }

    /** The people whose entering another body is to be told. */
    public static List<Seat> entering(Handover asked, List<Seat> seats) {
        return seats.stream()
                .filter(seat -> asked.entering()
                        .filter(entering -> entering.posts().contains(seat.post()))
                        .isPresent())
                .toList();
    }

    private void refused() {
        if (roll.refusal().isBlank()) {
            fault("refusal", "请写明拒不移交的情况", REFUSED);
        }
    }

    private void handedOver() {
        roll.on().ifPresentOrElse(day -> within("on", "移交日期", day, asked.basis()), () -> missing("on", "移交日期"));
        Set<String> handed = new HashSet<>();
        for (int row = 0; row < roll.items().size(); row++) {
            Item item = roll.items().get(row);
            handed.add(item.item());
            if (item.content().isBlank()) {
                fault("items[" + row + "].content", "“" + item.item() + "”没有写明内容和数量", clause());
            }
        }
        asked.items().stream()
                .filter(item -> !handed.contains(item))
                .forEach(item -> fault("items", "移交清单中没有“" + item + "”", clause()));
        signatures();
    }

    private void signatures() {
        signed("giver", "移交人", roll.giver());
        signed("receiver", "接收人", roll.receiver());
        signed("supervisor", "监交人", roll.supervisor());
        List<String> names = List.of(roll.giver(), roll.receiver(), roll.supervisor());
        boolean complete = names.stream().noneMatch(String::isBlank);
        if (complete && names.stream().distinct().count() < names.size()) {
            fault("supervisor", "移交人、接收人和监交人应是三个不同的人；同名的请在姓名后注明职务", clause());
        }
    }

    private void signed(String field, String who, String name) {
        if (name.isBlank()) {
            fault(field, who + "没有签字", clause());
        }
    }

    private void tookOffice() {
        asked.oath().ifPresent(this::oath);
        asked.talk().ifPresent(basis -> roll.talk()
                .ifPresentOrElse(
                        talk -> within("talk.on", "谈话日期", talk.on(), basis),
                        () -> fault("talk", "没有填写集体谈话", basis.clause())));
        asked.care()
                .filter(basis -> roll.care().isBlank())
                .ifPresent(basis -> fault("care", "请写明对离任、落选人员的关怀", basis.clause()));
        entries();
    }

    private void oath(Basis basis) {
        if (roll.oath().isEmpty()) {
            fault("oath", "没有填写集体宣誓", basis.clause());
            return;
        }
        HandoverRoll.Oath oath = roll.oath().orElseThrow();
        within("oath.on", "宣誓日期", oath.on(), basis);
        MakeUp team = Holders.makeUp(seats);
        if (oath.sworn() < team.members() || oath.sworn() > team.members() + team.alternates()) {
            fault("oath.sworn", "新班子" + team.members() + "人应全部宣誓，现为" + oath.sworn() + "人", basis.clause());
        }
    }

    private void entries() {
        List<String> expected =
                entering(asked, seats).stream().map(Seat::person).toList();
        Set<String> told = new HashSet<>();
        for (int row = 0; row < roll.entries().size(); row++) {
            Entry entry = roll.entries().get(row);
            String field = "entries[" + row + "]";
            if (!expected.contains(entry.person()) || !told.add(entry.person())) {
                fault(field + ".person", "“" + entry.person() + "”不在应填之列，或重复", enteringClause());
            } else if (!entry.entered() && entry.reason().isBlank()) {
                fault(field + ".reason", "请写明未进入的原因", enteringClause());
            }
        }
        entering(asked, seats).stream()
                .filter(seat -> !told.contains(seat.person()))
                .forEach(seat -> fault("entries", "没有填写“" + seat.name() + "”是否进入", enteringClause()));
    }

    private String enteringClause() {
        return asked.entering().map(entering -> entering.basis().clause()).orElse("");
    }

    private void within(String field, String what, LocalDate day, Basis basis) {
        if (day.isBefore(appointed) || day.isAfter(today)) {
            fault(field, what + "应在任命之日（" + appointed + "）至今天（" + today + "）之间", basis.clause());
        }
    }

    private void missing(String field, String what) {
        fault(field, "没有填写" + what, clause());
    }

    private String clause() {
        return asked.basis().clause();
    }

    private void fault(String field, String message, String clause) {
        faults.add(new Finding(field, message, clause));
    }
}
