package org.huanjie.preparation.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huanjie.input.Finding;
import org.huanjie.preparation.Survey;
import org.huanjie.preparation.Survey.Unit;

/** A unit reports once, its League members are among its young people, and somewhere there are some (JY-6.1). */
public final class SurveyRule {

    private SurveyRule() {}

    public static List<Finding> faults(Survey survey, String clause) {
        List<Finding> faults = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int row = 0; row < survey.units().size(); row++) {
            Unit unit = survey.units().get(row);
            String field = "units[" + row + "]";
            if (!names.add(unit.name())) {
                faults.add(new Finding(field + ".name", "“" + unit.name() + "”填报了不止一次", clause));
            }
            if (unit.leagueMembers() > unit.youths()) {
                faults.add(new Finding(
                        field + ".leagueMembers",
                        "“" + unit.name() + "”的团员人数" + unit.leagueMembers() + "多于青年人数" + unit.youths(),
                        clause));
            }
        }
        if (survey.units().stream().allMatch(unit -> unit.youths() == 0)) {
            faults.add(new Finding("units", "各单位的青年人数都是0，请填报摸底得到的实际人数", clause));
        }
        return faults;
    }
}
