package org.huanjie.election;

import java.util.List;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Component;

/** The shifts of an election's timetable, for everyone concerned to see (JY-6.0b). */
@Component
class ShiftsPart implements ElectionPart {

    private final ShiftStore store;

    ShiftsPart(ShiftStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "shifts";
    }

    @Override
    public List<Shift.Done> of(ElectionId election) {
        return store.of(election);
    }
}
