package org.huanjie.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.clause.Citations;
import org.huanjie.competition.LotSeed;
import org.huanjie.competition.rules.LotRule;
import org.huanjie.document.PaperKind;
import org.huanjie.document.Papers;
import org.huanjie.election.Elections;
import org.huanjie.eligibility.rules.Ruling;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.KebabEnums;
import org.huanjie.input.Refusal;
import org.huanjie.meeting.FurtherVotes;
import org.huanjie.minutes.Minutes;
import org.huanjie.publicity.Notice;
import org.huanjie.publicity.NoticeKind;
import org.huanjie.publicity.PublicNotices;
import org.huanjie.registration.Nomination;
import org.huanjie.result.Filling.Removal;
import org.huanjie.result.Filling.Row;
import org.huanjie.result.Filling.Way;
import org.huanjie.result.ResultMinutes.NextCandidatesTied;
import org.huanjie.result.ResultMinutes.SeatVacated;
import org.huanjie.result.ResultMinutes.VacanciesDecided;
import org.huanjie.result.rules.FillingRule;
import org.huanjie.result.rules.WaivingRule;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Electable;
import org.huanjie.roster.Progress;
import org.huanjie.roster.Seat;
import org.huanjie.roster.SeatDeclined;
import org.huanjie.roster.rules.PrintedNames;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.scheme.Scheme.Plenum;
import org.huanjie.scheme.Scheme.Replacement;
import org.huanjie.selection.Committee;
import org.huanjie.selection.Naming;
import org.huanjie.selection.Selection;
import org.huanjie.selection.UnfitSeat;
import org.huanjie.tally.WriteIns;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seats that fall vacant before the result is approved, and how they are filled again (E13, E14, E15, E17). */
@Service
public class ResultVacancies {

    private static final String REFUSED = "E17";
    private static final Set<ChosenBy> NAMED = Set.of(ChosenBy.APPOINTMENT, ChosenBy.CONCURRENT);

    private final Committee committee;
    private final Selection selection;
    private final Appointees appointees;
    private final VacantSeats vacantSeats;
    private final Papers papers;
    private final Candidates candidates;
    private final Electable electable;
    private final WriteIns admissions;
    private final FurtherVotes furtherVotes;
    private final PublicNotices notices;
    private final Elections elections;
    private final Minutes minutes;

    ResultVacancies(
            Committee committee,
            Selection selection,
            Appointees appointees,
            VacantSeats vacantSeats,
            Papers papers,
            Candidates candidates,
            Electable electable,
            WriteIns admissions,
            FurtherVotes furtherVotes,
            PublicNotices notices,
            Elections elections,
            Minutes minutes) {
        this.committee = committee;
        this.selection = selection;
        this.appointees = appointees;
        this.vacantSeats = vacantSeats;
        this.papers = papers;
        this.candidates = candidates;
        this.electable = electable;
        this.admissions = admissions;
        this.furtherVotes = furtherVotes;
        this.notices = notices;
        this.elections = elections;
        this.minutes = minutes;
    }

    /** How it goes on once vacant seats are decided upon. */
    public enum Outcome {
        /** All seats that are to be filled are. */
        SEATED,
        /** There is another vote or another decision. */
        AGAIN
    }

    /**
     * What was decided.
     *
     * @param settled those struck off whose seats are dealt with, as {@link Seat#person()} names them
     * @param changed whether others are or will be put forward than the last notice named
     * @param notices how many notices of the result had been posted then
     * @param refusals how often the result had been refused then
     * @param vacant how many seats stay vacant though the committee is too small without them, as nobody is left for them
     */
    record Decided(Filling filling, List<String> settled, boolean changed, int notices, int refusals, int vacant) {}

    /** Takes a seat from somebody who was chosen, and the seats that fall with it (UC-6); nothing happens to others. */
    @Transactional
    public void vacate(ElectionId election, String person, String reason, String clause) {
        vacate(election, person, reason, clause, Minutes.SYSTEM);
    }

    /**
     * Somebody who was chosen will not serve.
     *
     * @throws ConflictException once the committee is appointed: then the person leaves office (E22)
     */
    @EventListener
    void declined(SeatDeclined event) {
        if (papers.newest(event.election(), PaperKind.APPOINTMENT, Appointment.class)
                .isPresent()) {
            throw new ConflictException("已经任命，不再是候选人退出；请在“现任委员会”报告离任", "E22");
        }
        vacate(event.election(), event.candidate().value(), "本人不愿任职：" + event.reason(), "E15", event.actor());
    }

