package org.huanjie.election;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.calendar.Calendars;
import org.huanjie.clause.Citations;
import org.huanjie.division.Codes;
import org.huanjie.division.Divisions;
import org.huanjie.election.Election.Stage;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionMinutes.Recomputed;
import org.huanjie.election.ElectionMinutes.Started;
import org.huanjie.election.ElectionMinutes.Withdrawn;
import org.huanjie.election.ElectionStore.Begun;
import org.huanjie.election.ElectionStore.NewElection;
import org.huanjie.election.rules.StartRule;
import org.huanjie.election.rules.TermRule;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.ListQuery;
import org.huanjie.input.Listing;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Minutes;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Term;
import org.huanjie.scheme.Schemes;
import org.huanjie.scheme.Schemes.Provenance;
import org.huanjie.scheme.rules.SeveralPosts;
import org.huanjie.scheme.rules.Timetable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts and withdraws elections. */
@Service
public class ElectionService {

    private final ElectionStore store;
    private final ElectionRegister register;
    private final Schemes schemes;
    private final Divisions divisions;
    private final Calendars calendars;
    private final ElectionProcess process;
    private final ElectionCourse course;
    private final Inquiries inquiries;
    private final ObjectProvider<RunningWindows> windows;
    private final ObjectProvider<SittingTerms> terms;
    private final ChainedMinutes minutes;
    private final Clock clock;

    ElectionService(
            ElectionStore store,
            ElectionRegister register,
            Schemes schemes,
            Divisions divisions,
            Calendars calendars,
            ElectionProcess process,
            ElectionCourse course,
            Inquiries inquiries,
            ObjectProvider<RunningWindows> windows,
            ObjectProvider<SittingTerms> terms,
            ChainedMinutes minutes,
            Clock clock) {
        this.store = store;
        this.register = register;
        this.schemes = schemes;
        this.divisions = divisions;
        this.calendars = calendars;
        this.process = process;
        this.course = course;
        this.inquiries = inquiries;
        this.windows = windows;
        this.terms = terms;
        this.minutes = minutes;
        this.clock = clock;
    }

    /**
     * Starts the election of a division's League body under the newest version of a scheme. Whether it is early or late follows from the recorded term, where
     * there is one.
     *
     * @throws Refusal when division or scheme are unknown, or the day cannot be meant
     * @throws ConflictException when the body has an election that is not yet closed
     */
    @Transactional
    public Election start(StartRequest request, String actor) {
        return startAll(List.of(request), actor).get(0);
    }

    /**
     * Starts the elections of many bodies, all or none. What they ask of the database is asked, and what they write is written, for all of them together.
     *
     * @throws Refusal or ConflictException as a single start does
     */
    @Transactional
    public List<Election> startAll(List<StartRequest> requests, String actor) {
        Recorded recorded = recorded(requests);
        return begin(
                requests.stream().map(request -> checked(request, recorded)).toList(), actor);
    }

