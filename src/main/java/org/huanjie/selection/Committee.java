package org.huanjie.selection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huanjie.document.PaperKind;
import org.huanjie.document.Papers;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.eligibility.rules.Applicant;
import org.huanjie.eligibility.rules.Eligibility;
import org.huanjie.eligibility.rules.StillEligibleRule;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Finding;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Incumbents;
import org.huanjie.roster.MakeUp;
import org.huanjie.roster.Progress;
import org.huanjie.roster.Seat;
import org.huanjie.roster.rules.DependentSeats;
import org.huanjie.roster.rules.Holders;
import org.huanjie.roster.rules.SeatLimit;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.Schemes;
import org.huanjie.selection.Naming.Named;
import org.huanjie.selection.rules.CompositionRule;
import org.springframework.stereotype.Service;

/** The committee that an election brings: its seats, who lost one, and whether its make-up is right. */
@Service
public class Committee {

    /** The rules that a scheme lets the party committee waive (G9). */
    private static final Set<String> WAIVABLE = Set.of("age");

    private final Papers papers;
    private final Candidates candidates;
    private final Elections elections;
    private final Schemes schemes;
    private final Incumbents incumbents;
    private final Clock clock;

    Committee(
            Papers papers,
            Candidates candidates,
            Elections elections,
            Schemes schemes,
            Incumbents incumbents,
            Clock clock) {
        this.papers = papers;
        this.candidates = candidates;
        this.elections = elections;
        this.schemes = schemes;
        this.incumbents = incumbents;
        this.clock = clock;
    }

    /** The seats filled so far, in the order of the scheme's posts. */
    public List<Seat> seats(ElectionId election) {
        Scheme scheme = elections.scheme(election);
        List<Seat> seats = new ArrayList<>();
        for (Post post : scheme.posts()) {
            named(election)
                    .filter(person -> person.post().equals(post.id()))
                    .map(person -> seat(election, post, person))
                    .forEach(seats::add);
            chosen(election)
                    .filter(candidate -> candidate.post().equals(post.id()))
                    .map(candidate -> seatOf(election, candidate))
                    .forEach(seats::add);
        }
        return seats;
    }

    /** The posts of the committee. */
    public List<Post> posts(ElectionId election) {
        return elections.scheme(election).posts();
    }

    /** The scheme with the seats that this election fills (E2). */
    public Scheme seated(ElectionId election) {
        return candidates.filled(election, elections.scheme(election));
    }

    public List<Finding> compositionFaults(ElectionId election) {
        return faultsOf(election, seats(election));
    }

    /** What would be wrong with the committee if this election brought these people. Seats that are vacant beside those of a by-election are not its fault. */
    public List<Finding> faultsOf(ElectionId election, List<Seat> brought) {
        return faultsOf(election, brought, 0);
    }

    /** @param vacant how many seats were left vacant on purpose (E17) */
    public List<Finding> compositionFaults(ElectionId election, int vacant) {
        return faultsOf(election, seats(election), vacant);
    }

    private List<Finding> faultsOf(ElectionId election, List<Seat> brought, int vacant) {
        List<Seat> serving = incumbents.besides(election);
        Scheme scheme = wholeScheme(election);
        return CompositionRule.faults(
                scheme,
                whole(election, brought),
                vacant + (serving.isEmpty() ? 0 : vacantElsewhere(scheme, election, serving)));
    }

    private List<Seat> whole(ElectionId election, List<Seat> brought) {
        List<Seat> whole = new ArrayList<>(incumbents.besides(election));
        whole.addAll(brought);
        return whole;
    }

    private int vacantElsewhere(Scheme scheme, ElectionId election, List<Seat> serving) {
        int served = Holders.of(serving.stream()
                        .filter(seat -> scheme.ownSeat(scheme.post(seat.post())))
                        .toList())
                .size();
        int asked = elections.occasion(election).seats().entrySet().stream()
                .filter(seats -> scheme.ownSeat(scheme.post(seats.getKey())))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return Math.max(0, scheme.size().min() - served - asked);
    }

