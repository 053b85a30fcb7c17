package org.huanjie.election;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huanjie.access.BodyKind;
import org.huanjie.division.Bodies;
import org.huanjie.ids.ElectionId;
import org.huanjie.scheme.Scheme.BodyType;
import org.springframework.stereotype.Component;

/** What the parties to an election are called where they are addressed, sign or have decided. */
@Component
public class PartyNames {

    private final Elections elections;
    private final Bodies bodies;

    public PartyNames(Elections elections, Bodies bodies) {
        this.elections = elections;
        this.bodies = bodies;
    }

    /** The names under which the bodies were set up; one that was not has the name of its kind. */
    public Map<BodyKind, String> of(ElectionId election) {
        Election held = elections.get(election);
        boolean work = elections.scheme(election).body().type() == BodyType.WORK_COMMITTEE;
        Map<BodyKind, String> names = new EnumMap<>(BodyKind.class);
        List<Bodies.Body> known = bodies.of(BodyKind.parties().stream()
                .map(kind -> kind.body(held.division()).division())
                .distinct()
                .toList());
        BodyKind.parties()
                .forEach(kind -> names.put(
                        kind,
                        kind.body(held.division())
                                .among(known)
                                .map(Bodies.Body::name)
                                .orElse(kind.onPapers(work))));
        names.put(BodyKind.LEAGUE, held.body());
        return names;
    }
}
