package org.huanjie.lookback.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.campaignscheme.CampaignScheme.Question;
import org.huanjie.input.Finding;
import org.huanjie.lookback.LookBackSheet;
import org.huanjie.lookback.RemedyPlan;

/** What is missing in the answers of a look back, and in a plan (F.7, GD-13). */
public final class LookBackRule {

    private LookBackRule() {}

    /** Every place is answered for once, and only with the questions of the scheme. */
    public static List<Finding> faults(LookBackSheet sheet, List<String> places, List<Question> asked) {
        List<Finding> faults = new ArrayList<>();
        List<String> sent =
                sheet.places().stream().map(LookBackSheet.Row::place).sorted().toList();
        if (!sent.equals(places.stream().sorted().toList())) {
            faults.add(new Finding("places", "应逐一填写本地的" + places.size() + "个村（社区），不多不少", "F.7"));
        }
        Set<String> known = asked.stream().map(Question::id).collect(Collectors.toSet());
        for (int row = 0; row < sheet.places().size(); row++) {
            if (!known.containsAll(sheet.places().get(row).concerns())) {
                faults.add(new Finding("places[" + row + "].concerns", "只能选回头看的" + asked.size() + "个问题", "F.7"));
            }
        }
        return faults;
    }

    /** A plan is carried out from today on, and before the place is looked at again. */
    public static List<Finding> faults(RemedyPlan plan, LocalDate today, LocalDate recheckOn) {
        if (plan.deadline().isBefore(today)) {
            return List.of(new Finding("deadline", "整改期限不能早于今天", "F.7"));
        }
        return plan.deadline().isAfter(recheckOn)
                ? List.of(new Finding("deadline", "整改期限不能晚于复查日" + recheckOn, "F.7"))
                : List.of();
    }
}
