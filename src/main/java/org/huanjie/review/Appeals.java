package org.huanjie.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.access.BodyKind;
import org.huanjie.access.rules.FourEyesRule;
import org.huanjie.calendar.Calendars;
import org.huanjie.clause.Citations;
import org.huanjie.election.Elections;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Minutes;
import org.huanjie.person.PersonFacts;
import org.huanjie.review.AppealStore.Appeal;
import org.huanjie.review.AppealStore.State;
import org.huanjie.review.ReviewMinutes.AppealDecision;
import org.huanjie.review.ReviewMinutes.Appealed;
import org.huanjie.review.ReviewMinutes.AppealsDecided;
import org.huanjie.review.ReviewMinutes.AppealsRecorded;
import org.huanjie.review.rules.AppealRules;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.CandidateStore;
import org.huanjie.roster.Outcome;
import org.huanjie.roster.Progress;
import org.huanjie.roster.WaiverStore;
import org.huanjie.scheme.Scheme;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rejected candidates are told why and may appeal once, to the body that the scheme names (XG-3.2.2b, E4). */
@Service
public class Appeals {

    private static final String CLAUSE = "E4";

    private final AppealStore store;
    private final CandidateStore candidates;
    private final WaiverStore waivers;
    private final Enclosures enclosures;
    private final Elections elections;
    private final Calendars calendars;
    private final Minutes minutes;
    private final Clock clock;

