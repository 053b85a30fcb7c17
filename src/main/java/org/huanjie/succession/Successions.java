package org.huanjie.succession;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.approval.RequestKind;
import org.huanjie.approval.Requests;
import org.huanjie.clause.Citations;
import org.huanjie.election.Elections;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.minutes.Minutes;
import org.huanjie.registration.RegistrationStore;
import org.huanjie.registration.Remedy;
import org.huanjie.registration.Seats;
import org.huanjie.review.Fitness;
import org.huanjie.review.ReviewMinutes.TooFew;
import org.huanjie.review.Unfit;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.CandidateStore;
import org.huanjie.roster.Outcome;
import org.huanjie.roster.PollingDay;
import org.huanjie.roster.Progress;
import org.huanjie.roster.SeatDeclined;
import org.huanjie.roster.rules.Demand;
import org.huanjie.roster.rules.Demand.Shortage;
import org.huanjie.scheme.Scheme;
import org.huanjie.succession.SuccessionMinutes.LineCancelled;
import org.huanjie.succession.SuccessionMinutes.ListCompleted;
import org.huanjie.succession.SuccessionMinutes.ListTakenBack;
import org.huanjie.succession.SuccessionMinutes.PassedOver;
import org.huanjie.succession.SuccessionMinutes.Replaced;
import org.huanjie.succession.rules.SuccessionRules;
import org.huanjie.succession.rules.SuccessionRules.Next;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of the place of a formal candidate who leaves (E3). While the list is before the approving bodies it is drawn up anew. In time before the
 * vote the next by support takes the place, and where nobody is next more candidates are looked for; later the line on the paper is cancelled.
 */
@Service
public class Successions {

    private static final String CLAUSE = "E3";

    private final CandidateStore store;
    private final RegistrationStore registrations;
    private final Seats seats;
    private final Fitness fitness;
    private final Elections elections;
    private final Requests requests;
    private final ObjectProvider<CandidacyProcess> process;
    private final ObjectProvider<PollingDay> polling;
    private final ApplicationEventPublisher events;
    private final Minutes minutes;
    private final Clock clock;

