package org.huanjie.ballot.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.answer.Finding;
import org.huanjie.ballot.Excluded;
import org.huanjie.ballot.MeetingPlan;
import org.huanjie.ballot.MeetingPlan.Row;
import org.huanjie.scheme.Scheme.Electorate;

/** Whether meetings are planned as the scheme's electorates ask, in time, and with a sound number of people due. */
public final class MeetingPlanRule {

    private static final String DUE = "B.4";

    private final List<Finding> faults = new ArrayList<>();
    private final List<Electorate> electorates;
    private final String time;

    private MeetingPlanRule(List<Electorate> electorates, String time) {
        this.electorates = electorates;
        this.time = time;
    }

    /**
     * @param time the clause on which the time of voting rests
     * @param earliest the first day on which a meeting may be held
     * @param latest the last such day; empty when voting is late already
     */
    public static List<Finding> faults(
            MeetingPlan plan,
            List<Electorate> electorates,
            String time,
            LocalDate earliest,
            Optional<LocalDate> latest) {
        MeetingPlanRule rule = new MeetingPlanRule(electorates, time);
        rule.checkRows(plan, earliest, latest);
        electorates.forEach(electorate -> rule.checkNumber(electorate, plan));
        return List.copyOf(rule.faults);
    }

    private void checkRows(MeetingPlan plan, LocalDate earliest, Optional<LocalDate> latest) {
        Set<String> names = new HashSet<>();
        for (int index = 0; index < plan.meetings().size(); index++) {
            Row row = plan.meetings().get(index);
            String path = "meetings[" + index + "].";
            checkElectorate(path, row);
            if (!names.add(row.electorate() + "\n" + row.name())) {
                fault(path + "name", "会场“" + row.name() + "”出现了不止一次", clause(row));
            }
            checkDate(path, row, earliest, latest);
            checkPeople(path, row);
        }
    }

    private void checkElectorate(String path, Row row) {
        if (electorate(row).isEmpty()) {
            fault(path + "electorate", "方案没有选举单位“" + row.electorate() + "”", "");
        }
    }

    private void checkDate(String path, Row row, LocalDate earliest, Optional<LocalDate> latest) {
        if (row.date().isBefore(earliest)) {
            fault(path + "date", "会期 %s 早于 %s".formatted(row.date(), earliest), time);
        }
        latest.filter(last -> row.date().isAfter(last))
                .ifPresent(last -> fault(path + "date", "会期 %s 晚于投票期限 %s".formatted(row.date(), last), time));
    }

    private void checkPeople(String path, Row row) {
        if (row.entitled() < 1) {
            fault(path + "voters", "有选举权的 %d 人减去不计入应到的，应到至少 1 人".formatted(row.voters()), DUE);
        }
        Set<Excluded.Category> categories = new HashSet<>();
        for (int index = 0; index < row.excluded().size(); index++) {
            if (!categories.add(row.excluded().get(index).category())) {
                fault(path + "excluded[" + index + "].category", "同一情形只填一行", DUE);
            }
        }
    }

    private void checkNumber(Electorate electorate, MeetingPlan plan) {
        long planned = plan.meetings().stream()
                .filter(row -> row.electorate().equals(electorate.id()))
                .count();
        String clause = electorate.basis().clause();
        if (planned == 0) {
            fault("meetings", "“" + electorate.name() + "”还没有安排会场", clause);
        }
        if (planned > 1 && !electorate.manyMeetings()) {
            fault("meetings", "“%s”只开一次会，安排了 %d 场".formatted(electorate.name(), planned), clause);
        }
    }

    private String clause(Row row) {
        return electorate(row).map(each -> each.basis().clause()).orElse("");
    }

    private Optional<Electorate> electorate(Row row) {
        return electorates.stream()
                .filter(each -> each.id().equals(row.electorate()))
                .findFirst();
    }

    private void fault(String field, String message, String clause) {
        faults.add(new Finding(field, message, clause));
    }
}
