package org.huanjie.term;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.access.rules.FourEyesRule;
import org.huanjie.approval.RequestKind;
import org.huanjie.approval.Requests;
import org.huanjie.election.Election;
import org.huanjie.election.ElectionService;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Minutes;
import org.huanjie.result.Appointment;
import org.huanjie.result.ResultMinutes.Officer;
import org.huanjie.roster.Seat;
import org.huanjie.roster.rules.Holders;
import org.huanjie.scheme.Scheme;
import org.huanjie.selection.Committee;
import org.huanjie.selection.Naming;
import org.huanjie.selection.Selection;
import org.huanjie.term.Replacement.Way;
import org.huanjie.term.TermMinutes.AppointmentProposed;
import org.huanjie.term.TermMinutes.ByElectionStarted;
import org.huanjie.term.TermMinutes.DepartureConfirmed;
import org.huanjie.term.TermMinutes.DepartureDeclined;
import org.huanjie.term.TermMinutes.DepartureReported;
import org.huanjie.term.TermMinutes.OfficersAppointed;
import org.huanjie.term.TermMinutes.ProposedChecked;
import org.huanjie.term.TermMinutes.ReplacementChosen;
import org.huanjie.term.TermMinutes.VacancyClosed;
import org.huanjie.term.Vacancy.Leaver;
import org.huanjie.term.rules.DepartureRule;
import org.huanjie.term.rules.DependentPosts;
import org.huanjie.term.rules.ProposalRule;
import org.huanjie.term.rules.ReplacementRule;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members leave a serving committee and their seats are filled (E22, JY-4.3.5d). */
@Service("termVacancies")
public class Vacancies {

    private static final String VACANCY = "E22";
    private static final String APPOINTMENT = "E22";

    private final VacancyStore store;
    private final ServingMembers standing;
    private final Committee committee;
    private final Selection selection;
    private final ElectionService electionService;
    private final Elections elections;
    private final Requests requests;
    private final VacancyProcess process;
    private final Minutes minutes;
    private final Clock clock;

