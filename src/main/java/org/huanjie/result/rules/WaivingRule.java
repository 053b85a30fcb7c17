package org.huanjie.result.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.eligibility.rules.Ruling;
import org.huanjie.input.Finding;
import org.huanjie.result.Filling.Waiver;
import org.huanjie.selection.UnfitSeat;

/** The party committee waives what a scheme lets it waive, for somebody who has come to need it (G9). */
public final class WaivingRule {

    private static final String CLAUSE = "G9";

    private WaivingRule() {}

    /** @param unfit those on the list who are not eligible any more */
    public static List<Finding> faults(List<Waiver> waivers, List<UnfitSeat> unfit) {
        List<Finding> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < waivers.size(); row++) {
            String field = "waivers[" + row + "].person";
            String person = waivers.get(row).person();
            Optional<UnfitSeat> meant = unfit.stream()
                    .filter(each -> each.seat().person().equals(person))
                    .findFirst();
            if (meant.isEmpty() || !seen.add(person)) {
                faults.add(new Finding(field, "“" + person + "”不需要放宽，或重复", CLAUSE));
            } else {
                faults.addAll(unwaivable(field, meant.orElseThrow()));
            }
        }
        return faults;
    }

    private static List<Finding> unwaivable(String field, UnfitSeat unfit) {
        return unfit.against().stream()
                .filter(ruling -> ruling.outcome() == Ruling.Outcome.FAIL)
                .map(ruling -> new Finding(
                        field, unfit.seat().name() + "不能放宽，这一条没有放宽的规定：" + ruling.message(), ruling.clause()))
                .toList();
    }
}