    public Successions(
            CandidateStore store,
            RegistrationStore registrations,
            Seats seats,
            Fitness fitness,
            Elections elections,
            Requests requests,
            ObjectProvider<CandidacyProcess> process,
            ObjectProvider<PollingDay> polling,
            ApplicationEventPublisher events,
            Minutes minutes,
            Clock clock) {
        this.store = store;
        this.registrations = registrations;
        this.seats = seats;
        this.fitness = fitness;
        this.elections = elections;
        this.requests = requests;
        this.process = process;
        this.polling = polling;
        this.events = events;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** A formal candidate has left. */
    void after(ElectionId election, Candidate left) {
        process.getObject().left(elections.get(election), left.id());
    }

    /** Somebody who was chosen will not serve; whoever keeps the seats takes this one back, and it is filled like others that fall vacant (E15). */
    void declined(ElectionId election, Candidate chosen, String reason, String actor) {
        events.publishEvent(new SeatDeclined(election, chosen.id(), reason, actor));
    }

    /** Whether whoever leaves today is still replaced; never once people have begun to vote, and always while the day of the vote is to be set anew. */
    public boolean timeToReplace(ElectionId election) {
        Optional<PollingDay> day = Optional.ofNullable(polling.getIfAvailable());
        if (day.filter(each -> each.begun(election)).isPresent()) {
            return false;
        }
        if (day.filter(each -> each.unset(election)).isPresent()) {
            return true;
        }
        Scheme scheme = elections.scheme(election);
        LocalDate vote = day.flatMap(each -> each.of(election))
                .orElseGet(() -> elections.firstDay(election, scheme.ballots().isEmpty() ? "decision" : "voting"));
        return !LocalDate.now(clock).isAfter(SuccessionRules.lastDay(scheme, vote));
    }

    /** The list is before the approving bodies no more: everybody on it waits for the next one. */
    @Transactional
    public void takeListBack(ElectionId election, CandidateId left) {
        requests.overtake(election, RequestKind.CANDIDATES, Minutes.SYSTEM);
        List<CandidateId> listed = all(election).stream()
                .filter(candidate -> candidate.decision().considered())
                .map(Candidate::id)
                .toList();
        String name = name(election, left);
        store.settle(
                election,
                listed,
                Progress.ADMITTED,
                Citations.shipped().cited("%s退出，候选人名单将重新拟定".formatted(name), CLAUSE));
        minutes.append(election, Minutes.SYSTEM, CLAUSE, new ListTakenBack(name, listed));
    }

    /**
     * Puts the next by support forward, where there is anybody.
     *
     * @return whether more candidates must be looked for now
     */
    @Transactional
    public boolean promoteNext(ElectionId election, CandidateId left) {
        Candidate gone = store.find(election, left).orElseThrow();
        List<Unfit> unfit = unfitToFollow(election, gone.post());
        Set<CandidateId> passedOver =
                unfit.stream().map(each -> each.candidate().id()).collect(Collectors.toSet());
        SuccessionRules.next(all(election), gone.post(), passedOver)
                .ifPresentOrElse(
                        next -> replace(election, gone, next, unfit), () -> nobodyFollows(election, gone, unfit));
        List<String> shortages = shortages(election);
        Remedy remedy = registrations.remedyOf(election);
        if (shortages.isEmpty() || remedy.incomplete()) {
            return false;
        }
        registrations.keep(election, remedy.incomplete(true));
        minutes.append(election, Minutes.SYSTEM, "E2", new TooFew(shortages));
        return true;
    }

    private void nobodyFollows(ElectionId election, Candidate left, List<Unfit> unfit) {
        if (!unfit.isEmpty()) {
            minutes.append(election, Minutes.SYSTEM, CLAUSE, new PassedOver(left.name(), Unfit.words(unfit)));
        }
    }

    private List<Unfit> unfitToFollow(ElectionId election, PostId post) {
        return fitness.unfit(election, Progress.NOT_FORMAL::equals).stream()
                .filter(unfit -> unfit.candidate().post().equals(post))
                .toList();
    }

    private void replace(ElectionId election, Candidate left, Next following, List<Unfit> unfit) {
        Candidate next = following.candidate();
        List<String> alike = following.alike().stream().map(Candidate::name).toList();
        String among = alike.isEmpty() ? "" : "（与%s推荐情况相同，按报名先后）".formatted(String.join("、", alike));
        String result = Citations.shipped().cited("%s退出，按推荐情况依次递补为正式候选人%s".formatted(left.name(), among), CLAUSE);
        store.decide(election, List.of(new Outcome(next.id(), Progress.APPROVED, result)));
        minutes.append(
                election,
                Minutes.SYSTEM,
                CLAUSE,
                new Replaced(
                        Optional.of(left.id()),
                        left.name(),
                        next.name(),
                        next.id(),
                        alike,
                        Unfit.words(unfit),
                        result));
    }

    /** It is too late to replace whoever left: nobody may be counted on that line. */
    @Transactional
    public void cancelLine(ElectionId election, CandidateId left) {
        minutes.append(election, Minutes.SYSTEM, CLAUSE, new LineCancelled(name(election, left), shortages(election)));
    }

    /** More candidates have been found and approved. */
    @Transactional
    public void completed(ElectionId election) {
        registrations.keep(election, registrations.remedyOf(election).incomplete(false));
        minutes.append(election, Minutes.SYSTEM, "E2", new ListCompleted(shortages(election)));
    }

    private String name(ElectionId election, CandidateId candidate) {
        return store.find(election, candidate).orElseThrow().name();
    }

    private List<Candidate> all(ElectionId election) {
        return store.of(election).stream().toList();
    }

    private List<String> shortages(ElectionId election) {
        List<Candidate> formal = all(election).stream()
                .filter(candidate -> candidate.decision().formal())
                .toList();
        return Demand.shortages(seats.scheme(election), Demand.byPost(formal)).stream()
                .map(Shortage::message)
                .toList();
    }
}
