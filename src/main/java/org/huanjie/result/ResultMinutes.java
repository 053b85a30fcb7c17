package org.huanjie.result;

import static com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;
import org.huanjie.roster.Seat;

/** Minutes of what happens to an election's result. */
public sealed interface ResultMinutes extends MinutesRecord {

    @Action("composition-checked")
    record CompositionChecked(@JsonValue List<Finding> faults) implements ResultMinutes {

        @JsonCreator(mode = DELEGATING)
        public CompositionChecked {}
    }

    @Action("appointees-checked")
    record AppointeesChecked(@JsonValue List<Finding> faults) implements ResultMinutes {

        @JsonCreator(mode = DELEGATING)
        public AppointeesChecked {}
    }

    @Action("seat-vacated")
    record SeatVacated(PostId post, String name, String reason) implements ResultMinutes {}

    /**
     * @param named names of those who are named for posts that nobody votes on
     * @param nominees names of new candidates for another round
     * @param passedOver why others do not follow, a line each
     */
    @Action("vacancies-decided")
    record VacanciesDecided(
            List<Filling.Removal> removals,
            List<Filling.Row> posts,
            List<String> named,
            List<String> nominees,
            List<Filling.Waiver> waivers,
            List<String> passedOver,
            String opinion)
            implements ResultMinutes {}

    /**
     * @param tied names
     * @param tie as in answers
     * @param chosen names
     * @param seed of the lot
     */
    @Action("next-candidates-tied")
    record NextCandidatesTied(
            PostId post,
            List<String> tied,
            int seats,
            String tie,
            List<String> chosen,
            @JsonInclude(NON_ABSENT) Optional<String> seed)
            implements ResultMinutes {}

    @Action("committee-appointed")
    record CommitteeAppointed(String documentNumber, String madeKnown, List<Officer> committee)
            implements ResultMinutes {}

    /** Who holds a post. */
    record Officer(PostId post, String name) {

        public static List<Officer> of(List<Seat> seats) {
            return seats.stream()
                    .map(seat -> new Officer(seat.post(), seat.name()))
                    .toList();
        }
    }
}