    private void vacate(ElectionId election, String person, String reason, String clause, String actor) {
        candidates.hold(election);
        List<Seat> falling = committee.falling(election, List.of(person));
        if (falling.isEmpty()) {
            return;
        }
        committee.strikeOff(
                election,
                List.of(person),
                elections.scheme(election).citations().cited(reason, clause),
                actor);
        falling.forEach(
                seat -> minutes.append(election, actor, clause, new SeatVacated(seat.post(), seat.name(), reason)));
    }

    /** Whether a vacant seat is undecided or the committee violates its scheme. */
    public boolean undecided(ElectionId election) {
        return !faults(election).isEmpty() || unsettled(election);
    }

    /** Whether a vacant seat is undecided. */
    public boolean unsettled(ElectionId election) {
        Set<String> settled = settled(election);
        return committee.struckOff(election).stream()
                .filter(seat -> !settled.contains(seat.person()))
                .anyMatch(seat -> !NAMED.contains(seat.chosenBy()) || isVacant(election, seat.post()));
    }

    /** Decisions from before this asked for named people do not say that their seats are settled; a seat that another holds is. */
    private boolean isVacant(ElectionId election, PostId post) {
        return vacantSeats.now(election).stream()
                .anyMatch(vacancy -> vacancy.post().id().equals(post));
    }

    /** What is wrong with the committee, and with those on it. */
    public List<Finding> faults(ElectionId election) {
        List<Finding> faults = new ArrayList<>(committee.compositionFaults(election, leftVacant(election)));
        appointees.unfit(election).stream().map(UnfitSeat::findings).forEach(faults::addAll);
        return faults;
    }

    /** How many seats the party committee has left vacant below the least size, as long as they are vacant. */
    private int leftVacant(ElectionId election) {
        return papers.newest(election, PaperKind.FILLING, Decided.class)
                .filter(decided -> decided.vacant() > 0)
                .map(decided -> Math.min(decided.vacant(), openSeats(election)))
                .orElse(0);
    }

    private int openSeats(ElectionId election) {
        return vacantSeats.now(election).stream().mapToInt(ResultVacancy::seats).sum();
    }

    /** Whether the result must be made public: not yet, with somebody who has been struck off since, or not with those who are put forward now. */
    public boolean toNotify(ElectionId election) {
        int posted = posted(election);
        return posted == 0
                || notices.last(election, NoticeKind.RESULT)
                        .filter(Notice::listChanged)
                        .isPresent()
                || papers.newest(election, PaperKind.FILLING, Decided.class)
                        .filter(decided -> decided.changed() && decided.notices() == posted)
                        .isPresent();
    }

    private int posted(ElectionId election) {
        return (int) notices.of(election).stream()
                .filter(notice -> notice.kind() == NoticeKind.RESULT)
                .count();
    }

    /** Whether others are put forward than the last notice named, by this decision or by one since that notice. */
    private boolean changed(ElectionId election, Filling filling, int posted) {
        return filling.posts().stream().anyMatch(row -> row.way() != Way.LEAVE_VACANT)
                || papers.newest(election, PaperKind.FILLING, Decided.class)
                        .filter(before -> before.changed() && before.notices() == posted)
                        .isPresent();
    }

    /**
     * Carries out what the party committee decided.
     *
     * @param refused whether the result was refused, so that people may be left out
     * @param refusals how often it has been refused; after each refusal something must change before it is submitted again
     * @throws Refusal with all faults, also when the committee would break its scheme and nothing more is to come
     */
    @Transactional
    public Outcome fill(ElectionId election, Filling filling, boolean refused, int refusals, String actor) {
        List<Seat> seats = committee.seats(election);
        boolean broken = !faults(election).isEmpty();
        List<Finding> faults = new ArrayList<>(FillingRule.removals(filling, seats, refused || broken));
        if (refused && unchanged(election, refusals)) {
            faults.addAll(FillingRule.change(filling));
        }
        Refusal.ifAny(faults);
        Set<String> removed = filling.removals().stream().map(Removal::person).collect(Collectors.toSet());
        List<ResultVacancy> vacancies = vacantSeats.without(
                election,
                seats.stream().filter(seat -> removed.contains(seat.person())).toList());
        faults.addAll(FillingRule.faults(filling, vacancies));
        faults.addAll(unqualified(election, filling));
        faults.addAll(WaivingRule.faults(filling.waivers(), waivable(election, vacancies)));
        Refusal.ifAny(faults);
        filling.removals().forEach(removal -> vacate(election, removal.person(), removal.reason(), REFUSED, actor));
        int stayVacant = stayVacant(election, filling, vacancies);
        List<String> passedOver = vacantSeats.passedOver(election, vacancies);
        carryOut(election, filling, vacancies, actor);
        boolean again = filling.posts().stream().anyMatch(row -> row.way() == Way.NEW_ROUND)
                || vacancies.stream().anyMatch(vacancy -> votedAgain(filling, vacancy));
        int posted = posted(election);
        Decided decided = new Decided(
                filling,
                List.copyOf(struckOff(election)),
                changed(election, filling, posted),
                posted,
                refusals,
                stayVacant);
        papers.write(election, PaperKind.FILLING, decided, actor);
        if (!again) {
            Refusal.ifAny(faults(election));
        }
        minutes.append(election, actor, refused ? REFUSED : "E15", decided(filling, passedOver));
        return again ? Outcome.AGAIN : Outcome.SEATED;
    }

