package org.huanjie.review.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.ids.CandidateId;
import org.huanjie.input.Finding;
import org.huanjie.review.CandidateList;
import org.huanjie.review.CandidateList.Row;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.rules.Clauses;
import org.huanjie.roster.rules.Coverage;
import org.huanjie.roster.rules.Demand;
import org.huanjie.scheme.Scheme;

/** A list of formal candidates has enough of them for every ballot, and says why others are not on it and how opinions were heard (JY-4.3.4c, NS-4.2c, E2). */
public final class CandidateListRules {

    private CandidateListRules() {}

    /**
     * All faults of a list; empty when it stands.
     *
     * @param qualified everyone who may be put forward
     */
    public static List<Finding> faults(Scheme scheme, List<Candidate> qualified, CandidateList list) {
        List<Row> rows = list.candidates();
        String clause = Clauses.of(scheme, "candidate-list");
        List<CandidateId> ids = rows.stream().map(Row::candidate).toList();
        List<Finding> faults = new ArrayList<>(new Coverage(qualified).faults(ids, clause));
        if (list.opinion().isBlank()) {
            faults.add(new Finding("opinion", "请写明怎样听取了团员青年的意见：时间、方式和参加人数", clause));
        }
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.get(row).formal() && rows.get(row).reason().isEmpty()) {
                faults.add(new Finding(
                        "candidates[%d].reason".formatted(row), "第%d行：不列为正式候选人须写明理由".formatted(row + 1), clause));
            }
        }
        Demand.shortages(scheme, Demand.byPost(putForward(qualified, rows))).stream()
                .map(shortage -> new Finding(
                        "candidates", shortage.message(), shortage.demand().clause()))
                .forEach(faults::add);
        return faults;
    }

    private static List<Candidate> putForward(List<Candidate> qualified, List<Row> rows) {
        Set<CandidateId> formal =
                rows.stream().filter(Row::formal).map(Row::candidate).collect(Collectors.toSet());
        return qualified.stream()
                .filter(candidate -> formal.contains(candidate.id()))
                .toList();
    }
}
