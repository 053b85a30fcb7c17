package org.huanjie.models;

import java.util.List;
import java.util.Set;
import org.huanjie.access.Duty;
import org.huanjie.access.PlaceRequest;
import org.huanjie.access.PlaceRequest.PersonRow;
import org.huanjie.access.Places;
import org.huanjie.election.OpenTask;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.ChainedMinutes;
import org.springframework.context.ApplicationContext;

/** Second people of a party committee: whoever has recommended candidates in its name leaves it to a colleague to decide on them. */
final class Colleagues {

    private static final Set<String> DECISIONS_ON_CANDIDATES = Set.of("decideWaivers", "decideAppeals");

    private final ChainedMinutes minutes;
    private final Places places;
    private final Start start;

    Colleagues(ApplicationContext program, Start start) {
        minutes = program.getBean(ChainedMinutes.class);
        places = program.getBean(Places.class);
        this.start = start;
    }

    /** Who completes a task that would be this person's. */
    String insteadOf(String person, ElectionId election, OpenTask task) {
        return DECISIONS_ON_CANDIDATES.contains(task.key()) && recommended(person, election) ? colleague() : person;
    }

    private boolean recommended(String person, ElectionId election) {
        return minutes.entries(election).stream()
                .anyMatch(entry -> entry.action().equals("candidates-recommended")
                        && entry.actor().equals(person));
    }

    private String colleague() {
        String account = start.place() + "-party-too";
        if (places.members(start.division()).stream()
                .noneMatch(member -> member.account().equals(account))) {
            PersonRow second = new PersonRow(account, "另一名党组织经办人", List.of(Duty.PARTY), "");
            places.setUp(new PlaceRequest(start.division(), List.of(), List.of(second)));
        }
        return account;
    }
}
