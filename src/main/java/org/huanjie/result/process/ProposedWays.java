package org.huanjie.result.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Staffing;
import org.huanjie.result.Filling.Row;
import org.huanjie.result.Filling.Way;
import org.huanjie.result.ResultVacancy;
import org.huanjie.result.VacantSeats;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.SuitablePerson;
import org.huanjie.selection.Committee;
import org.springframework.stereotype.Component;

/**
 * How vacant seats may well be dealt with: the next candidates where there are enough, else another round where there is a choice or the committee would
 * break its scheme without it, else nobody.
 */
@Component
public class ProposedWays {

    private final Committee committee;
    private final VacantSeats vacantSeats;
    private final Elections elections;
    private final Clock clock;

    ProposedWays(Committee committee, VacantSeats vacantSeats, Elections elections, Clock clock) {
        this.committee = committee;
        this.vacantSeats = vacantSeats;
        this.elections = elections;
        this.clock = clock;
    }

    /** The ways for the seats that are vacant now. */
    public List<Row> ways(ElectionId election) {
        return ways(election, List.of());
    }

    /** @param leaving whose seats would be vacant as well */
    public List<Row> ways(ElectionId election, List<Seat> leaving) {
        boolean needed = breaks(election, leaving, false);
        return vacantSeats.without(election, leaving).stream()
                .map(vacancy -> row(vacancy, way(election, vacancy, needed)))
                .toList();
    }

    /** Whether the committee would break its scheme once people who may hold them fill all seats. */
    public boolean breaks(ElectionId election, List<Seat> leaving) {
        return breaks(election, leaving, true);
    }

    /** Whether the committee would break its scheme once all seats are filled, or only those for which somebody is known. */
    private boolean breaks(ElectionId election, List<Seat> leaving, boolean all) {
        List<Seat> falling =
                committee.falling(election, leaving.stream().map(Seat::person).toList());
        Stream<Seat> staying = committee.seats(election).stream().filter(seat -> !falling.contains(seat));
        Stream<Seat> joining = vacantSeats.without(election, leaving).stream()
                .filter(vacancy -> all || !vacancy.post().chosenBy().amongCandidates() || enoughNext(vacancy))
                .flatMap(vacancy -> IntStream.range(0, vacancy.seats())
                        .mapToObj(seat -> suitable(elections.scheme(election), vacancy.post())));
        return !committee
                .faultsOf(election, Stream.concat(staying, joining).toList())
                .isEmpty();
    }

    /** The first of the equal, where the party committee chooses. */
    private static Row row(ResultVacancy vacancy, Way way) {
        boolean chooses = way == Way.NEXT_CANDIDATE && vacancy.tie() == ResultVacancy.Tie.PARTY_DECISION;
        return new Row(
                vacancy.post().id(),
                way,
                vacancy.tied().stream()
                        .limit(chooses ? vacancy.seatsOfTied() : 0)
                        .map(Candidate::id)
                        .toList());
    }

    private Way way(ElectionId election, ResultVacancy vacancy, boolean needed) {
        if (!vacancy.post().chosenBy().amongCandidates()) {
            return Way.NAME;
        }
        if (enoughNext(vacancy)) {
            return Way.NEXT_CANDIDATE;
        }
        boolean anybodyMayStand =
                elections.scheme(election).drawn(vacancy.post().id()).isEmpty();
        boolean again = vacancy.left() > vacancy.seats() || needed && anybodyMayStand;
        return again ? Way.NEW_ROUND : Way.LEAVE_VACANT;
    }

    private static boolean enoughNext(ResultVacancy vacancy) {
        return vacancy.next().size() >= vacancy.seats();
    }

    private Seat suitable(Scheme scheme, Post post) {
        SuitablePerson person = new SuitablePerson(scheme, post);
        return new Seat(
                post.id(),
                post.name(),
                "",
                "",
                "女",
                YearMonth.from(person.birthDate(LocalDate.now(clock))),
                person.politicalStatus() == PoliticalStatus.PARTY_MEMBER,
                post.staffing().orElse(Staffing.OUTSIDE),
                "干事",
                post.chosenBy());
    }
}