    /** Why elections could not be started, by their divisions; apart from those that are open. Who could be started is not named. */
    public Map<String, List<Finding>> faults(List<StartRequest> requests) {
        Recorded recorded = recorded(requests);
        return requests.stream()
                .map(request -> Map.entry(request.division(), faults(request, recorded)))
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, again) -> first));
    }

    /** The open elections of these divisions. */
    public Map<String, ElectionId> open(Collection<String> divisions) {
        return store.open(divisions);
    }

    /** What is known of the divisions in which elections are to begin. */
    private record Recorded(Map<String, String> names, Map<String, LocalDate> termEnds) {

        Optional<LocalDate> termEnd(StartRequest request) {
            return Optional.ofNullable(termEnds.get(request.division()));
        }
    }

    private Recorded recorded(List<StartRequest> requests) {
        List<String> bodies = requests.stream().map(StartRequest::division).toList();
        return new Recorded(divisions.names(bodies), terms.getObject().termEnds(bodies));
    }

    /** What is about to begin. */
    private record Beginning(StartRequest request, Scheme scheme, Occasion occasion) {}

    private Beginning checked(StartRequest request, Recorded recorded) {
        Optional<Scheme> scheme = schemes.find(request.scheme());
        Refusal.ifAny(faults(request, recorded), scheme.map(Scheme::citations).orElseGet(Citations::shipped));
        Scheme held = scheme.orElseThrow();
        Optional<LocalDate> termEnd =
                held.term().flatMap(term -> recorded.termEnd(request).or(request::termEnd));
        return new Beginning(request.withTermEnd(termEnd), held, Occasion.TERM_DUE);
    }

    private List<Finding> faults(StartRequest request, Recorded recorded) {
        List<Finding> faults = new ArrayList<>();
        Optional<Scheme> scheme = schemes.find(request.scheme());
        if (scheme.isEmpty()) {
            faults.add(new Finding("scheme", "换届方案“" + request.scheme() + "”不存在", ""));
        }
        scheme.ifPresent(held -> faults.addAll(unusable(held)));
        faults.addAll(StartRule.faults(request.start(), request.pastConfirmed(), today()));
        scheme.ifPresent(held -> faults.addAll(term(held, request, recorded.termEnd(request))));
        if (!recorded.names().containsKey(request.division())) {
            faults.add(new Finding("division", "行政区划“" + request.division() + "”不存在", ""));
        }
        return faults;
    }

    /**
     * Repeats an annulled election under the newest version of its scheme (E21). A by-election is repeated as one, for the same seats and the rest of the
     * same term, also when it was broken off (E22).
     *
     * @throws Refusal when the day cannot be meant
     * @throws ConflictException when there is nothing to repeat, it is being repeated, or the body has another election that is not yet closed
     */
    @Transactional
    public Election repeat(ElectionId id, Repetition repetition, String actor) {
        Election before = find(id);
        Occasion occasion = store.occasion(id);
        if (!repeatable(before, occasion)) {
            throw new ConflictException("只有宣布无效的换届才重新举行", "E21");
        }
        if (repeated(before, occasion)) {
            throw new ConflictException("这次换届已经重新举行", "E21");
        }
        refuseSecondOpenElections(List.of(before.division()));
        Refusal.ifAny(StartRule.faults(repetition.start(), repetition.pastConfirmed(), today()));
        StartRequest request = new StartRequest(
                before.division(), before.scheme(), repetition.start(), Optional.empty(), Optional.empty());
        Beginning again = occasion.byElection()
                ? new Beginning(request, schemeOf(before).reducedTo(occasion.seats()), occasion)
                : new Beginning(request, schemes.find(before.scheme()).orElseThrow(), Occasion.repeating(id));
        return begin(List.of(again), actor).get(0);
    }

    /** Whether an election ended so that it may be held again. */
    public boolean repeatable(ElectionId id) {
        return repeatable(find(id), store.occasion(id));
    }

    private static boolean repeatable(Election before, Occasion occasion) {
        return before.status() == Status.ANNULLED || occasion.byElection() && before.status() == Status.WITHDRAWN;
    }

    /** Of by-elections for the same seats only the last can be repeated; a regular election, unless its repetition was broken off. */
    private boolean repeated(Election before, Occasion occasion) {
        if (!occasion.byElection()) {
            return following(before.id()).stream().anyMatch(later -> later.status() != Status.WITHDRAWN);
        }
        List<ElectionId> alike = following(occasion.origin().orElseThrow()).stream()
                .map(Election::id)
                .filter(later -> store.occasion(later).equals(occasion))
                .toList();
        return !alike.get(alike.size() - 1).equals(before.id());
    }

    /**
     * Starts the election that fills vacant seats until the end of the term, under the scheme of the committee's own election (E22).
     *
     * @param seats how many by post
     * @throws ConflictException when the body has an election that is not yet closed
     */
    @Transactional
    public Election fill(ElectionId election, Map<PostId, Integer> seats, String actor) {
        Election before = find(election);
        StartRequest request =
                new StartRequest(before.division(), before.scheme(), today(), Optional.empty(), Optional.empty());
        Beginning partial =
                new Beginning(request, schemeOf(before).reducedTo(seats), Occasion.vacancyIn(election, seats));
        return begin(List.of(partial), actor).get(0);
    }

    /** Elections that fill vacant seats of this one, or repeat it, the oldest first. */
    public List<Election> following(ElectionId election) {
        return store.following(election.value());
    }

    /**
     * Takes an election's result away for good; what still runs of it ends. The caller appends the decision to the minutes.
     *
     * @throws ConflictException when it was withdrawn or annulled before
     */
    @Transactional
    public void annul(ElectionId id) {
        if (store.close(id, Status.ANNULLED)) {
            endProcess(id);
        } else if (!store.annulClosed(id)) {
            throw new ConflictException("这次换届已经终止或者宣布无效");
        }
    }

    /**
     * Ends a running election before its time; its record stays.
     *
     * @throws ConflictException when it has ended, or the level above is looking into it: nobody escapes an annulment by breaking off (E21)
     */
    @Transactional
    public void withdraw(ElectionId id, String reason, String actor) {
        if (find(id).status() != Status.RUNNING) {
            throw new ConflictException("这次换届已经结束，不能再终止");
        }
        if (inquiries.open(id)) {
            throw new ConflictException("上级团组织正在调查这次换届，调查办结前不能终止", "E21");
        }
        minutes.append(id, actor, "", new Withdrawn(reason));
        endProcess(id);
    }

    /** Whatever has become of the process in the engine, the election is closed and its place is free. */
    private void endProcess(ElectionId id) {
        if (!process.withdraw(id)) {
            course.closeWithdrawn(id);
        }
    }

    /** @throws java.util.NoSuchElementException when there is none with this id */
    public Election find(ElectionId id) {
        return store.find(id).orElseThrow();
    }

    /**
     * Some of the elections, the newest first, by a part of the body's name or the beginning of the division's code.
     *
     * @param regions where they are held; nothing stands for everywhere
     */
    @Transactional(readOnly = true)
    public Listing<Election> list(ListQuery query, Optional<List<String>> regions) {
        Listing<Election> listing = store.list(query, regions);
        register.readAhead(listing.rows());
        return listing;
    }

    /** Recomputes the timetables, windows and deadlines of running elections after a calendar year was imported. */
    @Transactional
    public void reschedule() {
        store.running().forEach(this::reschedule);
    }

    private void reschedule(Election election) {
        ElectionId id = election.id();
        Timetable present = store.timetable(id);
        Timetable computed = present.shifted(
                schemeOf(election), 0, Set.of(), Optional.ofNullable(election.partyElectionEnd()), calendars.current());
        boolean moved = !computed.equals(present);
        if (moved) {
            store.reschedule(id, computed);
        }
        for (RunningWindows some : windows) {
            moved |= some.recount(id);
        }
        if (moved) {
            List<Deadline> waited = process.deadlines(id);
            process.follow(id);
            List<DateChange> changes = DateChanges.between(present, computed, waited, process.deadlines(id))
                    .all();
            minutes.append(id, Minutes.SYSTEM, "E.2", new Recomputed(changes));
        }
    }

    private List<Election> begin(List<Beginning> all, String actor) {
        List<String> bodies =
                all.stream().map(each -> each.request().division()).toList();
        refuseSecondOpenElections(bodies);
        Map<Begun, Integer> counts = store.counts(bodies);
        List<NewElection> begun =
                all.stream().map(each -> drafted(each, counts)).toList();
        store.insert(begun, actor);
        minutes.lock(begun.stream().map(each -> each.election().id()).toList());
        begun.forEach(each -> minutes.append(each.election().id(), actor, "", started(each)));
        List<Election> elections = begun.stream().map(NewElection::election).toList();
        process.start(elections);
        return elections;
    }

    private NewElection drafted(Beginning beginning, Map<Begun, Integer> counts) {
        StartRequest request = beginning.request();
        Scheme scheme = beginning.scheme();
        Refusal.ifAny(unusable(scheme), scheme.citations());
        Timetable planned = timetable(scheme, request, request.start());
        boolean late = StartRule.lateAtBirth(planned, today());
        Timetable timetable = late ? timetable(scheme, request, today()) : planned;
        String division = request.division();
        Begun year = new Begun(division, request.start().getYear());
        Election election = new Election(
                new ElectionId("%s-%d-%d".formatted(division, year.year(), counts.getOrDefault(year, 0) + 1)),
                division,
                Codes.tenant(division),
                divisions.placeName(division) + bodyTitle(scheme),
                scheme.id(),
                scheme.version(),
                request.start(),
                request.partyElectionEnd().orElse(null),
                request.termEnd().orElse(null),
                Stage.PREPARATION,
                Status.RUNNING);
        return new NewElection(election, beginning.occasion(), timetable, late);
    }

    /** A scheme that was accepted before it was known that it cannot be counted serves the elections that began under it, and no new one. */
    private static List<Finding> unusable(Scheme scheme) {
        return SeveralPosts.findings(scheme).stream()
                .map(finding -> new Finding("scheme", finding.message(), finding.clause()))
                .toList();
    }

    private Timetable timetable(Scheme scheme, StartRequest request, LocalDate from) {
        return Timetable.of(scheme, from, request.partyElectionEnd(), calendars.current());
    }

    private static List<Finding> term(Scheme scheme, StartRequest request, Optional<LocalDate> recorded) {
        Optional<LocalDate> named = request.termEnd();
        if (scheme.term().isEmpty()) {
            return named.isEmpty()
                    ? List.of()
                    : List.of(new Finding("termEnd", "换届方案“" + scheme.id() + "”没有任期的规定，不能填写任期届满日期", "B.1 Art 4"));
        }
        Term term = scheme.term().orElseThrow();
        return recorded.map(end -> TermRule.recorded(request.start(), end, named, term))
                .orElseGet(() -> named.map(end -> TermRule.faults(request.start(), end, term))
                        .orElse(List.of()));
    }

    /** Whether an election of this body, started now, had to name the end of the present term because none is recorded. */
    public boolean asksTermEnd(String division, String scheme) {
        return schemes.find(scheme).flatMap(Scheme::term).isPresent()
                && terms.getObject().termEnds(List.of(division)).isEmpty();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void refuseSecondOpenElections(List<String> bodies) {
        store.open(bodies).values().stream().findFirst().ifPresent(open -> {
            throw new ConflictException("该单位的换届“" + open + "”尚未结束，不能再启动一次");
        });
        Set<String> seen = new HashSet<>();
        bodies.stream().filter(division -> !seen.add(division)).findFirst().ifPresent(twice -> {
            throw new ConflictException("“" + twice + "”同时只能启动一次换届");
        });
    }

    private static String bodyTitle(Scheme scheme) {
        return scheme.body().type() == Scheme.BodyType.COMMITTEE ? "团委" : "团工委";
    }

    private Scheme schemeOf(Election election) {
        return schemes.find(election.scheme(), election.schemeVersion()).orElseThrow();
    }

    private Started started(NewElection begun) {
        Election election = begun.election();
        Occasion occasion = begun.occasion();
        Provenance provenance = schemes.provenance(election.scheme(), election.schemeVersion());
        return new Started(
                election.body(),
                election.scheme(),
                election.schemeVersion(),
                provenance.author(),
                provenance.hash(),
                election.start(),
                occasion.origin().map(origin -> occasion.kind().id()),
                occasion.origin(),
                occasion.origin().map(origin -> occasion.seats()),
                Optional.of(today()).filter(today -> begun.late()));
    }
}
