package org.huanjie.term;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.clause.Citations;
import org.huanjie.election.Elections;
import org.huanjie.election.Occasion;
import org.huanjie.election.SittingTerms;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Minutes;
import org.huanjie.person.TimeCommitment;
import org.huanjie.result.ResultMinutes.Officer;
import org.huanjie.roster.Incumbents;
import org.huanjie.roster.Membership;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme;
import org.huanjie.selection.Committee;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who serves on the committees of bodies: since when, until when and how it ended (E21, E22, E25). */
@Service
public class ServingMembers implements Incumbents, Membership, SittingTerms {

    private static final String SYSTEM = "system";
    private static final String SUCCEEDED = "新一届委员会已经任命";
    private static final String LAPSED = Citations.shipped().cited("兼职任期届满，自动卸免", "E25");

    private final OfficeStore store;
    private final Elections elections;
    private final Minutes minutes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ServingMembers(
            OfficeStore store, Elections elections, Minutes minutes, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.elections = elections;
        this.minutes = minutes;
        this.events = events;
        this.clock = clock;
    }

    /** Everyone who serves or served, those in office first. */
    public List<Office> of(String division) {
        return store.of(division);
    }

    @Override
    public Map<String, LocalDate> termEnds(Collection<String> divisions) {
        return store.sittingTermEnds(divisions);
    }

    /** Those in office, the longest first. */
    public List<Office> serving(String division) {
        return store.serving(division);
    }

    @Override
    public List<Seat> besides(ElectionId election) {
        return elections.occasion(election).byElection()
                ? seats(store.serving(elections.division(election)).stream()
                        .filter(office -> !office.election().equals(election))
                        .toList())
                : List.of();
    }

    @Override
    public List<Member> sitting(ElectionId election) {
        return store.serving(elections.division(election)).stream()
                .map(Office::holder)
                .map(seat -> new Member(seat.post(), seat.name(), seat.sex(), seat.birthMonth(), seat.partyMember()))
                .toList();
    }

    /** The old committee leaves and the new one takes office; whoever a by-election brings joins those who serve, until the same day. */
    @Override
    @Transactional
    public void succeed(ElectionId election, List<Seat> seats, String actor) {
        Occasion occasion = elections.occasion(election);
        if (occasion.byElection()) {
            join(occasion.origin().orElseThrow(), election, seats);
            return;
        }
        String division = elections.division(election);
        List<Office> leaving = store.serving(division);
        if (!leaving.isEmpty()) {
            store.succeed(division, LocalDate.now(clock), SUCCEEDED, LAPSED);
            note(election, actor, leaving.stream().filter(Office::lapses).toList());
            events.publishEvent(new TermOver(leaving.stream().map(Office::term).collect(Collectors.toSet())));
        }
        LocalDate end = LocalDate.now(clock)
                .plusYears(elections.scheme(election).tenure().years())
                .minusDays(1);
        seat(election, election, seats, end, false);
    }

    /**
     * Those whom a by-election or an appointment brings serve for the rest of the term (E22).
     *
     * @throws Refusal when a post would have more people than seats
     */
    @Transactional
    public void join(ElectionId term, ElectionId election, List<Seat> seats) {
        requireSeats(term, seats);
        boolean midTerm = term.equals(election);
        seat(term, election, seats, store.termEnds(term).orElseThrow(), midTerm);
    }

    /** Members leave before the end of the term (E22). */
    @Transactional
    public void leave(Collection<String> offices, LocalDate day, String reason) {
        store.end(offices, day, Ending.LEFT, reason);
    }

    /** Everyone whom an annulled election brought leaves (E21). */
    @Transactional
    public void annul(ElectionId election) {
        store.annul(election, LocalDate.now(clock), Citations.shipped().cited("换届被宣布无效", "E21"));
    }

    /** Part-time officers whose term is over leave by themselves (E25, NS-4.4f); told to the minutes of the election that brought them. */
    @Transactional
    public int lapse() {
        LocalDate today = LocalDate.now(clock);
        int lapsed = store.lapse(today, LAPSED);
        if (lapsed > 0) {
            store.lapsedOn(today).stream()
                    .collect(Collectors.groupingBy(Office::term))
                    .forEach((term, offices) -> note(term, SYSTEM, offices));
        }
        return lapsed;
    }

    /** The last day of the term after which the next part-time officers leave by themselves. */
    Optional<LocalDate> nextLapse() {
        return store.nextLapse();
    }

    /** What is known of a holder was corrected (E26). */
    @Transactional
    public void correct(ElectionId election, Seat holder) {
        store.rewrite(election, holder);
    }

    private void requireSeats(ElectionId term, List<Seat> joining) {
        Stream<Seat> serving = seats(store.serving(elections.division(term))).stream()
                .filter(seat -> joining.stream().anyMatch(one -> one.post().equals(seat.post())));
        Refusal.ifAny(Committee.seatFaults(
                elections.scheme(term), Stream.concat(serving, joining.stream()).toList()));
    }

    private void seat(ElectionId term, ElectionId election, List<Seat> seats, LocalDate end, boolean midTerm) {
        Scheme scheme = elections.scheme(term);
        boolean partTimeLapses = scheme.tenure().partTimeLapses().isPresent();
        int place = store.countOf(term);
        List<Office> offices = new ArrayList<>();
        for (Seat holder : seats) {
            boolean partTime = scheme.post(holder.post())
                    .timeCommitment()
                    .filter(TimeCommitment.PART_TIME::equals)
                    .isPresent();
            offices.add(new Office(
                    "%s-%d".formatted(term, ++place),
                    elections.division(term),
                    term,
                    election,
                    holder,
                    partTimeLapses && partTime,
                    LocalDate.now(clock),
                    end,
                    Optional.empty(),
                    Optional.empty(),
                    ""));
        }
        store.insert(offices, midTerm);
    }

    private void note(ElectionId election, String actor, List<Office> lapsed) {
        if (lapsed.isEmpty()) {
            return;
        }
        String clause = elections
                .scheme(election)
                .tenure()
                .partTimeLapses()
                .map(Basis::clause)
                .orElse("E25");
        minutes.append(election, actor, clause, new TermMinutes.OfficesLapsed(Officer.of(seats(lapsed))));
    }

    private static List<Seat> seats(List<Office> offices) {
        return offices.stream().map(Office::holder).toList();
    }
}
