package org.huanjie.eligibility.rules;

import java.util.Comparator;
import java.util.List;

/** What all rules of a scheme together say of one applicant; the worst ruling decides. */
public record Verdict(Outcome outcome, List<Ruling> findings) {

    /** From best to worst, in step with {@link Ruling.Outcome}. */
    public enum Outcome {
        ELIGIBLE,
        NEEDS_WAIVER,
        INELIGIBLE
    }

    /** The rules that ask for a waiver. */
    public List<String> waivable() {
        return findings.stream()
                .filter(ruling -> ruling.outcome() == Ruling.Outcome.WAIVER)
                .map(Ruling::rule)
                .toList();
    }

    static Verdict of(List<Ruling> rulings) {
        Ruling.Outcome worst = rulings.stream()
                .map(Ruling::outcome)
                .max(Comparator.naturalOrder())
                .orElse(Ruling.Outcome.PASS);
        return new Verdict(
                switch (worst) {
                    case PASS -> Outcome.ELIGIBLE;
                    case WAIVER -> Outcome.NEEDS_WAIVER;
                    case FAIL -> Outcome.INELIGIBLE;
                },
                List.copyOf(rulings));
    }
}
