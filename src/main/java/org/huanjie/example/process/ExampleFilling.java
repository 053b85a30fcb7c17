package org.huanjie.example.process;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.registration.Nomination;
import org.huanjie.result.Appointees;
import org.huanjie.result.Filling;
import org.huanjie.result.Filling.Removal;
import org.huanjie.result.Filling.Row;
import org.huanjie.result.Filling.Waiver;
import org.huanjie.result.Filling.Way;
import org.huanjie.result.ResultVacancy;
import org.huanjie.result.VacantSeats;
import org.huanjie.result.process.ProposedWays;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.selection.Committee;
import org.huanjie.selection.Naming.Named;
import org.huanjie.selection.UnfitSeat;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Fills vacant seats as is proposed, and leaves out people who would keep a full committee from the composition that its scheme requires. */
@Component
@Lazy
record ExampleFilling(
        Committee committee,
        VacantSeats vacantSeats,
        Appointees appointees,
        Candidates candidates,
        Elections elections,
        ProposedWays proposed,
        ExamplePeople people) {

    /** @param refused whether the result was refused, so that somebody is left out */
    Filling filling(ElectionId election, boolean refused) {
        List<UnfitSeat> unfit = appointees.unfit(election);
        List<Seat> misfits = misfits(election, unfit);
        if (refused
                && misfits.isEmpty()
                && proposed.ways(election).stream().allMatch(row -> row.way() == Way.LEAVE_VACANT)) {
            misfits = replaced(election);
        }
        return filling(election, misfits, unfit);
    }

    private Filling filling(ElectionId election, List<Seat> misfits, List<UnfitSeat> unfit) {
        List<Row> ways = proposed.ways(election, misfits);
        return new Filling(
                misfits.stream()
                        .map(seat -> new Removal(seat.person(), "调整班子结构"))
                        .toList(),
                ways,
                named(election, ways, misfits),
                nominees(election, ways, misfits),
                Stream.concat(unfit.stream(), seatedByWaiver(election, ways, misfits).stream())
                        .filter(UnfitSeat::waivable)
                        .filter(each -> !misfits.contains(each.seat()))
                        .map(each -> new Waiver(each.seat().person(), "工作需要，党组织同意放宽"))
                        .toList(),
                "经党组织会议研究，同意上述处理办法。");
    }

    private List<UnfitSeat> seatedByWaiver(ElectionId election, List<Row> ways, List<Seat> leaving) {
        return appointees.inNeedOfWaiver(
                election,
                posts(election, ways, leaving, Way.NEXT_CANDIDATE)
                        .flatMap(vacancy -> vacancy.next().stream())
                        .toList());
    }

    /** Those to leave out, the last first, so that a committee filled with suitable people keeps to its scheme. */
    private List<Seat> misfits(ElectionId election, List<UnfitSeat> unfit) {
        List<Seat> replaceable = new ArrayList<>(committee.seats(election).stream()
                .filter(seat -> seat.chosenBy().amongCandidates())
                .toList());
        List<Seat> unsuitable = unfit.stream()
                .filter(each -> !each.waivable())
                .map(UnfitSeat::seat)
                .toList();
        List<Seat> misfits = new ArrayList<>(unsuitable);
        replaceable.removeAll(unsuitable);
        while (!replaceable.isEmpty() && proposed.breaks(election, misfits)) {
            misfits.add(replaceable.remove(replaceable.size() - 1));
        }
        return proposed.breaks(election, misfits) ? unsuitable : misfits;
    }

    /** The last who was chosen and whose seat can be filled again, with those whose seats fall. */
    private List<Seat> replaced(ElectionId election) {
        return committee.seats(election).stream()
                .filter(seat -> seat.chosenBy().amongCandidates())
                .filter(seat -> elections.scheme(election).drawn(seat.post()).isEmpty())
                .filter(seat ->
                        committee.falling(election, List.of(seat.person())).size() == 1)
                .filter(seat -> !proposed.breaks(election, List.of(seat)))
                .reduce((earlier, later) -> later)
                .stream()
                .toList();
    }

    private List<Named> named(ElectionId election, List<Row> ways, List<Seat> leaving) {
        return posts(election, ways, leaving, Way.NAME)
                .flatMap(vacancy -> IntStream.range(0, vacancy.seats())
                        .mapToObj(number -> people.named(elections.scheme(election), vacancy.post(), number)))
                .toList();
    }

    /** One more for every round than there are seats. */
    private List<Nomination> nominees(ElectionId election, List<Row> ways, List<Seat> leaving) {
        Scheme scheme = elections.scheme(election);
        List<Post> missing = posts(election, ways, leaving, Way.NEW_ROUND)
                .flatMap(vacancy ->
                        IntStream.rangeClosed(vacancy.left(), vacancy.seats()).mapToObj(number -> vacancy.post()))
                .toList();
        int known = candidates.of(election).size();
        return IntStream.range(0, missing.size())
                .mapToObj(number -> people.nominee(scheme, missing.get(number), known + number + 1))
                .toList();
    }

    private Stream<ResultVacancy> posts(ElectionId election, List<Row> ways, List<Seat> leaving, Way way) {
        return vacantSeats.without(election, leaving).stream().filter(vacancy -> ways.stream()
                .anyMatch(row -> row.post().equals(vacancy.post().id()) && row.way() == way));
    }
}
