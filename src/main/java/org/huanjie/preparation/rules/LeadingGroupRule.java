package org.huanjie.preparation.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huanjie.input.Finding;
import org.huanjie.person.PersonKey;
import org.huanjie.preparation.LeadingGroup;
import org.huanjie.preparation.LeadingGroup.Member;
import org.huanjie.roster.rules.PrintedNames;
import org.huanjie.roster.rules.PrintedNames.Bearer;

/** Nobody leads an election in which they stand (G11), nobody twice, and the office's head belongs to the group (JY-3.1, JY-3.2). */
public final class LeadingGroupRule {

    private LeadingGroupRule() {}

    public static List<Finding> faults(LeadingGroup group, String clause) {
        List<Finding> faults = new ArrayList<>();
        List<Member> seen = new ArrayList<>();
        check("chair", group.chair(), seen, clause, faults);
        check("deputies", group.deputies(), seen, clause, faults);
        check("members", group.members(), seen, clause, faults);
        PrintedNames printed = printed(seen);
        if (!printed.all().contains(printed.meant(group.officeHead()))) {
            String message = PrintedNames.ambiguous(group.officeHead(), printed.all())
                    .orElse("办公室主任“" + group.officeHead() + "”应当是领导小组成员");
            faults.add(new Finding("officeHead", message, clause));
        }
        return faults;
    }

    /** Namesakes are told apart by their positions. */
    private static PrintedNames printed(List<Member> people) {
        return PrintedNames.among(IntStream.range(0, people.size())
                .mapToObj(row -> new Bearer(
                        "#" + row, people.get(row).name(), people.get(row).position(), ""))
                .toList());
    }

    private static void check(
            String list, List<Member> people, List<Member> seen, String clause, List<Finding> faults) {
        for (int row = 0; row < people.size(); row++) {
            check(list + "[" + row + "]", people.get(row), seen, clause, faults);
        }
    }

    private static void check(String field, Member person, List<Member> seen, String clause, List<Finding> faults) {
        boolean again = seen.stream()
                .anyMatch(other -> PersonKey.sameName(other.name(), person.name())
                        && other.position().equals(person.position()));
        seen.add(person);
        if (again) {
            faults.add(new Finding(field + ".name", "“" + person.name() + "”在领导小组中出现了不止一次", clause));
        }
        if (person.standing()) {
            faults.add(new Finding(field + ".standing", "“" + person.name() + "”拟参选，应当回避，不能进入领导小组", "G11"));
        }
    }
}