    /** What is wrong with a committee of these people under the scheme of an election, as if all its seats were to be filled. */
    public List<Finding> compositionFaults(ElectionId election, List<Seat> whole) {
        return CompositionRule.faults(wholeScheme(election), whole);
    }

    private Scheme wholeScheme(ElectionId election) {
        Election held = elections.get(election);
        return schemes.find(held.scheme(), held.schemeVersion()).orElseThrow();
    }

    /** The seats of people who were named and are not eligible any more. */
    public Stream<UnfitSeat> unfitNamed(ElectionId election) {
        Scheme scheme = elections.scheme(election);
        return named(election)
                .map(person -> new UnfitSeat(
                        seat(election, scheme.post(person.post()), person),
                        StillEligibleRule.against(
                                Eligibility.judge(scheme, applicant(person)).findings(),
                                person.waiverReason().isPresent() ? WAIVABLE : Set.of())))
                .filter(unfit -> !unfit.against().isEmpty());
    }

    /** Waivers for people who were named, with the reasons by {@link Seat#person()}. */
    public void waiveNamed(ElectionId election, Map<String, String> reasons, String actor) {
        papers.newest(election, PaperKind.SECRETARY, Naming.class)
                .filter(naming ->
                        naming.people().stream().anyMatch(person -> reasons.containsKey(id(election, person))))
                .ifPresent(naming -> papers.write(
                        election, PaperKind.SECRETARY, naming.waiving(person -> id(election, person), reasons), actor));
    }

    /** The seats of these people, with those that only the holders of such seats may hold (UC-6). */
    public List<Seat> falling(ElectionId election, Collection<String> people) {
        return people.isEmpty() ? List.of() : falling(election, seats(election), people);
    }

    /** Likewise, of the seats that are given. */
    public List<Seat> falling(ElectionId election, List<Seat> seats, Collection<String> people) {
        return DependentSeats.falling(elections.scheme(election), seats, people);
    }

    List<String> fallen(ElectionId election, Collection<String> people) {
        return falling(election, people).stream().map(Seat::person).toList();
    }

    /** The seats of those who were chosen or named and struck off since. */
    public List<Seat> struckOff(ElectionId election) {
        Scheme scheme = elections.scheme(election);
        List<Named> kept = named(election).toList();
        Stream<Seat> named = papers.all(election, PaperKind.SECRETARY, Naming.class).stream()
                .flatMap(naming -> naming.people().stream())
                .filter(person -> kept.stream().noneMatch(person::samePersonInPost))
                .map(person -> seat(election, scheme.post(person.post()), person))
                .distinct();
        Stream<Seat> chosen = candidates.of(election).stream()
                .filter(candidate -> candidate.decision() == Progress.STRUCK_OFF)
                .map(candidate -> seatOf(election, candidate));
        return Stream.concat(named, chosen).toList();
    }

    /**
     * Takes people off the list before they are appointed (E14), also from the seats that fall with theirs. The caller appends its own entry to the minutes.
     *
     * @param people as {@link Seat#person()} names them
     * @param result what they are told, in Chinese
     */
    public void strikeOff(ElectionId election, Collection<String> people, String result, String actor) {
        List<String> fallen = fallen(election, people);
        List<CandidateId> struck = chosen(election)
                .map(Candidate::id)
                .filter(id -> fallen.contains(id.value()))
                .toList();
        candidates.settle(election, struck, Progress.STRUCK_OFF, result);
        papers.newest(election, PaperKind.SECRETARY, Naming.class)
                .filter(naming -> naming.people().stream().anyMatch(person -> fallen.contains(id(election, person))))
                .ifPresent(naming ->
                        papers.write(election, PaperKind.SECRETARY, without(election, naming, fallen), actor));
    }

    private Naming without(ElectionId election, Naming naming, Collection<String> people) {
        return new Naming(
                naming.people().stream()
                        .filter(person -> !people.contains(id(election, person)))
                        .toList(),
                naming.opinion());
    }

