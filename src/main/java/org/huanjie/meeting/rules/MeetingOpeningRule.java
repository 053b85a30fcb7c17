package org.huanjie.meeting.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.input.Finding;
import org.huanjie.meeting.Excluded;
import org.huanjie.meeting.MeetingOpening;
import org.huanjie.meeting.MeetingOpening.ChosenTeller;
import org.huanjie.person.PersonKey;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.rules.Likeness;

/** Whether a meeting's attendance can be true, and, where it has its quorum, whether it adopted what it must before it votes (B.4, D.4). */
public final class MeetingOpeningRule {

    private static final String PEOPLE = "B.4";

    private final List<Finding> faults = new ArrayList<>();
    private final List<ChosenTeller> seen = new ArrayList<>();
    private final List<Candidate> standing;
    private final Collection<String> signing;

    private MeetingOpeningRule(List<Candidate> standing, Collection<String> signing) {
        this.standing = standing;
        this.signing = signing;
    }

    /** Attendance alone. */
    public static List<Finding> attendance(MeetingOpening opening) {
        List<Finding> faults = new ArrayList<>();
        if (opening.entitled() < 1) {
            faults.add(new Finding("entitled", "应到至少 1 人，填写的是 " + opening.entitled(), "D.4"));
        }
        if (opening.present() < 0) {
            faults.add(new Finding("present", "实到人数不能是负数，填写的是 " + opening.present(), "D.4"));
        }
        if (opening.present() > opening.entitled()) {
            String message = "实到 %d 人，超过应到 %d 人".formatted(opening.present(), opening.entitled());
            faults.add(new Finding("present", message, "D.4"));
        }
        return List.copyOf(faults);
    }

    /**
     * Voters who are not counted as due (B.4): fewer than planned are due only by categories that the meeting adopted, with consent.
     *
     * @param planned how many were due by the plan
     * @param excludedBefore whether the plan leaves anybody out
     * @param quorum whether the meeting can adopt anything
     */
    public static List<Finding> due(MeetingOpening opening, int planned, boolean excludedBefore, boolean quorum) {
        List<Finding> faults = new ArrayList<>();
        int explained = opening.excluded().stream().mapToInt(Excluded::people).sum();
        int fewer = planned - opening.entitled();
        if (fewer > explained) {
            String message = "筹备时应到 %d 人，现在少 %d 人，只写明 %d 人不计入应到；其余请假、缺席的都算应到".formatted(planned, fewer, explained);
            faults.add(new Finding("entitled", message, PEOPLE));
        }
        Set<Excluded.Category> categories = new HashSet<>();
        for (int row = 0; row < opening.excluded().size(); row++) {
            if (!categories.add(opening.excluded().get(row).category())) {
                faults.add(new Finding("excluded[" + row + "].category", "同一情形只填一行", PEOPLE));
            }
        }
        if (quorum && !opening.exclusionsAdopted() && (excludedBefore || explained > 0)) {
            faults.add(new Finding("exclusionsAdopted", "不计入应到的名单须由大会通过", PEOPLE));
        }
        return List.copyOf(faults);
    }

    /**
     * What was adopted.
     *
     * @param standing the candidates, who may neither count nor watch
     * @param signing accounts of the counting panel, one of each duty must be among the tellers
     */
    public static List<Finding> adopted(MeetingOpening opening, List<Candidate> standing, Collection<String> signing) {
        MeetingOpeningRule rule = new MeetingOpeningRule(standing, signing);
        if (!opening.methodAdopted()) {
            rule.fault("methodAdopted", "选举办法须先由大会通过");
        }
        rule.check("counters", "计票人", opening.counters());
        rule.check("scrutineers", "监票人", opening.scrutineers());
        return List.copyOf(rule.faults);
    }

    private void check(String list, String duty, List<ChosenTeller> people) {
        for (int row = 0; row < people.size(); row++) {
            check(list + "[" + row + "].", duty, people.get(row));
        }
        if (people.stream().map(ChosenTeller::account).flatMap(Optional::stream).noneMatch(signing::contains)) {
            fault(list, duty + "至少 1 人，且至少 1 人有签字账号");
        }
    }

    private void check(String path, String duty, ChosenTeller person) {
        if (standing.stream().anyMatch(each -> Likeness.byName(each, person.name(), person.account(), person.unit()))) {
            candidate(path + "name", duty, person.name());
        }
        boolean again = seen.stream().anyMatch(person::samePerson);
        if (again && seen.stream().anyMatch(each -> PersonKey.sameName(each.name(), person.name()))) {
            twice(path + "name", person.name());
        }
        person.account().ifPresent(account -> check(path + "account", duty, account, again));
        seen.add(person);
    }

    private void check(String field, String duty, String account, boolean again) {
        if (standing.stream().anyMatch(each -> Likeness.certain(each, Optional.of(account)))) {
            candidate(field, duty, account);
        }
        if (again
                && seen.stream()
                        .anyMatch(each -> each.account().filter(account::equals).isPresent())) {
            twice(field, account);
        }
        if (!signing.contains(account)) {
            fault(field, "账号“" + account + "”不在计票监票组");
        }
    }

    private void candidate(String field, String duty, String nameOrAccount) {
        fault(field, duty + "“" + nameOrAccount + "”是候选人，不得参加计票、监票");
    }

    private void twice(String field, String nameOrAccount) {
        fault(field, "“" + nameOrAccount + "”出现了不止一次，一人只任一职");
    }

    private void fault(String field, String message) {
        faults.add(new Finding(field, message, PEOPLE));
    }
}
