package org.huanjie.meeting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.ids.MeetingId;

/**
 * A meeting of an electorate in one round.
 *
 * @param position its place among the meetings of the electorate, from 1
 * @param entitled those with the right to vote who are due
 * @param excluded those with the right to vote who are not counted as due
 * @param attempt how many times it was called together, from 1 (E8)
 * @param present those who came, once it has opened
 * @param tellers those whom the meeting chose to count and to watch over the count
 * @param otherForm another form of voting that was asked for (E24)
 * @param failed when it was called together before and too few came (E8)
 */
public record Meeting(
        MeetingId id,
        ElectionId election,
        ElectorateId electorate,
        int round,
        int position,
        String name,
        String place,
        LocalDate date,
        LocalTime time,
        int entitled,
        List<Excluded> excluded,
        State state,
        int attempt,
        Optional<Integer> present,
        List<Teller> tellers,
        Optional<OtherForm> otherForm,
        List<Attempt> failed) {

    /** A day on which too few came. */
    public record Attempt(int attempt, String place, LocalDate date, LocalTime time, int entitled, int present) {}

    /** How far a meeting has come. */
    public enum State {
        PLANNED,
        /** It will not be held when it was announced; its new day is still to be set. */
        CALLED_OFF,
        NO_QUORUM,
        OPEN,
        COUNTED
    }

    static MeetingId id(ElectionId election, ElectorateId electorate, int round, int position) {
        return new MeetingId(
                String.join(".", election, electorate, Integer.toString(round), Integer.toString(position)));
    }

    /** The announced moment, before which it does not open. */
    public LocalDateTime opensAt() {
        return date.atTime(time);
    }

    /** Whether it is not held when it was announced and its new day is still to be set (E8). */
    boolean awaitsAnotherDay() {
        return state == State.CALLED_OFF || state == State.NO_QUORUM;
    }

    /** Whether papers were handed out. */
    boolean hasOpened() {
        return state == State.OPEN || state == State.COUNTED;
    }

    Meeting calledOff() {
        return in(State.CALLED_OFF);
    }

    private Meeting in(State other) {
        return with(other, entitled, excluded, present, tellers, otherForm);
    }

    Meeting opened(State opened, int due, List<Excluded> notDue, int came, List<Teller> chosen) {
        return with(opened, due, notDue, Optional.of(came), chosen, otherForm);
    }

    Meeting postponed(LocalDate newDate, LocalTime newTime, String newPlace) {
        return new Meeting(
                id,
                election,
                electorate,
                round,
                position,
                name,
                newPlace,
                newDate,
                newTime,
                entitled,
                excluded,
                State.PLANNED,
                attempt + 1,
                Optional.empty(),
                List.of(),
                otherForm,
                Stream.concat(failed.stream(), state == State.NO_QUORUM ? Stream.of(inVain()) : Stream.empty())
                        .toList());
    }

    private Attempt inVain() {
        return new Attempt(attempt, place, date, time, entitled, present.orElseThrow());
    }

    public Meeting counted() {
        return in(State.COUNTED);
    }

    /** The form that was approved, if any. */
    Optional<VotingForm> approvedForm() {
        return otherForm
                .filter(asked -> asked.state() == OtherForm.State.APPROVED)
                .map(OtherForm::form);
    }

    Meeting asking(OtherForm asked) {
        return with(state, entitled, excluded, present, tellers, Optional.of(asked));
    }

    /** The same meeting at the same time and place. */
    private Meeting with(
            State newState,
            int due,
            List<Excluded> notDue,
            Optional<Integer> came,
            List<Teller> chosen,
            Optional<OtherForm> form) {
        return new Meeting(
                id,
                election,
                electorate,
                round,
                position,
                name,
                place,
                date,
                time,
                due,
                notDue,
                newState,
                attempt,
                came,
                chosen,
                form,
                failed);
    }

    /** The same people meet again at once for another round. */
    public Meeting again(int nextRound, LocalDateTime now) {
        return new Meeting(
                id(election, electorate, nextRound, position),
                election,
                electorate,
                nextRound,
                position,
                name,
                place,
                now.toLocalDate(),
                now.toLocalTime(),
                entitled,
                excluded,
                State.PLANNED,
                1,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }
}
