package org.huanjie.summary.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.input.Finding;
import org.huanjie.summary.Summary.Before;

/** A part of the committee is never larger than the committee (JY-6.4), and nothing was posted in the future (GD-19). */
public final class SummaryRule {

    private SummaryRule() {}

    public static List<Finding> faults(Before before, String clause) {
        List<Finding> faults = new ArrayList<>();
        part("before.partyMembers", "中共党员数", before.partyMembers(), before, clause, faults);
        part("before.outside", "编制外人数", before.outside(), before, clause, faults);
        return faults;
    }

    /** Goals are posted by today, or are not posted yet. */
    public static List<Finding> faults(Optional<LocalDate> goalsPosted, LocalDate today, String clause) {
        return goalsPosted
                .filter(day -> day.isAfter(today))
                .map(day -> new Finding("goalsPosted", "五年任期目标公布日期不能在今天（" + today + "）之后", clause))
                .stream()
                .toList();
    }

    private static void part(String field, String name, int part, Before before, String clause, List<Finding> faults) {
        if (part > before.members()) {
            faults.add(new Finding(field, "上届" + name + part + "多于委员数" + before.members(), clause));
        }
    }
}
