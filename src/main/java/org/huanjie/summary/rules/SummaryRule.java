package org.huanjie.summary.rules;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.input.Finding;
import org.huanjie.summary.Summary.Before;

/** A part of the committee is never larger than the committee (JY-6.4). */
public final class SummaryRule {

    private SummaryRule() {}

    public static List<Finding> faults(Before before, String clause) {
        List<Finding> faults = new ArrayList<>();
        part("before.partyMembers", "中共党员数", before.partyMembers(), before, clause, faults);
        part("before.outside", "编制外人数", before.outside(), before, clause, faults);
        return faults;
    }

    private static void part(String field, String name, int part, Before before, String clause, List<Finding> faults) {
        if (part > before.members()) {
            faults.add(new Finding(field, "上届" + name + part + "多于委员数" + before.members(), clause));
        }
    }
}