    Vacancies(
            VacancyStore store,
            ServingMembers standing,
            Committee committee,
            Selection selection,
            ElectionService electionService,
            Elections elections,
            Requests requests,
            VacancyProcess process,
            Minutes minutes,
            Clock clock) {
        this.store = store;
        this.standing = standing;
        this.committee = committee;
        this.selection = selection;
        this.electionService = electionService;
        this.elections = elections;
        this.requests = requests;
        this.process = process;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** All cases of a committee, the oldest first. */
    public List<Vacancy> of(ElectionId term) {
        return store.of(term);
    }

    /** The open case of a committee. */
    public Optional<Vacancy> open(ElectionId term) {
        return store.open(term);
    }

    /**
     * Reports that members leave, with all posts that rest on theirs (UC-6); the party committee is asked next.
     *
     * @throws Refusal when somebody does not serve on this committee, or a date cannot be true
     * @throws ConflictException when the case before is still open, or the term is over and a new committee is due
     */
    @Transactional
    public Vacancy report(ElectionId term, MemberDeparture departure, String actor) {
        Election election = elections.get(term);
        if (store.open(term).isPresent()) {
            throw new ConflictException("上一次离任补缺尚未办结，请办结后再报");
        }
        List<Office> serving = ofTerm(term);
        requireRestOfTerm(serving);
        Refusal.ifAny(DepartureRule.faults(elections.scheme(term), serving, departure, LocalDate.now(clock)));
        List<Leaver> leavers = leavers(serving, DependentPosts.included(elections.scheme(term), serving, departure));
        store.insert(term, leavers, actor, OffsetDateTime.now(clock));
        minutes.append(term, actor, VACANCY, new DepartureReported(leavers));
        process.start(election);
        return store.open(term).orElseThrow();
    }

    /** The new member serves for the rest of the term (E22); a term that is over has none left. */
    private void requireRestOfTerm(List<Office> serving) {
        LocalDate today = LocalDate.now(clock);
        serving.stream()
                .map(Office::termEnds)
                .filter(lastDay -> lastDay.isBefore(today))
                .findFirst()
                .ifPresent(lastDay -> {
                    throw new ConflictException("本届任期已于%s届满，应当换届，不再补缺".formatted(lastDay), VACANCY);
                });
    }

    /**
     * The party committee confirms that they leave, or keeps them.
     *
     * @throws Refusal when it does not confirm and gives no reason
     */
    @Transactional
    public void confirm(ElectionId term, Confirmation confirmation, String actor) {
        Vacancy vacancy = current(term);
        Refusal.ifAny(FourEyesRule.faults("confirmed", "这次离任", List.of(vacancy.reportedBy()), actor));
        if (!confirmation.confirmed()) {
            if (confirmation.opinion().isEmpty()) {
                throw new Refusal("opinion", "不确认离任须写明理由", VACANCY);
            }
            store.close(vacancy.id(), "党组织未确认离任，继续任职");
            minutes.append(term, actor, VACANCY, new DepartureDeclined(vacancy.id(), confirmation.opinion()));
            return;
        }
        for (Leaver leaver : vacancy.leavers()) {
            standing.leave(
                    List.of(leaver.office()),
                    LocalDate.parse(leaver.leaves()),
                    leaver.cause().title() + "：" + leaver.reason() + "（E22）");
        }
        store.confirm(vacancy.id());
        minutes.append(
                term, actor, VACANCY, new DepartureConfirmed(vacancy.id(), vacancy.leavers(), confirmation.opinion()));
    }

    /**
     * Decides how the seats are filled.
     *
     * @throws Refusal when that way is not open to one of the posts, or the rest of the committee may not stand alone
     */
    @Transactional
    public void choose(ElectionId term, Replacement replacement, String actor) {
        Vacancy vacancy = current(term);
        Refusal.ifAny(obstacles(term, vacancy, replacement.way()));
        store.choose(vacancy.id(), replacement.way());
        minutes.append(
                term,
                actor,
                replacement.way() == Way.APPOINTMENT ? APPOINTMENT : VACANCY,
                new ReplacementChosen(vacancy.id(), replacement.way(), vacancy.seats(), replacement.reason()));
        if (replacement.way() == Way.LEAVE_VACANT) {
            store.close(vacancy.id(), "保留空缺：" + replacement.reason());
        }
    }

    /** Why a way is not open to fill the seats. */
    public List<Finding> obstacles(ElectionId term, Vacancy vacancy, Way way) {
        return ReplacementRule.faults(
                elections.scheme(term),
                way,
                vacancy.seats().keySet(),
                committee.compositionFaults(term, seats(ofTerm(term))));
    }

    /** @throws Refusal when the proposal does not fit the vacant seats or a person may not hold the post */
    @Transactional
    public void propose(ElectionId term, Naming proposal, String actor) {
        Vacancy vacancy = current(term);
        Scheme scheme = elections.scheme(term);
        Refusal.ifAny(faults(term, scheme, vacancy, proposal));
        store.propose(vacancy.id(), proposal);
        minutes.append(
                term,
                actor,
                APPOINTMENT,
                new AppointmentProposed(vacancy.id(), Officer.of(Committee.seats(scheme, proposal))));
    }

    private List<Finding> faults(ElectionId term, Scheme scheme, Vacancy vacancy, Naming proposal) {
        List<Finding> faults =
                new ArrayList<>(ProposalRule.faults(scheme, vacancy.seats(), seats(ofTerm(term)), proposal));
        for (int row = 0; faults.isEmpty() && row < proposal.people().size(); row++) {
            faults.addAll(selection.eligibilityFaults(scheme, proposal.people().get(row), "people[" + row + "]"));
        }
        return faults;
    }

    /** Asks once more how the seats are filled, in a case whose own model does not lead there. */
    public void chooseAgain(ElectionId term) {
        process.chooseAgain(elections.get(term));
    }

    /** Whether those proposed may still hold the posts; the minutes say what speaks against them. */
    @Transactional
    public boolean proposedFit(ElectionId term) {
        Vacancy vacancy = current(term);
        List<Finding> faults =
                faults(term, elections.scheme(term), vacancy, vacancy.proposal().orElseThrow());
        minutes.append(term, Minutes.SYSTEM, VACANCY, new ProposedChecked(vacancy.id(), faults));
        return faults.isEmpty();
    }

    /** The party committee appoints those who were approved; they serve for the rest of the term. */
    @Transactional
    public void appoint(ElectionId term, Appointment paper, String actor) {
        Vacancy vacancy = current(term);
        List<Seat> seats = proposed(term);
        standing.join(term, term, seats);
        store.close(vacancy.id(), "届中指派：" + paper.documentNumber());
        minutes.append(
                term,
                actor,
                APPOINTMENT,
                new OfficersAppointed(vacancy.id(), paper.documentNumber(), paper.madeKnown(), Officer.of(seats)));
    }

    /** Starts the election for the vacant seats. */
    @Transactional
    public void elect(ElectionId term) {
        Vacancy vacancy = current(term);
        Election election = electionService.fill(term, vacancy.seats(), vacancy.reportedBy());
        store.close(vacancy.id(), "补选：" + election.id());
        minutes.append(
                term,
                vacancy.reportedBy(),
                VACANCY,
                new ByElectionStarted(vacancy.id(), election.id(), vacancy.seats()));
    }

    /** The committees whose seats were to be filled serve no longer (E22). */
    @EventListener
    void abandon(TermOver over) {
        over.terms().forEach(this::abandon);
    }

    /** The committee serves no longer, because its election has been annulled or a new one took office: nothing is filled any more (E21, E22). */
    @Transactional
    public void abandon(ElectionId term) {
        if (store.open(term).isPresent()) {
            process.abandon(term);
        }
    }

    /** Closes a case that has been abandoned. */
    @Transactional
    public void close(ElectionId term) {
        Vacancy vacancy = current(term);
        requests.overtake(term, RequestKind.APPOINTMENT, Minutes.SYSTEM);
        boolean succeeded = ofTerm(term).isEmpty();
        store.close(vacancy.id(), succeeded ? "新一届委员会已经任命，补缺终止" : "换届被宣布无效，补缺终止");
        minutes.append(term, Minutes.SYSTEM, succeeded ? VACANCY : "E21", new VacancyClosed(vacancy.id()));
    }

    /** The seats that those proposed for an appointment would take. */
    public List<Seat> proposed(ElectionId term) {
        return Committee.seats(elections.scheme(term), current(term).proposal().orElseThrow());
    }

    private Vacancy current(ElectionId term) {
        return store.open(term).orElseThrow(() -> new ConflictException("离任补缺已经办结"));
    }

    private List<Office> ofTerm(ElectionId term) {
        return standing.serving(elections.division(term)).stream()
                .filter(office -> office.term().equals(term))
                .toList();
    }

    private static List<Leaver> leavers(List<Office> serving, MemberDeparture departure) {
        Map<String, Office> offices = serving.stream().collect(Collectors.toMap(Office::id, Function.identity()));
        Map<String, String> names = Holders.names(seats(serving));
        return departure.leavers().stream()
                .map(leaver -> leaver(offices.get(leaver.office()).holder(), names, leaver))
                .toList();
    }

    private static Leaver leaver(Seat holder, Map<String, String> names, MemberDeparture.Leaver leaver) {
        return new Leaver(
                leaver.office(),
                names.get(holder.person()),
                holder.post(),
                holder.postName(),
                leaver.cause(),
                leaver.leaves().toString(),
                leaver.reason());
    }

    private static List<Seat> seats(List<Office> offices) {
        return offices.stream().map(Office::holder).toList();
    }
}
