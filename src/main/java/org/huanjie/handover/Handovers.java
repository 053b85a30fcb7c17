package org.huanjie.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huanjie.calendar.Calendars;
import org.huanjie.document.PaperKind;
import org.huanjie.document.Papers;
import org.huanjie.election.Elections;
import org.huanjie.election.RunningWindows;
import org.huanjie.handover.HandoverMinutes.HandedOver;
import org.huanjie.handover.HandoverMinutes.HandoverOrdered;
import org.huanjie.handover.HandoverMinutes.HandoverRefused;
import org.huanjie.handover.HandoverRoll.Entry;
import org.huanjie.handover.HandoverRoll.Outcome;
import org.huanjie.handover.rules.HandoverRule;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Minutes;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.Scheme.Entering;
import org.huanjie.scheme.Scheme.Handover;
import org.huanjie.selection.Committee;
import org.springframework.stereotype.Service;

/** The old team hands over to the new one within the days that the scheme gives (GD-3); one that will not is ordered to (E23). */
@Service
public class Handovers implements RunningWindows {

    private final Papers papers;
    private final Committee committee;
    private final Elections elections;
    private final Calendars calendars;
    private final Minutes minutes;
    private final Clock clock;

    Handovers(
            Papers papers,
            Committee committee,
            Elections elections,
            Calendars calendars,
            Minutes minutes,
            Clock clock) {
        this.papers = papers;
        this.committee = committee;
        this.elections = elections;
        this.calendars = calendars;
        this.minutes = minutes;
        this.clock = clock;
    }

    /**
     * An order to hand over and how it stands.
     *
     * @param number unique in the installation
     * @param open whether the handover is still owed
     */
    public record Ticket(String number, LocalDate deadline, String supervisor, String order, boolean open) {}

    /** What the scheme asks of a handover. */
    public Handover asked(ElectionId election) {
        return elections.scheme(election).handover().orElseThrow();
    }

    /** The last day: the one ordered most recently, otherwise counted from the appointment as the scheme says. */
    public LocalDate deadline(ElectionId election) {
        List<HandoverOrder> orders = orders(election);
        return orders.isEmpty() ? due(election) : orders.get(orders.size() - 1).deadline();
    }

    /** The last day as counted from the appointment. */
    private LocalDate due(ElectionId election) {
        return calendars.windowEnd(appointed(election), asked(election).window());
    }

    /** The days are asked of the calendar each time; only the task follows. */
    @Override
    public boolean recount(ElectionId election) {
        return papers.writtenOn(election, PaperKind.APPOINTMENT).isPresent();
    }

    /** The day on which the new committee was appointed. */
    public LocalDate appointed(ElectionId election) {
        return papers.writtenOn(election, PaperKind.APPOINTMENT).orElseThrow();
    }

    /** What was last told of the handover. */
    public Optional<HandoverRoll> last(ElectionId election) {
        return papers.newest(election, PaperKind.HANDOVER, HandoverRoll.class);
    }

    /** The orders to hand over, the first one first. */
    public List<Ticket> tickets(ElectionId election) {
        List<HandoverOrder> orders = orders(election);
        boolean done = last(election)
                .filter(roll -> roll.outcome() == Outcome.HANDED_OVER)
                .isPresent();
        return IntStream.range(0, orders.size())
                .mapToObj(index -> ticket(election, index, orders.get(index), !done && index == orders.size() - 1))
                .toList();
    }

    /**
     * Records the handover, or that it was refused.
     *
     * @return whether everything was handed over
     * @throws Refusal when the roll is not complete
     */
    public boolean record(ElectionId election, HandoverRoll roll, String actor) {
        Handover asked = asked(election);
        List<Seat> seats = committee.printed(election);
        Refusal.ifAny(HandoverRule.faults(asked, seats, roll, appointed(election), today()));
        LocalDate deadline = deadline(election);
        papers.write(election, PaperKind.HANDOVER, roll, actor);
        boolean done = roll.outcome() == Outcome.HANDED_OVER;
        if (done) {
            minutes.append(
                    election, actor, asked.basis().clause(), handedOver(asked, seats, roll, deadline, due(election)));
        } else {
            minutes.append(election, actor, "E23", new HandoverRefused(roll.refusal(), deadline));
        }
        return done;
    }

    /** @throws Refusal when the day that is ordered is not to come */
    public void order(ElectionId election, HandoverOrder order, String actor) {
        Refusal.ifAny(HandoverRule.faults(order, today()));
        String number = number(election, orders(election).size());
        papers.write(election, PaperKind.HANDOVER_ORDER, order, actor);
        minutes.append(
                election,
                actor,
                "E23",
                new HandoverOrdered(number, order.deadline(), order.supervisor(), order.order()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<HandoverOrder> orders(ElectionId election) {
        return papers.all(election, PaperKind.HANDOVER_ORDER, HandoverOrder.class);
    }

    private static HandedOver handedOver(
            Handover asked, List<Seat> seats, HandoverRoll roll, LocalDate deadline, LocalDate due) {
        LocalDate on = roll.on().orElseThrow();
        Optional<Entering> entering = asked.entering();
        return new HandedOver(
                on,
                roll.items().stream().map(HandoverRoll.Item::item).toList(),
                List.of(roll.giver(), roll.receiver(), roll.supervisor()),
                Math.max(0, ChronoUnit.DAYS.between(deadline, on)),
                Optional.of(due),
                roll.oath(),
                roll.talk(),
                asked.care().map(basis -> roll.caredFor()),
                entering.map(Entering::body),
                entering.map(any -> named(seats, roll, true)),
                entering.map(any -> named(seats, roll, false)));
    }

    private static List<String> named(List<Seat> seats, HandoverRoll roll, boolean entered) {
        List<String> people = roll.entries().stream()
                .filter(entry -> entry.entered() == entered)
                .map(Entry::person)
                .toList();
        return seats.stream()
                .filter(seat -> people.contains(seat.person()))
                .map(Seat::name)
                .toList();
    }

    private static Ticket ticket(ElectionId election, int index, HandoverOrder order, boolean open) {
        return new Ticket(number(election, index), order.deadline(), order.supervisor(), order.order(), open);
    }

    private static String number(ElectionId election, int index) {
        return election + "-J" + (index + 1);
    }
}
