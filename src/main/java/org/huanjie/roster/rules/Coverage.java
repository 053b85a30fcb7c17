package org.huanjie.roster.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.ids.CandidateId;
import org.huanjie.input.Finding;
import org.huanjie.roster.Candidate;

/** Every candidate who awaits a decision gets one, only one, and nobody else does (XG-3.2.2b). */
public final class Coverage {

    private final Map<CandidateId, Candidate> awaiting;
    private final List<Finding> faults = new ArrayList<>();
    private final Set<CandidateId> answered = new HashSet<>();

    public Coverage(List<Candidate> awaiting) {
        this.awaiting = awaiting.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
    }

    /** @param ids of the candidates that the rows are about, in their order */
    public List<Finding> faults(List<CandidateId> ids, String clause) {
        for (int row = 0; row < ids.size(); row++) {
            check(row, ids.get(row), clause);
        }
        String forgotten = awaiting.values().stream()
                .filter(candidate -> !answered.contains(candidate.id()))
                .map(Candidate::name)
                .sorted()
                .collect(Collectors.joining("、"));
        if (!forgotten.isEmpty()) {
            faults.add(new Finding("candidates", "还没有对%s作出决定".formatted(forgotten), clause));
        }
        return faults;
    }

    private void check(int row, CandidateId id, String clause) {
        String field = "candidates[%d].candidate".formatted(row);
        if (!awaiting.containsKey(id)) {
            faults.add(new Finding(field, "第%d行的候选人不在待定名单中".formatted(row + 1), clause));
        } else if (!answered.add(id)) {
            String name = awaiting.get(id).name();
            faults.add(new Finding(field, "第%d行：%s在前面已经填写过".formatted(row + 1, name), clause));
        }
    }
}
