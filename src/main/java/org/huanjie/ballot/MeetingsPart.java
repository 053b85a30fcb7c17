package org.huanjie.ballot;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.huanjie.answer.KebabEnums;
import org.huanjie.election.ElectionPart;
import org.springframework.stereotype.Component;

/** An election's meetings. */
@Component
class MeetingsPart implements ElectionPart {

    private final BallotStore store;

    MeetingsPart(BallotStore store) {
        this.store = store;
    }

    record Shown(
            String id,
            String electorate,
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
    public List<Shown> of(String election) {
        return store.meetings(election).stream()
                .map(meeting -> new Shown(
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
                        meeting.otherForm()))
                .toList();
    }
}
