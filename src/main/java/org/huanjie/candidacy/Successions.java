package org.huanjie.candidacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.answer.NotNow;
import org.huanjie.approval.RequestKind;
import org.huanjie.approval.Requests;
import org.huanjie.candidacy.rules.CandidateListRules;
import org.huanjie.candidacy.rules.Demand;
import org.huanjie.candidacy.rules.Demand.Shortage;
import org.huanjie.election.Elections;
import org.huanjie.record.Minutes;
import org.huanjie.scheme.Scheme;
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
    private static final Comparator<Candidate> BY_SUPPORT =
            Comparator.comparing((Candidate candidate) -> candidate.support().orElse(0), Comparator.reverseOrder());

    private final CandidateStore store;
    private final RegistrationStore registrations;
    private final Seats seats;
    private final Elections elections;
    private final Requests requests;
    private final ObjectProvider<CandidacyProcess> process;
    private final ObjectProvider<PollingDay> polling;
    private final ApplicationEventPublisher events;
    private final Minutes minutes;
    private final Clock clock;

    Successions(
            CandidateStore store,
            RegistrationStore registrations,
            Seats seats,
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
        this.elections = elections;
        this.requests = requests;
        this.process = process;
        this.polling = polling;
        this.events = events;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** The last day on which whoever leaves is replaced. */
    public LocalDate lastDayOfReplacement(String election) {
        Scheme scheme = elections.scheme(election);
        LocalDate vote = Optional.ofNullable(polling.getIfAvailable())
                .flatMap(day -> day.of(election))
                .orElseGet(() -> elections.firstDay(election, scheme.ballots().isEmpty() ? "decision" : "voting"));
        return scheme.nomination()
                .withdrawal()
                .map(rule -> vote.minusDays(rule.daysBeforeVote()))
                .orElse(vote);
    }

    /** Fills the place of a formal candidate who has just left. */
    void after(String election, Candidate left, String actor) {
        if (process.getObject().redraw(election)) {
            requests.overtake(election, RequestKind.CANDIDATES, actor);
            minutes.append(election, actor, "list-taken-back", CLAUSE, Map.of("left", left.name()));
        } else if (LocalDate.now(clock).isAfter(lastDayOfReplacement(election))) {
            minutes.append(
                    election,
                    actor,
                    "ballot-line-cancelled",
                    CLAUSE,
                    Map.of("left", left.name(), "shortages", shortages(election)));
        } else {
            replace(election, left, actor);
        }
    }

    private void replace(String election, Candidate left, String actor) {
        next(election, left.post()).ifPresent(next -> {
            String result = "%s退出，按推荐情况依次递补为正式候选人（%s）".formatted(left.name(), CLAUSE);
            store.decide(election, List.of(new Outcome(next.id(), Decision.FORMAL, result)));
            minutes.append(
                    election, actor, "candidate-replaced", CLAUSE, Map.of("left", left.name(), "next", next.name()));
            events.publishEvent(new CandidateReplaced(election, left.id(), next.id(), next.name()));
        });
        List<String> shortages = shortages(election);
        if (!shortages.isEmpty() && process.getObject().complete(election)) {
            registrations.keep(election, registrations.remedyOf(election).incomplete(true));
            minutes.append(election, actor, "candidates-too-few", "E2", shortages);
        }
    }

    /** More candidates have been found and approved. */
    @Transactional
    public void completed(String election) {
        registrations.keep(election, registrations.remedyOf(election).incomplete(false));
        minutes.append(election, "system", "list-completed", "E2", Map.of("shortages", shortages(election)));
        events.publishEvent(new ListCompleted(election));
    }

    /** @throws NotNow while more candidates are looked for */
    void requireComplete(String election) {
        if (registrations.remedyOf(election).incomplete()) {
            throw new NotNow("有候选人退出，差额已被打破，补足候选人并经批准后才能办理（E2、E3）");
        }
    }

    private Optional<Candidate> next(String election, String post) {
        return store.of(election).stream()
                .map(Registered::candidate)
                .filter(candidate -> candidate.decision() == Decision.NOT_FORMAL)
                .filter(candidate -> candidate.post().equals(post))
                .min(BY_SUPPORT);
    }

    private List<String> shortages(String election) {
        List<Candidate> formal = store.of(election).stream()
                .map(Registered::candidate)
                .filter(candidate -> candidate.decision() == Decision.FORMAL)
                .toList();
        return Demand.shortages(seats.scheme(election), CandidateListRules.byPost(formal)).stream()
                .map(Shortage::message)
                .toList();
    }
}
