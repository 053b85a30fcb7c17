package org.huanjie.registration;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huanjie.election.Elections;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Refusal;
import org.huanjie.person.PersonKey;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.CandidateStore;
import org.huanjie.roster.CandidateView;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.CandidatesTold;
import org.huanjie.roster.Progress;
import org.huanjie.roster.rules.PrintedNames;
import org.huanjie.roster.rules.SeatLimit;
import org.huanjie.scheme.Scheme;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in an election. */
@Service
public class CandidateRegister implements Candidates {

    private final CandidateStore store;
    private final Elections elections;
    private final Seats seats;
    private final RegistrationStore registrations;
    private final ApplicationEventPublisher events;

    public CandidateRegister(
            CandidateStore store,
            Elections elections,
            Seats seats,
            RegistrationStore registrations,
            ApplicationEventPublisher events) {
        this.store = store;
        this.elections = elections;
        this.seats = seats;
        this.registrations = registrations;
        this.events = events;
    }

    @Override
    public List<Candidate> of(ElectionId election) {
        return store.of(election);
    }

    /** What is printed for each candidacy where those of all posts stand on one list: namesakes are told apart, and posts of one person. */
    public PrintedNames printed(ElectionId election) {
        return PrintedNames.ofPosts(of(election), elections.scheme(election));
    }

    /** As {@link #of}, ready to be shown. */
    public List<CandidateView> views(ElectionId election) {
        return views(election, progress -> true);
    }

    /** The candidates who stand in one of these ways, ready to be shown. */
    public List<CandidateView> views(ElectionId election, Predicate<Progress> standing) {
        return shown(
                election,
                of(election).stream()
                        .filter(candidate -> standing.test(candidate.decision()))
                        .toList());
    }

    /** Candidates ready to be shown. */
    public List<CandidateView> shown(ElectionId election, List<Candidate> candidates) {
        Scheme scheme = elections.scheme(election);
        PrintedNames printed = printed(election);
        return candidates.stream()
                .map(candidate -> CandidateView.of(scheme, candidate, printed.of(candidate.id())))
                .toList();
    }

    @Override
    public List<Candidate> formal(ElectionId election, Collection<PostId> posts) {
        return of(election).stream()
                .filter(candidate -> candidate.decision().putForward())
                .filter(candidate -> posts.contains(candidate.post()))
                .toList();
    }

    @Override
    public void hold(ElectionId election) {
        seats.hold(election);
    }

    @Override
    public Map<CandidateId, CandidateId> persons(ElectionId election) {
        Map<PersonKey, CandidateId> first = new HashMap<>();
        return store.of(election).stream()
                .collect(Collectors.toMap(
                        each -> each.id(), each -> first.computeIfAbsent(each.key(), key -> each.id())));
    }

    @Override
    public Optional<CandidateId> person(ElectionId election, PersonKey person) {
        return store.of(election).stream()
                .filter(each -> each.key().equals(person))
                .map(each -> each.id())
                .findFirst();
    }

    @Override
    public Candidate get(ElectionId election, CandidateId candidate) {
        return store.find(election, candidate).orElseThrow();
    }

    @Override
    public List<Candidate> standing(ElectionId election) {
        return of(election).stream()
                .filter(candidate -> !candidate.decision().out())
                .toList();
    }

    @Override
    public void requireComplete(ElectionId election) {
        if (registrations.remedyOf(election).incomplete()) {
            throw new ConflictException("有候选人退出，差额已被打破，补足候选人并经批准后才能办理", "E2、E3");
        }
    }

    @Override
    public Scheme filled(ElectionId election, Scheme scheme) {
        return seats.filled(election, scheme);
    }

    @Override
    @Transactional
    public void settle(ElectionId election, Collection<CandidateId> candidates, Progress decision, String result) {
        requireSettling(decision);
        requireSeats(election, candidates, decision);
        tell(election, candidates, decision, result);
    }

    @Override
    @Transactional
    public void standAgain(ElectionId election, Collection<CandidateId> candidates, String result) {
        tell(election, candidates, Progress.APPROVED, result);
    }

    /** Decides on several alike, who are told so. */
    public void tell(ElectionId election, Collection<CandidateId> candidates, Progress decision, String result) {
        events.publishEvent(new CandidatesTold(
                election,
                decision,
                candidates.stream().distinct().collect(Collectors.toMap(Function.identity(), any -> result))));
        store.settle(election, candidates, decision, result);
    }

    @Override
    @Transactional
    public void settle(ElectionId election, Progress decision, Map<CandidateId, String> results) {
        requireSettling(decision);
        requireSeats(election, results.keySet(), decision);
        events.publishEvent(new CandidatesTold(election, decision, results));
        store.settle(election, decision, results);
    }

    /** However it is decided (votes, score, lot), nobody takes a seat that the post does not have. */
    private void requireSeats(ElectionId election, Collection<CandidateId> settled, Progress decision) {
        if (!decision.seated()) {
            return;
        }
        Refusal.ifAny(SeatLimit.faults(
                seats.filled(election, elections.scheme(election)),
                of(election).stream()
                        .filter(candidate -> candidate.decision().seated() || settled.contains(candidate.id()))
                        .map(candidate -> new SeatLimit.Holder(candidate.post(), candidate.name()))
                        .toList()));
    }

    private static void requireSettling(Progress decision) {
        if (!decision.settled()) {
            throw new IllegalArgumentException("%s does not settle a candidacy".formatted(decision));
        }
    }
}
