package org.huanjie.competition.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huanjie.competition.Judge;
import org.huanjie.input.Finding;

/** Who may judge: enough people, nobody twice, nobody who stands (XG-3.2.3d, E5). */
public final class JudgeRule {

    private JudgeRule() {}

    /** Spare judges are other people than the judges, and do not stand either (E5). */
    public static List<Finding> spareFaults(
            List<Judge> spares, List<Judge> judges, Collection<String> standing, String clause) {
        Set<String> seen = new HashSet<>();
        judges.forEach(judge -> seen.add(judge.account()));
        return faults("spares", spares, standing, seen, clause);
    }

    /**
     * @param standing the accounts of those who are candidates
     * @param atLeast how many judges the scheme asks for
     * @param clause the clause of the scheme that asks for judges
     */
    public static List<Finding> faults(List<Judge> judges, Collection<String> standing, int atLeast, String clause) {
        List<Finding> faults = new ArrayList<>();
        if (judges.size() < atLeast) {
            String message = "评委至少 %d 人，现有 %d 人".formatted(atLeast, judges.size());
            faults.add(new Finding("judges", message, clause));
        }
        faults.addAll(faults("judges", judges, standing, new HashSet<>(), clause));
        return List.copyOf(faults);
    }

    private static List<Finding> faults(
            String list, List<Judge> judges, Collection<String> standing, Set<String> seen, String clause) {
        List<Finding> faults = new ArrayList<>();
        for (int row = 0; row < judges.size(); row++) {
            Judge judge = judges.get(row);
            String field = list + "[" + row + "]";
            if (!seen.add(judge.account())) {
                faults.add(new Finding(field, "评委“" + judge.account() + "”出现了不止一次", clause));
            }
            if (standing.contains(judge.account())) {
                faults.add(new Finding(field, "评委“" + judge.name() + "”是候选人，须回避", "E5"));
            }
        }
        return faults;
    }

    /** Whether too few judges are left for another one to recuse (E5). */
    public static List<Finding> recusalFaults(int left, int atLeast) {
        return left >= atLeast
                ? List.of()
                : List.of(new Finding("recusal", "至少 %d 名评委打分，回避后只剩 %d 名".formatted(atLeast, left), "E5"));
    }
}
