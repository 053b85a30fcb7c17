package org.huanjie.review.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.eligibility.rules.Ruling;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.ids.CandidateId;
import org.huanjie.input.Finding;
import org.huanjie.review.ReviewSheet;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.rules.Clauses;
import org.huanjie.roster.rules.Coverage;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Eligibility.Virtue;

/**
 * What reviewers may decide (JY-4.3.4b, XG-3.2.2a, NS-4.2b): nobody is admitted against a rule, a rule that knows no waiver cannot be waived,
 * and who meets all rules is rejected only for a soft criterion of the scheme, with a reason (JY-4.1d).
 */
public final class ReviewRules {

    private final List<Virtue> virtues;
    private final String clause;
    private final List<Finding> faults = new ArrayList<>();

    private ReviewRules(Scheme scheme) {
        this.virtues = scheme.eligibility().virtues();
        this.clause = Clauses.of(scheme, "review");
    }

    /**
     * All faults of a review; empty when it can be carried out.
     *
     * @param awaiting everyone who awaits review
     */
    public static List<Finding> faults(Scheme scheme, List<Candidate> awaiting, List<ReviewSheet.Row> reviews) {
        ReviewRules rules = new ReviewRules(scheme);
        List<CandidateId> ids = reviews.stream().map(ReviewSheet.Row::candidate).toList();
        rules.faults.addAll(new Coverage(awaiting).faults(ids, rules.clause));
        Map<CandidateId, Candidate> byId =
                awaiting.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        for (int row = 0; row < reviews.size(); row++) {
            ReviewSheet.Row review = reviews.get(row);
            if (byId.containsKey(review.candidate())) {
                rules.check(row, review, byId.get(review.candidate()));
            }
        }
        return rules.faults;
    }

    private void check(int row, ReviewSheet.Row review, Candidate candidate) {
        switch (review.decision()) {
            case ADMIT -> checkAdmission(row, candidate);
            case WAIVER -> checkWaiver(row, review, candidate);
            case REJECT -> checkRejection(row, review, candidate);
            case MATERIAL -> {}
        }
    }

    private void checkAdmission(int row, Candidate candidate) {
        against(candidate, Ruling.Outcome.FAIL)
                .forEach(ruling -> fault(
                        row, "decision", "%s不能通过审查：%s".formatted(candidate.name(), ruling.message()), ruling.clause()));
        if (candidate.outcome() == Verdict.Outcome.NEEDS_WAIVER) {
            against(candidate, Ruling.Outcome.WAIVER)
                    .forEach(ruling -> fault(
                            row,
                            "decision",
                            "%s须先申请放宽：%s".formatted(candidate.name(), ruling.message()),
                            ruling.clause()));
        }
    }

    private void checkWaiver(int row, ReviewSheet.Row review, Candidate candidate) {
        against(candidate, Ruling.Outcome.FAIL)
                .forEach(ruling -> fault(
                        row,
                        "decision",
                        "%s不能申请放宽，这一条没有放宽的规定：%s".formatted(candidate.name(), ruling.message()),
                        ruling.clause()));
        if (candidate.outcome() == Verdict.Outcome.ELIGIBLE) {
            fault(row, "decision", "%s符合条件，不需要放宽".formatted(candidate.name()), clause);
        }
        if (review.reason().isEmpty()) {
            fault(row, "reason", "为%s申请放宽须写明理由".formatted(candidate.name()), clause);
        }
    }

    private void checkRejection(int row, ReviewSheet.Row review, Candidate candidate) {
        if (candidate.outcome() == Verdict.Outcome.INELIGIBLE) {
            return;
        }
        if (review.reason().isEmpty()) {
            fault(row, "reason", "不予通过%s须写明理由".formatted(candidate.name()), clause);
        }
        if (candidate.outcome() == Verdict.Outcome.ELIGIBLE && !names(review.criterion())) {
            fault(row, "criterion", "%s符合各项规定，不予通过须指明方案的哪一条要求%s".formatted(candidate.name(), choices()), clause);
        }
    }

    private boolean names(String criterion) {
        return virtues.stream().anyMatch(virtue -> virtue.text().equals(criterion));
    }

    private String choices() {
        if (virtues.isEmpty()) {
            return "，而本方案没有这类要求";
        }
        return virtues.stream().map(Virtue::text).collect(Collectors.joining("”“", "：“", "”"));
    }

    private static Stream<Ruling> against(Candidate candidate, Ruling.Outcome outcome) {
        return candidate.findings().stream().filter(ruling -> ruling.outcome() == outcome);
    }

    private void fault(int row, String field, String message, String because) {
        faults.add(new Finding("candidates[%d].%s".formatted(row, field), message, because));
    }
}
