package org.huanjie.publicity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.election.ElectionPart;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.NoticeId;
import org.huanjie.publicity.Objection.Outcome;
import org.huanjie.publicity.Objection.Sort;
import org.huanjie.publicity.Objection.State;
import org.springframework.stereotype.Component;

/** The objections to an election's notices: that they are there and how they stand, never what they say or who signed. */
@Component
class ObjectionsPart implements ElectionPart {

    private final ObjectionRegister objections;
    private final Clock clock;

    ObjectionsPart(ObjectionRegister objections, Clock clock) {
        this.objections = objections;
        this.clock = clock;
    }

    /** @param settledOn null while it is investigated or the appointment suspended */
    record ObjectionView(
            String id,
            NoticeId notice,
            Sort sort,
            State state,
            Outcome outcome,
            LocalDate raisedOn,
            LocalDate due,
            LocalDate settledOn) {}

    @Override
    public String name() {
        return "objections";
    }

    @Override
    public List<ObjectionView> of(ElectionId election) {
        return objections.of(election).stream().map(this::view).toList();
    }

    private ObjectionView view(Objection objection) {
        return new ObjectionView(
                objection.id(),
                objection.notice(),
                objection.sort(),
                objection.state(),
                objection.outcome().orElse(null),
                day(objection.raisedAt()),
                objection.due(),
                objection.settledAt().map(this::day).orElse(null));
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
