package org.huanjie.review;

import java.util.stream.Collectors;
import org.huanjie.eligibility.rules.Ruling;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Outcome;
import org.huanjie.roster.Progress;
import org.huanjie.roster.rules.Clauses;
import org.huanjie.scheme.Scheme;

/** What every candidate is told after a step, with the clause it rests on (XG-3.2.2b). */
final class Results {

    private static final String REJECTIONS = "E4";

    private final Scheme scheme;

    Results(Scheme scheme) {
        this.scheme = scheme;
    }

    Outcome of(Candidate candidate, ReviewSheet.Row review) {
        return switch (review.decision()) {
            case ADMIT -> new Outcome(candidate.id(), Progress.ADMITTED, cited("资格审查通过", clause("review")));
            case WAIVER -> new Outcome(candidate.id(), Progress.WAIVER_ASKED, waiverAsked(candidate, review));
            case REJECT -> new Outcome(candidate.id(), Progress.REJECTED, rejected(candidate, review));
            case MATERIAL -> new Outcome(candidate.id(), Progress.MATERIAL_ASKED, "须补充材料：" + review.reason());
        };
    }

    Outcome of(Candidate candidate, WaiverSheet.Row waiver) {
        String rule = reasons(candidate, Ruling.Outcome.WAIVER);
        return waiver.granted()
                ? new Outcome(
                        candidate.id(), Progress.ADMITTED, "资格审查通过，党组织同意放宽：%s；%s".formatted(rule, waiver.reason()))
                : new Outcome(
                        candidate.id(), Progress.REJECTED, "资格审查未通过，党组织不同意放宽：%s；%s".formatted(rule, waiver.reason()));
    }

    /** Of an appeal that is decided; whoever needs a waiver by the rules goes on to the party committee. */
    Outcome of(Candidate candidate, AppealDecisions.Row appeal) {
        if (!appeal.upheld()) {
            return new Outcome(candidate.id(), Progress.REJECTED, cited("申诉不成立，维持审查结果：" + appeal.reason(), REJECTIONS));
        }
        return candidate.outcome() == Verdict.Outcome.NEEDS_WAIVER
                ? new Outcome(
                        candidate.id(),
                        Progress.WAIVER_ASKED,
                        "%s；提请党组织审定放宽：%s"
                                .formatted(
                                        cited("申诉成立：" + appeal.reason(), REJECTIONS),
                                        reasons(candidate, Ruling.Outcome.WAIVER)))
                : new Outcome(candidate.id(), Progress.ADMITTED, cited("申诉成立，资格审查通过：" + appeal.reason(), REJECTIONS));
    }

    Outcome of(CandidateList.Row row) {
        String clause = clause("candidate-list");
        return row.formal()
                ? new Outcome(row.candidate(), Progress.LISTED, cited("列为正式候选人", clause), row.support())
                : new Outcome(
                        row.candidate(), Progress.NOT_FORMAL, cited("未列为正式候选人：" + row.reason(), clause), row.support());
    }

    private String waiverAsked(Candidate candidate, ReviewSheet.Row review) {
        return "已提请党组织审定放宽：%s；%s".formatted(reasons(candidate, Ruling.Outcome.WAIVER), review.reason());
    }

    private String rejected(Candidate candidate, ReviewSheet.Row review) {
        String because =
                switch (candidate.outcome()) {
                    case INELIGIBLE -> reasons(candidate, Ruling.Outcome.FAIL);
                    case NEEDS_WAIVER -> reasons(candidate, Ruling.Outcome.WAIVER);
                    case ELIGIBLE -> virtue(review.criterion());
                };
        return "资格审查未通过：" + because + (review.reason().isEmpty() ? "" : "；" + review.reason());
    }

    private String reasons(Candidate candidate, Ruling.Outcome outcome) {
        return candidate.findings().stream()
                .filter(ruling -> ruling.outcome() == outcome)
                .map(ruling -> cited(ruling.message(), ruling.clause()))
                .collect(Collectors.joining("；"));
    }

    private String virtue(String text) {
        return scheme.eligibility().virtues().stream()
                .filter(virtue -> virtue.text().equals(text))
                .map(virtue ->
                        cited("不符合“%s”的要求".formatted(text), virtue.basis().clause()))
                .findFirst()
                .orElseThrow();
    }

    private String cited(String sentence, String clause) {
        return scheme.citations().cited(sentence, clause);
    }

    private String clause(String step) {
        return Clauses.of(scheme, step);
    }
}
