package org.huanjie.term.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.input.Finding;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.term.MemberDeparture;
import org.huanjie.term.MemberDeparture.Leaver;
import org.huanjie.term.Office;

/** Who leaves must serve on this committee; seats that are filled in different ways are dealt with one after the other (E22). */
public final class DepartureRule {

    private static final String CLAUSE = "E22";
    private static final Set<ChosenBy> NAMED = Set.of(ChosenBy.APPOINTMENT, ChosenBy.CONCURRENT);

    private DepartureRule() {}

    /** @param serving those of this very term who are in office */
    public static List<Finding> faults(
            Scheme scheme, List<Office> serving, MemberDeparture departure, LocalDate today) {
        List<Finding> faults = new ArrayList<>();
        Map<String, Office> offices = serving.stream().collect(Collectors.toMap(Office::id, Function.identity()));
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < departure.leavers().size(); row++) {
            Leaver leaver = departure.leavers().get(row);
            String field = "leavers[" + row + "]";
            Office office = offices.get(leaver.office());
            if (office == null) {
                faults.add(new Finding(field + ".office", "“" + leaver.office() + "”不是本届委员会的现任成员", CLAUSE));
                continue;
            }
            if (!seen.add(leaver.office())) {
                faults.add(new Finding(field + ".office", office.holder().name() + "写了不止一次", CLAUSE));
            }
            date(office, leaver, field, today, faults);
        }
        if (faults.isEmpty() && mixed(scheme, offices, departure)) {
            faults.add(new Finding("leavers", "离任人员中有的职务由党组织确定、有的由选举产生，补缺办法不同，请分次办理", CLAUSE));
        }
        return faults;
    }

    private static void date(Office office, Leaver leaver, String field, LocalDate today, List<Finding> faults) {
        if (leaver.leaves().isBefore(office.since())) {
            faults.add(new Finding(field + ".leaves", "离任日期不能早于任职日期" + office.since(), CLAUSE));
        }
        if (leaver.leaves().isAfter(today)) {
            faults.add(new Finding(field + ".leaves", "离任日期不能晚于今天", CLAUSE));
        }
    }

    private static boolean mixed(Scheme scheme, Map<String, Office> offices, MemberDeparture departure) {
        return departure.leavers().stream()
                        .map(leaver -> offices.get(leaver.office()).holder().post())
                        .map(post -> NAMED.contains(scheme.post(post).chosenBy()))
                        .distinct()
                        .count()
                > 1;
    }
}