    /** Those on the list, or next to be, who are not eligible any more. */
    private List<UnfitSeat> waivable(ElectionId election, List<ResultVacancy> vacancies) {
        return Stream.concat(
                        appointees.unfit(election).stream(),
                        appointees
                                .inNeedOfWaiver(
                                        election,
                                        vacancies.stream()
                                                .flatMap(vacancy -> vacancy.next().stream())
                                                .toList())
                                .stream())
                .toList();
    }

    /** Whether nothing has been decided since the result was refused last, and nobody has left since. */
    private boolean unchanged(ElectionId election, int refusals) {
        return papers.newest(election, PaperKind.FILLING, Decided.class)
                        .filter(before -> before.refusals() == refusals)
                        .isEmpty()
                && !unsettled(election);
    }

    /** How many seats may stay vacant below the least size: nobody follows, and too few are left for another vote or one was held in vain (E12, E17). */
    private int stayVacant(ElectionId election, Filling filling, List<ResultVacancy> vacancies) {
        Set<PostId> tried = papers.all(election, PaperKind.FILLING, Decided.class).stream()
                .flatMap(decided -> again(decided.filling()).stream())
                .collect(Collectors.toSet());
        return vacancies.stream()
                .filter(vacancy -> row(filling, vacancy).way() == Way.LEAVE_VACANT)
                .filter(vacancy -> vacancy.next().size() < vacancy.seats())
                .filter(vacancy -> vacancy.left() <= vacancy.seats()
                        || tried.contains(vacancy.post().id()))
                .mapToInt(ResultVacancy::seats)
                .sum();
    }

    private void carryOut(ElectionId election, Filling filling, List<ResultVacancy> vacancies, String actor) {
        appointees.waive(election, filling.waivers(), actor);
        Map<PostId, List<Candidate>> tied = new LinkedHashMap<>();
        for (ResultVacancy vacancy : vacancies) {
            Row row = row(filling, vacancy);
            if (row.way() == Way.NEXT_CANDIDATE) {
                seat(election, vacancy, vacancy.sure(), "");
                settle(election, vacancy, row, actor);
            }
            if (votedAgain(filling, vacancy)) {
                tied.put(vacancy.post().id(), vacancy.tied());
            }
        }
        selection.nameMore(election, filling.people(), filling.opinion(), actor);
        for (Nomination nominee : filling.nominees()) {
            admissions.admit(election, nominee, Citations.shipped().cited("经党组织同意补充提名为候选人", REFUSED));
        }
        furtherVotes.call(election, again(filling), tied);
    }

    private static boolean votedAgain(Filling filling, ResultVacancy vacancy) {
        return vacancy.votedAgain() && row(filling, vacancy).way() == Way.NEXT_CANDIDATE;
    }

    /** Equals are a tie: people vote again between them, a lot is drawn, or the party committee has chosen (E11). */
    private void settle(ElectionId election, ResultVacancy vacancy, Row row, String actor) {
        if (vacancy.tied().isEmpty()) {
            return;
        }
        Optional<String> seed =
                vacancy.tie() == ResultVacancy.Tie.LOT ? Optional.of(LotSeed.random()) : Optional.empty();
        List<Candidate> chosen = chosen(vacancy, row, seed);
        minutes.append(
                election,
                actor,
                "E11",
                new NextCandidatesTied(
                        vacancy.post().id(),
                        names(vacancy.tied()),
                        vacancy.seatsOfTied(),
                        KebabEnums.name(vacancy.tie()),
                        names(chosen),
                        seed));
        String how = "，相等的" + (vacancy.tie() == ResultVacancy.Tie.LOT ? "抽签" : "由党组织") + "确定";
        seat(election, vacancy, chosen, Citations.shipped().cited(how, "E11"));
    }

