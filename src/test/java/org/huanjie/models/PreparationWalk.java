package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.huanjie.election.Election;

/** Takes an election through the preparation that its scheme asks for; a further task of all preparations is one line here. */
final class PreparationWalk {

    /**
     * What the scheme of a place asks: after how many days each step is due.
     *
     * @param survey nothing where branches are not surveyed
     * @param approvers who approve the plan, in this order
     */
    private record Expected(int group, OptionalInt survey, int plan, int approval, List<String> approvers) {}

    private static final Map<String, Expected> BY_PLACE = Map.of(
            "jiyang",
            new Expected(2, OptionalInt.of(10), 15, 23, List.of("party:460203198", "league:460203")),
            "xingang",
            new Expected(1, OptionalInt.empty(), 4, 6, List.of("party:370614003")),
            "nanshan",
            new Expected(2, OptionalInt.empty(), 8, 13, List.of("party:440305002")),
            "hongqi",
            new Expected(1, OptionalInt.empty(), 4, 9, List.of("league:210181205")),
            "urumqi",
            new Expected(2, OptionalInt.empty(), 7, 13, List.of("party:650121", "league:6501")));

    private final ElectionWalk walk;
    private final String league;
    private final String party;
    private final LocalDate first;
    private final Expected expected;

    PreparationWalk(ElectionWalk walk, String place, Election election) {
        this.walk = walk;
        league = "league:" + election.division();
        party = "party:" + election.division();
        first = election.start();
        expected = BY_PLACE.get(place);
    }

    void upToThePlan() {
        walk.then("formLeadingGroup", party, after(expected.group()));
        expected.survey().ifPresent(days -> walk.then("surveyBranches", league, after(days)));
        walk.then("draftPlan", league, after(expected.plan()));
    }

    void upToTheApproval() {
        upToThePlan();
        walk.then("fileRequest", league, after(expected.approval()));
        expected.approvers().forEach(body -> walk.then("decideRequest", body, after(expected.approval())));
        assertThat(walk.waiting()).isEmpty();
    }

    void upToTheImplementation() {
        upToTheApproval();
        walk.window("waitForImplementation", after(expected.approval() + 1) + "T00:00");
    }

    private String after(int days) {
        return first.plusDays(days).toString();
    }
}
