package org.huanjie.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.election.ElectionPart;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.ids.MeetingId;
import org.huanjie.input.KebabEnums;
import org.springframework.stereotype.Component;

/** An election's meetings; one that was called together again has a row for every time, with the same id. */
@Component
public class MeetingsPart implements ElectionPart {

    private final MeetingStore store;

    public MeetingsPart(MeetingStore store) {
        this.store = store;
    }

    public record Shown(
            MeetingId id,
            ElectorateId electorate,
            int round,
            String name,
            String place,
            LocalDate date,
            LocalTime time,
            int attempt,
            int entitled,
            Optional<Integer> present,
            String state,
            Optional<OtherForm> otherForm) {}

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public List<Shown> of(ElectionId election) {
        return store.meetings(election).stream()
                .flatMap(meeting -> Stream.concat(
                        meeting.failed().stream().map(attempt -> shown(meeting, attempt)), Stream.of(shown(meeting))))
                .toList();
    }

    private static Shown shown(Meeting meeting) {
        return new Shown(
                meeting.id(),
                meeting.electorate(),
                meeting.round(),
                meeting.name(),
                meeting.place(),
                meeting.date(),
                meeting.time(),
                meeting.attempt(),
                meeting.entitled(),
                meeting.present(),
                KebabEnums.name(meeting.state()),
                meeting.otherForm());
    }

    /** As it stood when too few had come, before it was called together again (E8). */
    private static Shown shown(Meeting meeting, Meeting.Attempt attempt) {
        return new Shown(
                meeting.id(),
                meeting.electorate(),
                meeting.round(),
                meeting.name(),
                attempt.place(),
                attempt.date(),
                attempt.time(),
                attempt.attempt(),
                attempt.entitled(),
                Optional.of(attempt.present()),
                KebabEnums.name(Meeting.State.NO_QUORUM),
                Optional.empty());
    }
}
