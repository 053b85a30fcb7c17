package org.huanjie.election;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huanjie.access.Role;
import org.huanjie.division.Bodies;
import org.huanjie.division.Bodies.Body;
import org.huanjie.division.Codes;
import org.huanjie.ids.ElectionId;
import org.huanjie.scheme.Scheme.BodyType;
import org.huanjie.scheme.Scheme.Party;
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
    public Map<Party, String> of(ElectionId election) {
        Election held = elections.get(election);
        String superior = Codes.superior(held.division());
        List<Body> known = bodies.of(List.of(held.division(), superior));
        Map<Party, String> names = new EnumMap<>(Party.class);
        names.put(Party.LEAGUE, held.body());
        names.put(Party.PARTY, name(known, held.division(), Role.PARTY, partyCommittee(election)));
        names.put(Party.SUPERIOR, name(known, superior, Role.LEAGUE, "上级团委"));
        return names;
    }

    private static String name(List<Body> known, String division, Role role, String otherwise) {
        return known.stream()
                .filter(body -> body.division().equals(division) && body.kind().equals(role.id()))
                .map(Body::name)
                .findFirst()
                .orElse(otherwise);
    }

    private String partyCommittee(ElectionId election) {
        return elections.scheme(election).body().type() == BodyType.COMMITTEE ? "党委" : "党工委";
    }
}
