package org.huanjie.substitution.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huanjie.input.Finding;
import org.huanjie.substitution.Substitution;

/** Who may act for whom: somebody of the same bodies and regions, for a time to come, in no circle and in no chain. */
public final class SubstitutionRules {

    private SubstitutionRules() {}

    /**
     * All faults of a substitution that is to be named.
     *
     * @param duties the bodies that the person works for and the regions that the person supervises
     * @param others likewise of the substitute; empty when there is no such account
     * @param known what is not over and concerns either of the two
     */
    public static List<Finding> faults(
            Substitution named, LocalDate today, Set<String> duties, Set<String> others, List<Substitution> known) {
        List<Finding> faults = new ArrayList<>();
        if (named.to().isBefore(named.from())) {
            faults.add(new Finding("to", "结束日不能早于开始日", ""));
        }
        if (named.to().isBefore(today)) {
            faults.add(new Finding("to", "结束日已经过去", ""));
        }
        if (named.account().equals(named.substitute())) {
            faults.add(new Finding("substitute", "不能由本人代理本人", ""));
        } else if (!fit(duties, others)) {
            faults.add(new Finding("substitute", "代理人必须是本单位同一岗位的人员", ""));
        }
        known.stream()
                .filter(other -> other.overlaps(named.from(), named.to()))
                .findFirst()
                .ifPresent(other -> faults.add(new Finding("substitute", clash(named, other), "")));
        return faults;
    }

    /** Whether somebody with the one duties may be replaced by somebody with the others. */
    public static boolean fit(Set<String> duties, Set<String> others) {
        return !others.isEmpty() && others.containsAll(duties);
    }

    private static String clash(Substitution named, Substitution other) {
        if (other.account().equals(named.account())) {
            return "这段时间已经有代理人";
        }
        return other.account().equals(named.substitute()) ? "代理人在这段时间自己也由别人代理，不能循环或层层代理" : "本人在这段时间正代理别人，不能再转给他人";
    }
}
