package org.huanjie.publicity.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huanjie.input.Finding;
import org.huanjie.publicity.Conclusion;
import org.huanjie.publicity.Objection.Outcome;

/** Whether a conclusion says what its outcome asks for (B.7, E14). */
public final class ConclusionRules {

    private static final String CLAUSE = "B.7";

    private ConclusionRules() {}

    /**
     * @param named the ids of the people whom the notice names, those struck off since included; an announcement names nobody
     * @param suspended whether the appointment is suspended already
     */
    public static List<Finding> faults(Conclusion conclusion, List<String> named, boolean suspended) {
        List<Finding> faults = new ArrayList<>();
        if (suspended && conclusion.outcome() == Outcome.SUSPENDED) {
            faults.add(new Finding("outcome", "任用已经暂缓，这次须作出最终结论", CLAUSE));
        }
        if (conclusion.outcome() == Outcome.MINOR && conclusion.reminder().isBlank()) {
            faults.add(new Finding("reminder", "属一般性问题的，须写明提醒内容", CLAUSE));
        }
        people(conclusion, named, faults);
        return faults;
    }

    private static void people(Conclusion conclusion, List<String> named, List<Finding> faults) {
        boolean serious = conclusion.outcome() == Outcome.SERIOUS;
        if (serious && conclusion.people().isEmpty() && !named.isEmpty()) {
            faults.add(new Finding("people", "问题严重的，须指明不予任用的人选", CLAUSE));
        }
        if (!serious && !conclusion.people().isEmpty()) {
            faults.add(new Finding("people", "只有问题严重、不予任用的，才能指明人选", CLAUSE));
        }
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < conclusion.people().size(); row++) {
            String person = conclusion.people().get(row);
            if (!named.contains(person)) {
                faults.add(new Finding("people[" + row + "]", "公示名单上没有这个人选", CLAUSE));
            } else if (!seen.add(person)) {
                faults.add(new Finding("people[" + row + "]", "人选重复", CLAUSE));
            }
        }
    }
}
