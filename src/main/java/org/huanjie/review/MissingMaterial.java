package org.huanjie.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.calendar.Calendars;
import org.huanjie.clause.Citations;
import org.huanjie.election.Elections;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Minutes;
import org.huanjie.person.PersonFacts;
import org.huanjie.review.MaterialStore.Missing;
import org.huanjie.review.ReviewMinutes.Lapse;
import org.huanjie.review.ReviewMinutes.MaterialLapsed;
import org.huanjie.review.ReviewMinutes.MaterialSupplied;
import org.huanjie.review.ReviewMinutes.Supply;
import org.huanjie.review.ReviewSheet.Choice;
import org.huanjie.review.rules.MaterialRules;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.CandidateStore;
import org.huanjie.roster.Outcome;
import org.huanjie.roster.Progress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Missing documents may be supplied within the scheme's period and are then reviewed; without them the candidate is rejected (E4). */
@Service
public class MissingMaterial {

    private static final String CLAUSE = "E4";

    private final MaterialStore store;
    private final CandidateStore candidates;
    private final Appeals appeals;
    private final Enclosures enclosures;
    private final Elections elections;
    private final Calendars calendars;
    private final Minutes minutes;
    private final Clock clock;

    MissingMaterial(
            MaterialStore store,
            CandidateStore candidates,
            Appeals appeals,
            Enclosures enclosures,
            Elections elections,
            Calendars calendars,
            Minutes minutes,
            Clock clock) {
        this.store = store;
        this.candidates = candidates;
        this.appeals = appeals;
        this.enclosures = enclosures;
        this.elections = elections;
        this.calendars = calendars;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** Why material cannot be asked for as these reviews do. */
    List<Finding> faults(ElectionId election, List<Candidate> awaiting, List<ReviewSheet.Row> reviews) {
        boolean asked = reviews.stream().anyMatch(MissingMaterial::asks);
        Set<CandidateId> before =
                asked ? store.of(election).stream().map(Missing::candidate).collect(Collectors.toSet()) : Set.of();
        return MaterialRules.asked(elections.scheme(election), awaiting, reviews, before);
    }

    /** Starts the deadline for supplying missing documents and adds it to each candidate's message. */
    List<Outcome> ask(ElectionId election, List<ReviewSheet.Row> reviews, List<Outcome> outcomes) {
        Map<CandidateId, String> wanted = reviews.stream()
                .filter(MissingMaterial::asks)
                .collect(Collectors.toMap(ReviewSheet.Row::candidate, ReviewSheet.Row::reason));
        if (wanted.isEmpty()) {
            return outcomes;
        }
        LocalDate lastDay = calendars.windowEnd(
                today(),
                elections
                        .scheme(election)
                        .nomination()
                        .supplement()
                        .orElseThrow()
                        .window());
        wanted.forEach((candidate, what) ->
                store.ask(election, new Missing(candidate, Optional.of(today()), lastDay, what, Optional.empty())));
        return outcomes.stream()
                .map(outcome -> wanted.containsKey(outcome.candidate()) ? until(lastDay, outcome) : outcome)
                .toList();
    }

    /** Recounts the deadlines for missing documents and returns the candidates who now have longer than announced, with their new last day. */
    Map<CandidateId, LocalDate> recount(ElectionId election) {
        Map<CandidateId, LocalDate> prolonged = new TreeMap<>();
        elections.scheme(election).nomination().supplement().ifPresent(rule -> store.of(election).stream()
                .filter(missing -> missing.content().isEmpty())
                .forEach(missing -> missing.askedOn()
                        .map(day -> calendars.windowEnd(day, rule.window()))
                        .filter(lastDay -> lastDay.isAfter(missing.lastDay()))
                        .ifPresent(lastDay -> prolonged.put(missing.candidate(), lastDay))));
        prolonged.forEach((candidate, lastDay) -> store.prolong(election, candidate, lastDay));
        return prolonged;
    }

    private static Outcome until(LocalDate lastDay, Outcome outcome) {
        return outcome.until(
                lastDay, Citations.shipped().cited("%s；请在%s前（含当日）补充".formatted(outcome.result(), lastDay), CLAUSE));
    }

    private static boolean asks(ReviewSheet.Row review) {
        return review.decision() == Choice.MATERIAL;
    }

    /** Candidates whose documents are incomplete. */
    public List<Candidate> awaited(ElectionId election) {
        return in(election, Progress.MATERIAL_ASKED);
    }

    /** Whether anybody has handed in material and awaits review again. */
    public boolean supplied(ElectionId election) {
        return !in(election, Progress.REGISTERED).isEmpty();
    }

    private List<Candidate> in(ElectionId election, Progress decision) {
        return candidates.of(election).stream()
                .filter(candidate -> candidate.decision() == decision)
                .toList();
    }

    /** What is asked of them, by candidate. */
    public Map<CandidateId, String> wanted(ElectionId election) {
        return store.of(election).stream().collect(Collectors.toMap(Missing::candidate, Missing::wanted));
    }

    /** The last day on which it may be handed in. */
    public LocalDate lastDay(ElectionId election) {
        return store.of(election).stream()
                .map(Missing::lastDay)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * Records the documents supplied. Candidates who supplied theirs are reviewed again, all others are rejected.
     *
     * @throws Refusal with all faults
     */
    @Transactional
    public void supply(ElectionId election, MaterialSheet sheet, String actor) {
        List<Candidate> awaited = awaited(election);
        Set<String> files = enclosures.known(
                election,
                sheet.candidates().stream().map(MaterialSheet.Row::attachments).toList());
        Refusal.ifAny(MaterialRules.supplied(awaited, sheet.candidates(), files, today()));
        List<Outcome> outcomes = new ArrayList<>();
        for (MaterialSheet.Row row : sheet.candidates()) {
            if (row.supplied()) {
                store.supplied(election, row.candidate(), row.content());
                candidates.filed(List.of(row.candidate()), actor);
                enclosures.take(election, row.candidate(), row.facts(), row.attachments());
                outcomes.add(new Outcome(
                        row.candidate(),
                        Progress.REGISTERED,
                        Citations.shipped().cited("已补充材料：" + row.content(), CLAUSE)));
            }
        }
        candidates.decide(election, outcomes);
        List<Candidate> without = awaited.stream()
                .filter(candidate -> outcomes.stream()
                        .noneMatch(outcome -> outcome.candidate().equals(candidate.id())))
                .toList();
        outcomes.addAll(reject(election, without, "没有补充材料"));
        Map<CandidateId, String> told =
                outcomes.stream().collect(Collectors.toMap(Outcome::candidate, Outcome::result));
        Map<CandidateId, Candidate> byId =
                awaited.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        minutes.append(
                election,
                actor,
                CLAUSE,
                new MaterialSupplied(sheet.candidates().stream()
                        .map(row -> new Supply(
                                row.candidate(),
                                byId.get(row.candidate()).name(),
                                row.supplied(),
                                row.content(),
                                row.facts().map(PersonFacts::labels).orElse(List.of()),
                                told.get(row.candidate())))
                        .toList()));
    }

    /** Rejects everyone whose documents are still missing when the period ends. */
    @Transactional
    public void lapse(ElectionId election) {
        List<Candidate> awaited = awaited(election);
        Map<CandidateId, String> told = reject(election, awaited, "逾期没有补充材料").stream()
                .collect(Collectors.toMap(Outcome::candidate, Outcome::result));
        minutes.append(
                election,
                Minutes.SYSTEM,
                CLAUSE,
                new MaterialLapsed(awaited.stream()
                        .map(candidate -> new Lapse(candidate.id(), candidate.name(), told.get(candidate.id())))
                        .toList()));
    }

    private List<Outcome> reject(ElectionId election, List<Candidate> without, String because) {
        Map<CandidateId, String> wanted = wanted(election);
        List<Outcome> outcomes = appeals.tell(
                election,
                without.stream()
                        .map(candidate -> new Outcome(
                                candidate.id(),
                                Progress.REJECTED,
                                Citations.shipped()
                                        .cited(
                                                "资格审查未通过：%s（%s）".formatted(because, wanted.get(candidate.id())),
                                                CLAUSE)))
                        .toList());
        candidates.decide(election, outcomes);
        return outcomes;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
