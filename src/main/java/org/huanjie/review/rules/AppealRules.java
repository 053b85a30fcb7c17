package org.huanjie.review.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.eligibility.rules.Ruling;
import org.huanjie.ids.CandidateId;
import org.huanjie.input.Finding;
import org.huanjie.review.AppealDecisions;
import org.huanjie.review.AppealSheet;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.rules.Coverage;

/** What may be recorded and decided of appeals against rejections; none is upheld against a rule that knows no waiver (E4). */
public final class AppealRules {

    private static final String CLAUSE = "E4";

    private AppealRules() {}

    /**
     * An appeal gives its grounds; no appeal, no grounds.
     *
     * @param rejected everyone who may appeal
     * @param files ids of the files stored with the election
     */
    public static List<Finding> recorded(
            List<Candidate> rejected, List<AppealSheet.Row> rows, Set<String> files, LocalDate today) {
        List<CandidateId> ids = rows.stream().map(AppealSheet.Row::candidate).toList();
        List<Finding> faults = new ArrayList<>(new Coverage(rejected).faults(ids, CLAUSE));
        Map<CandidateId, Candidate> byId = byId(rejected);
        for (int row = 0; row < rows.size(); row++) {
            AppealSheet.Row appeal = rows.get(row);
            if (byId.containsKey(appeal.candidate())) {
                String name = byId.get(appeal.candidate()).name();
                if (appeal.appeals() && appeal.grounds().isEmpty()) {
                    faults.add(fault(row, "grounds", "请写明%s的申诉理由".formatted(name)));
                }
                if (!appeal.appeals() && says(appeal)) {
                    faults.add(fault(row, "appeals", "%s没有申诉，不填写理由和更正的情况".formatted(name)));
                }
            }
            faults.addAll(new Enclosure(row, appeal.facts(), appeal.attachments()).faults(files, today));
        }
        return faults;
    }

    private static boolean says(AppealSheet.Row appeal) {
        return !appeal.grounds().isEmpty()
                || !appeal.attachments().isEmpty()
                || appeal.facts().filter(facts -> !facts.isEmpty()).isPresent();
    }

    /** @param appellants everyone who appealed, as judged with what was proven */
    public static List<Finding> decided(List<Candidate> appellants, List<AppealDecisions.Row> rows) {
        List<CandidateId> ids =
                rows.stream().map(AppealDecisions.Row::candidate).toList();
        List<Finding> faults = new ArrayList<>(new Coverage(appellants).faults(ids, CLAUSE));
        Map<CandidateId, Candidate> byId = byId(appellants);
        for (int row = 0; row < rows.size(); row++) {
            AppealDecisions.Row decision = rows.get(row);
            if (decision.upheld() && byId.containsKey(decision.candidate())) {
                faults.addAll(against(row, byId.get(decision.candidate())));
            }
        }
        return faults;
    }

    private static List<Finding> against(int row, Candidate candidate) {
        return candidate.findings().stream()
                .filter(ruling -> ruling.outcome() == Ruling.Outcome.FAIL)
                .map(ruling -> new Finding(
                        "candidates[%d].upheld".formatted(row),
                        "%s的申诉不能成立：%s".formatted(candidate.name(), ruling.message()),
                        ruling.clause()))
                .toList();
    }

    private static Map<CandidateId, Candidate> byId(List<Candidate> candidates) {
        return candidates.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
    }

    private static Finding fault(int row, String field, String message) {
        return new Finding("candidates[%d].%s".formatted(row, field), message, CLAUSE);
    }
}
