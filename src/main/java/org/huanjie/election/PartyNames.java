package org.huanjie.election;

import java.util.List;
import org.huanjie.division.Division;
import org.huanjie.division.Divisions;
import org.huanjie.scheme.Scheme.BodyType;
import org.huanjie.scheme.Scheme.Party;
import org.springframework.stereotype.Component;

/** What the parties to an election are called where they are addressed, sign or have decided. */
@Component
public class PartyNames {

    private final Elections elections;
    private final Divisions divisions;

    public PartyNames(Elections elections, Divisions divisions) {
        this.elections = elections;
        this.divisions = divisions;
    }

    public String of(String election, Party party) {
        return switch (party) {
            case LEAGUE -> elections.get(election).body();
            case PARTY -> divisions.name(elections.division(election)) + partyCommittee(election);
            case SUPERIOR ->
                divisions
                        .find(elections.get(election).tenant())
                        .map(Division::name)
                        .map(name -> "共青团" + name + "委员会")
                        .orElse("上级团委");
        };
    }

    public List<String> of(String election, List<Party> parties) {
        return parties.stream().map(party -> of(election, party)).toList();
    }

    private String partyCommittee(String election) {
        boolean committee = elections.scheme(election).body().type() == BodyType.COMMITTEE;
        return committee ? "党委" : "党工委";
    }
}
