package org.huanjie.term.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.Scheme;
import org.huanjie.selection.Naming;
import org.huanjie.selection.Naming.Named;

/** An appointment mid-term fills just the vacant seats, each once, with people who do not serve already (JY-4.3.5d). */
public final class ProposalRule {

    private static final String CLAUSE = "E22";

    private ProposalRule() {}

    /**
     * @param vacant how many seats by post
     * @param serving those in office; they are known by name, sex and month of birth
     */
    public static List<Finding> faults(
            Scheme scheme, Map<PostId, Integer> vacant, List<Seat> serving, Naming proposal) {
        List<Finding> faults = new ArrayList<>();
        List<Named> seen = new ArrayList<>();
        for (int row = 0; row < proposal.people().size(); row++) {
            Named person = proposal.people().get(row);
            String field = "people[" + row + "]";
            if (!vacant.containsKey(person.post())) {
                faults.add(new Finding(field + ".post", "职务“" + person.post() + "”没有空缺", CLAUSE));
            }
            if (seen.stream().anyMatch(person::samePerson) || serving.stream().anyMatch(seat -> holds(person, seat))) {
                faults.add(new Finding(field + ".name", "“" + person.name() + "”已在委员会任职，或者写了不止一次", CLAUSE));
            }
            seen.add(person);
        }
        vacant.forEach((post, seats) -> filled(scheme, post, seats, proposal, faults));
        return faults;
    }

    private static boolean holds(Named person, Seat seat) {
        return person.person().key().is(seat.name(), seat.sex(), seat.birthMonth());
    }

    private static void filled(Scheme scheme, PostId post, int seats, Naming proposal, List<Finding> faults) {
        long people = proposal.people().stream()
                .filter(person -> person.post().equals(post))
                .count();
        if (people != seats) {
            faults.add(
                    new Finding("people", scheme.post(post).name() + "空缺" + seats + "人，提出的人选有" + people + "人", CLAUSE));
        }
    }
}
