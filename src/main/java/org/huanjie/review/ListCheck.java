package org.huanjie.review;

import java.util.List;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Finding;
import org.huanjie.minutes.Minutes;
import org.huanjie.registration.CandidateRegister;
import org.huanjie.registration.Seats;
import org.huanjie.review.ReviewMinutes.ListChecked;
import org.huanjie.review.rules.ListStandsRule;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.CandidateStore;
import org.huanjie.roster.Progress;
import org.huanjie.roster.rules.Clauses;
import org.huanjie.scheme.Scheme;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks a list of formal candidates before it is submitted (JY-4.3.4c, NS-4.2c, E2). */
@Service
public class ListCheck {

    private final CandidateStore store;
    private final CandidateRegister register;
    private final Fitness fitness;
    private final Seats seats;
    private final Minutes minutes;

    ListCheck(CandidateStore store, CandidateRegister register, Fitness fitness, Seats seats, Minutes minutes) {
        this.store = store;
        this.register = register;
        this.fitness = fitness;
        this.seats = seats;
        this.minutes = minutes;
    }

    /** What the check comes to. */
    public enum Outcome {
        STANDS,
        /** Somebody on it is not eligible any more and awaits review again. */
        INELIGIBLE,
        /** It lacks candidates or names somebody twice. */
        FAULTY
    }

    /** Checks the list; one that does not stand is taken back. */
    @Transactional
    public Outcome check(ElectionId election) {
        Scheme scheme = seats.scheme(election);
        List<Unfit> unfit = fitness.unfit(election, Progress::formal);
        List<Finding> faults = unfit.isEmpty()
                ? ListStandsRule.faults(scheme, formal(election))
                : unfit.stream()
                        .flatMap(each -> each.findings("candidates").stream())
                        .toList();
        String clause = Clauses.of(scheme, "candidate-list");
        minutes.append(election, Minutes.SYSTEM, clause, new ListChecked(faults));
        if (faults.isEmpty()) {
            return Outcome.STANDS;
        }
        takeBack(election, scheme.citations().cited("候选人名单核对有误，将重新拟定", clause));
        unfit.forEach(each -> register.tell(
                election, List.of(each.candidate().id()), Progress.REGISTERED, "须重新审查资格：" + each.reasons()));
        return unfit.isEmpty() ? Outcome.FAULTY : Outcome.INELIGIBLE;
    }

    private void takeBack(ElectionId election, String result) {
        List<CandidateId> listed = store.of(election).stream()
                .filter(candidate -> candidate.decision().considered())
                .map(Candidate::id)
                .toList();
        store.settle(election, listed, Progress.ADMITTED, result);
    }

    private List<Candidate> formal(ElectionId election) {
        return store.of(election).stream()
                .filter(each -> each.decision().formal())
                .toList();
    }
}