    Appeals(
            AppealStore store,
            CandidateStore candidates,
            WaiverStore waivers,
            Enclosures enclosures,
            Elections elections,
            Calendars calendars,
            Minutes minutes,
            Clock clock) {
        this.store = store;
        this.candidates = candidates;
        this.waivers = waivers;
        this.enclosures = enclosures;
        this.elections = elections;
        this.calendars = calendars;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** Starts the appeal period for rejected candidates, if the scheme allows appeals, and adds it to their messages. */
    List<Outcome> tell(ElectionId election, List<Outcome> outcomes) {
        return elections
                .scheme(election)
                .nomination()
                .appeal()
                .filter(rule -> outcomes.stream().anyMatch(Appeals::rejects))
                .map(rule -> calendars.windowEnd(LocalDate.now(clock), rule.window()))
                .map(lastDay -> outcomes.stream()
                        .map(outcome -> rejects(outcome) ? told(election, outcome, lastDay) : outcome)
                        .toList())
                .orElse(outcomes);
    }

    private Outcome told(ElectionId election, Outcome outcome, LocalDate lastDay) {
        store.tell(election, outcome.candidate(), LocalDate.now(clock), lastDay);
        String notice = Citations.shipped().cited("%s；可在%s前（含当日）提出申诉".formatted(outcome.result(), lastDay), CLAUSE);
        return outcome.until(lastDay, notice);
    }

    /** Recounts the appeal periods and returns the candidates who now have longer than announced, with their new last day. */
    Map<CandidateId, LocalDate> recount(ElectionId election) {
        Map<CandidateId, LocalDate> prolonged = new TreeMap<>();
        elections.scheme(election).nomination().appeal().ifPresent(rule -> store.of(election).stream()
                .filter(appeal -> appeal.state() == State.TOLD)
                .forEach(appeal -> appeal.toldOn()
                        .map(day -> calendars.windowEnd(day, rule.window()))
                        .filter(lastDay -> lastDay.isAfter(appeal.lastDay()))
                        .ifPresent(lastDay -> prolonged.put(appeal.candidate(), lastDay))));
        prolonged.forEach((candidate, lastDay) -> store.prolong(election, candidate, lastDay));
        return prolonged;
    }

    private static boolean rejects(Outcome outcome) {
        return outcome.decision() == Progress.REJECTED;
    }

    /** Candidates whose appeal period is still open. */
    public List<Candidate> rejected(ElectionId election) {
        return in(election, State.TOLD);
    }

    /** Those on whose appeals is to be decided. */
    public List<Candidate> appellants(ElectionId election) {
        return in(election, State.MADE);
    }

    /** What they say against the rejection, by candidate. */
    public Map<CandidateId, String> grounds(ElectionId election) {
        return store.of(election).stream().collect(Collectors.toMap(Appeal::candidate, Appeal::grounds));
    }

    /** The last day to appeal, of those who were told last. */
    public LocalDate lastDay(ElectionId election) {
        return store.of(election).stream()
                .map(Appeal::lastDay)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Who decides. */
    public BodyKind body(ElectionId election) {
        return rule(election).body();
    }

    /** The last day on which the body decides in time. */
    public LocalDate decisionDay(ElectionId election) {
        return calendars.windowEnd(lastDay(election), rule(election).decision());
    }

    /**
     * Records the appeals; facts proved by enclosed documents are judged again.
     *
     * @throws Refusal with all faults
     */
    @Transactional
    public void record(ElectionId election, AppealSheet sheet, String actor) {
        List<Candidate> rejected = rejected(election);
        Refusal.ifAny(AppealRules.recorded(
                rejected,
                sheet.candidates(),
                enclosures.known(
                        election,
                        sheet.candidates().stream()
                                .map(AppealSheet.Row::attachments)
                                .toList()),
                LocalDate.now(clock)));
        for (AppealSheet.Row row : sheet.candidates()) {
            store.record(election, row);
            candidates.filed(List.of(row.candidate()), actor);
            enclosures.take(election, row.candidate(), row.facts(), row.attachments());
        }
        Map<CandidateId, Candidate> byId = byId(rejected);
        minutes.append(
                election,
                actor,
                CLAUSE,
                new AppealsRecorded(sheet.candidates().stream()
                        .map(row -> new Appealed(
                                row.candidate(),
                                byId.get(row.candidate()).name(),
                                row.appeals(),
                                row.grounds(),
                                row.facts().map(PersonFacts::labels).orElse(List.of())))
                        .toList()));
    }

    /**
     * Decides on all appeals; nobody may appeal again.
     *
     * @throws Refusal with all faults
     */
    @Transactional
    public void decide(ElectionId election, AppealDecisions decisions, String actor) {
        List<Candidate> appellants = appellants(election);
        List<Finding> faults = new ArrayList<>(AppealRules.decided(appellants, decisions.candidates()));
        List<CandidateId> asked = appellants.stream().map(Candidate::id).toList();
        if (body(election) != BodyKind.LEAGUE) {
            Set<String> filers = new HashSet<>(candidates.filers(asked));
            filers.addAll(waivers.askers(asked));
            faults.addAll(FourEyesRule.faults("candidates", "其中有的申诉", filers, actor));
        }
        Refusal.ifAny(faults);
        Map<CandidateId, Candidate> byId = byId(appellants);
        Results results = new Results(elections.scheme(election));
        List<Outcome> outcomes = decisions.candidates().stream()
                .map(row -> results.of(byId.get(row.candidate()), row))
                .toList();
        candidates.decide(election, outcomes);
        decisions.candidates().forEach(row -> store.decide(election, row));
        minutes.append(
                election,
                actor,
                CLAUSE,
                new AppealsDecided(outcomes.stream()
                        .map(outcome -> new AppealDecision(
                                outcome.candidate(),
                                byId.get(outcome.candidate()).name(),
                                outcome.decision(),
                                outcome.result()))
                        .toList()));
    }

    private Scheme.Nomination.Appeal rule(ElectionId election) {
        return elections.scheme(election).nomination().appeal().orElseThrow();
    }

    private List<Candidate> in(ElectionId election, State state) {
        List<Candidate> rejected = candidates.of(election).stream()
                .filter(candidate -> candidate.decision() == Progress.REJECTED)
                .toList();
        if (rejected.isEmpty()) {
            return List.of();
        }
        List<CandidateId> ids = store.of(election).stream()
                .filter(appeal -> appeal.state() == state)
                .map(Appeal::candidate)
                .toList();
        return rejected.stream()
                .filter(candidate -> ids.contains(candidate.id()))
                .toList();
    }

    private static Map<CandidateId, Candidate> byId(List<Candidate> candidates) {
        return candidates.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
    }
}