    /** Posts for which there would be more people than seats. */
    public static List<Finding> seatFaults(Scheme scheme, List<Seat> seats) {
        return SeatLimit.faults(
                scheme,
                seats.stream()
                        .map(seat -> new SeatLimit.Holder(seat.post(), seat.name()))
                        .toList());
    }

    /** Post and name, and a number where others of that name were named for the post before; papers are never changed, so it holds for ever. */
    private String id(ElectionId election, Named person) {
        List<Named> namesakes = papers.all(election, PaperKind.SECRETARY, Naming.class).stream()
                .flatMap(naming -> naming.people().stream())
                .filter(person::namesakeInPost)
                .toList();
        return id(person, namesakes);
    }

    /** @param namesakes all of the name and post, the person included */
    private static String id(Named person, List<Named> namesakes) {
        List<Named> people = new ArrayList<>();
        namesakes.stream()
                .filter(each -> people.stream().noneMatch(each::samePersonInPost))
                .forEach(people::add);
        int before = (int) people.stream()
                .takeWhile(each -> !each.samePersonInPost(person))
                .count();
        return person.post() + ":" + person.name() + (before == 0 ? "" : ":" + (before + 1));
    }

    /** The share of women, party members and outside staff of the new committee, in persons (F.4). */
    public MakeUp makeUp(ElectionId election) {
        return Holders.makeUp(seats(election));
    }

    /** The make-up of the whole committee, those included who serve beside whom a by-election brings. */
    public MakeUp wholeMakeUp(ElectionId election) {
        return Holders.makeUp(whole(election, seats(election)));
    }

    /** The seats filled so far as they are printed: namesakes are told apart. */
    public List<Seat> printed(ElectionId election) {
        List<Seat> seats = seats(election);
        Map<String, String> names = Holders.names(seats);
        return seats.stream().map(seat -> seat.named(names.get(seat.person()))).toList();
    }

    Stream<Candidate> chosen(ElectionId election) {
        return candidates.of(election).stream()
                .filter(candidate -> candidate.decision().seated());
    }

    Stream<Named> named(ElectionId election) {
        return papers.newest(election, PaperKind.SECRETARY, Naming.class).stream()
                .flatMap(naming -> naming.people().stream());
    }

    Applicant applicant(Named person) {
        return new Applicant(person.post(), person.person().birthDate(), LocalDate.now(clock), person.profile());
    }

    /** The seats that people take whom a proposal names. */
    public static List<Seat> seats(Scheme scheme, Naming proposal) {
        return proposal.people().stream()
                .map(person -> {
                    List<Named> namesakes = proposal.people().stream()
                            .filter(person::namesakeInPost)
                            .toList();
                    return seat(scheme.post(person.post()), person, id(person, namesakes), "");
                })
                .toList();
    }

    private Seat seat(ElectionId election, Post post, Named person) {
        String id = id(election, person);
        String first = candidates
                .person(election, person.person().key())
                .orElse(new CandidateId(id))
                .value();
        return seat(post, person, id, Seat.identity(election, first));
    }

    private static Seat seat(Post post, Named person, String id, String identity) {
        return new Seat(
                post.id(),
                post.name(),
                id,
                person.name(),
                person.person().sex(),
                person.person().birthMonth(),
                person.profile().politicalStatus().partyMember(),
                person.profile().staffing().or(post::staffing).orElse(null),
                person.person().position(),
                post.chosenBy(),
                identity);
    }

    /** The seat that a candidate takes once chosen. */
    public Seat seatOf(ElectionId election, Candidate candidate) {
        Post post = elections.scheme(election).post(candidate.post());
        return new Seat(
                post.id(),
                post.name(),
                candidate.id().value(),
                candidate.name(),
                candidate.sex(),
                candidate.birthMonth(),
                candidate.partyMember(),
                candidate.profile().staffing().or(post::staffing).orElse(null),
                candidate.position(),
                post.chosenBy(),
                Seat.identity(
                        election,
                        candidates.persons(election).get(candidate.id()).value()));
    }
}
