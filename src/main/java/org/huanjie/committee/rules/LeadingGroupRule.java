package org.huanjie.committee.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huanjie.answer.Finding;
import org.huanjie.committee.LeadingGroup;
import org.huanjie.committee.LeadingGroup.Member;

/** Nobody leads an election in which they stand (G11), nobody twice, and the office's head belongs to the group (JY-3.1, JY-3.2). */
public final class LeadingGroupRule {

    private LeadingGroupRule() {}

    public static List<Finding> faults(LeadingGroup group) {
        List<Finding> faults = new ArrayList<>();
        Set<String> names = new HashSet<>();
        check("chair", group.chair(), names, faults);
        check("deputies", group.deputies(), names, faults);
        check("members", group.members(), names, faults);
        if (!names.contains(group.officeHead())) {
            faults.add(new Finding("officeHead", "办公室主任“" + group.officeHead() + "”应当是领导小组成员", "JY-3.2"));
        }
        return faults;
    }

    private static void check(String list, List<Member> people, Set<String> names, List<Finding> faults) {
        for (int row = 0; row < people.size(); row++) {
            check(list + "[" + row + "]", people.get(row), names, faults);
        }
    }

    private static void check(String field, Member person, Set<String> names, List<Finding> faults) {
        if (!names.add(person.name())) {
            faults.add(new Finding(field + ".name", "“" + person.name() + "”在领导小组中出现了不止一次", "JY-3.1"));
        }
        if (person.standing()) {
            faults.add(new Finding(field + ".standing", "“" + person.name() + "”拟参选，应当回避，不能进入领导小组", "G11"));
        }
    }
}