    private List<Candidate> chosen(ResultVacancy vacancy, Row row, Optional<String> seed) {
        return switch (vacancy.tie()) {
            case VOTE_AGAIN -> List.of();
            case LOT -> {
                Map<String, Candidate> byName = new LinkedHashMap<>();
                PrintedNames printed = PrintedNames.of(vacancy.tied());
                vacancy.tied().forEach(each -> byName.put(printed.of(each.id()), each));
                yield LotRule.order(seed.orElseThrow(), byName.keySet()).stream()
                        .limit(vacancy.seatsOfTied())
                        .map(byName::get)
                        .toList();
            }
            case PARTY_DECISION ->
                vacancy.tied().stream()
                        .filter(each -> row.chosen().contains(each.id()))
                        .toList();
        };
    }

    private static List<String> names(List<Candidate> people) {
        return people.stream().map(Candidate::name).toList();
    }

    /** The posts for which there is another vote. */
    private static Set<PostId> again(Filling filling) {
        return filling.posts().stream()
                .filter(row -> row.way() == Way.NEW_ROUND)
                .map(Row::post)
                .collect(Collectors.toSet());
    }

    private static Row row(Filling filling, ResultVacancy vacancy) {
        return filling.posts().stream()
                .filter(row -> row.post().equals(vacancy.post().id()))
                .findFirst()
                .orElseThrow();
    }

    private void seat(ElectionId election, ResultVacancy vacancy, List<Candidate> people, String further) {
        if (people.isEmpty()) {
            return;
        }
        Scheme scheme = elections.scheme(election);
        Replacement rule = scheme.replacement().orElseThrow();
        candidates.settle(
                election,
                people.stream().map(Candidate::id).toList(),
                vacancy.post().chosenBy() == ChosenBy.BALLOT ? Progress.ELECTED : Progress.DECIDED,
                scheme.citations()
                                .cited(
                                        "按%s依次递补".formatted(rule.by() == Replacement.By.SCORE ? "成绩" : "得票"),
                                        rule.basis().clause())
                        + further);
    }

    private List<Finding> unqualified(ElectionId election, Filling filling) {
        List<Finding> faults = new ArrayList<>(selection.eligibilityFaults(election, filling.people()));
        for (int row = 0; row < filling.nominees().size(); row++) {
            Nomination nominee = filling.nominees().get(row);
            String field = "nominees[" + row + "]";
            nominee.birthDate()
                    .filter(born -> !mayStand(election, filling, nominee))
                    .ifPresent(born -> faults.add(
                            new Finding(field, nominee.name() + "不是选举该职务的范围内的人", drawnBy(election, nominee.post()))));
            if (nominee.birthDate().isPresent()) {
                admissions.judge(election, nominee).findings().stream()
                        .filter(ruling -> ruling.outcome() != Ruling.Outcome.PASS)
                        .map(ruling -> new Finding(field, nominee.name() + "：" + ruling.message(), ruling.clause()))
                        .forEach(faults::add);
            }
        }
        return faults;
    }

    private String drawnBy(ElectionId election, PostId post) {
        return elections
                .scheme(election)
                .drawn(post)
                .map(plenum -> plenum.basis().clause())
                .orElse(REFUSED);
    }

    /** A plenum chooses from those elected before, or in the other vote that is decided on now (UC-6). */
    private boolean mayStand(ElectionId election, Filling filling, Nomination nominee) {
        return electable.isOpenTo(election, nominee.post(), nominee.person().key())
                || elections
                        .scheme(election)
                        .drawn(nominee.post())
                        .filter(plenum -> standsBefore(election, filling, plenum, nominee))
                        .isPresent();
    }

    private boolean standsBefore(ElectionId election, Filling filling, Plenum plenum, Nomination nominee) {
        List<PostId> before =
                again(filling).stream().filter(plenum.candidates()::contains).toList();
        return filling.nominees().stream()
                        .filter(other -> before.contains(other.post()))
                        .anyMatch(other -> other.birthDate().isPresent()
                                && other.person().key().equals(nominee.person().key()))
                || candidates.formal(election, before).stream()
                        .filter(candidate -> candidate.decision().withoutSeat())
                        .anyMatch(candidate ->
                                candidate.key().equals(nominee.person().key()));
    }

    private Set<String> struckOff(ElectionId election) {
        return committee.struckOff(election).stream().map(Seat::person).collect(Collectors.toSet());
    }

    private Set<String> settled(ElectionId election) {
        return papers.newest(election, PaperKind.FILLING, Decided.class)
                .map(decided -> Set.copyOf(decided.settled()))
                .orElse(Set.of());
    }

    /** @param passedOver why candidates without a seat could not follow or stand again, a line each */
    private static VacanciesDecided decided(Filling filling, List<String> passedOver) {
        return new VacanciesDecided(
                filling.removals(),
                filling.posts(),
                filling.people().stream().map(Naming.Named::name).toList(),
                filling.nominees().stream().map(Nomination::name).toList(),
                filling.waivers(),
                passedOver,
                filling.opinion());
    }
}
