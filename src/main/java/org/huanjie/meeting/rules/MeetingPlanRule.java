package org.huanjie.meeting.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.ballot.BallotPaper;
import org.huanjie.ids.BallotId;
import org.huanjie.input.Finding;
import org.huanjie.meeting.Excluded;
import org.huanjie.meeting.MeetingPlan;
import org.huanjie.meeting.MeetingPlan.Row;
import org.huanjie.meeting.MeetingPlan.Share;
import org.huanjie.roster.rules.PrintedNames;
import org.huanjie.scheme.Scheme.Electorate;

/** Whether meetings are planned as the scheme's electorates ask, in time, and with a sound number of people due. */
public final class MeetingPlanRule {

    private static final String DUE = "B.4";
    private static final String SHARE = "G3";

    private final List<Finding> faults = new ArrayList<>();
    private final List<Electorate> electorates;
    private final List<BallotPaper> papers;
    private final String time;

    private MeetingPlanRule(List<Electorate> electorates, List<BallotPaper> papers, String time) {
        this.electorates = electorates;
        this.papers = papers;
        this.time = time;
    }

    /**
     * @param papers the ballots of electorates whose meetings fill seats of their own
     * @param time the clause on which the time of voting rests
     * @param earliest the first day on which a meeting may be held
     * @param latest the last such day; empty when voting is late already
     */
    public static List<Finding> faults(
            MeetingPlan plan,
            List<Electorate> electorates,
            List<BallotPaper> papers,
            String time,
            LocalDate earliest,
            Optional<LocalDate> latest) {
        MeetingPlanRule rule = new MeetingPlanRule(electorates, papers, time);
        rule.checkRows(plan, earliest, latest);
        electorates.forEach(electorate -> rule.checkNumber(electorate, plan));
        papers.forEach(paper -> rule.checkShares(paper, plan));
        return List.copyOf(rule.faults);
    }

    /** Delegates with their credentials, and people elected before, are known by number (UC-6). */
    public static List<Finding> voters(MeetingPlan plan, Electorate electorate, int voters) {
        List<Finding> faults = new ArrayList<>();
        for (int index = 0; index < plan.meetings().size(); index++) {
            Row row = plan.meetings().get(index);
            if (row.electorate().equals(electorate.id()) && row.voters() != voters) {
                faults.add(new Finding(
                        "meetings[" + index + "].voters",
                        "“%s”有选举权的应是%d人，填写了%d人".formatted(electorate.name(), voters, row.voters()),
                        electorate.basis().clause()));
            }
        }
        return faults;
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
            checkShares(path, row);
        }
    }

    /** The seats that a meeting fills itself, with more candidates than seats (G3, E2). */
    private void checkShares(String path, Row row) {
        boolean own = electorate(row).filter(Electorate::seatsPerMeeting).isPresent();
        if (own && row.shares().isEmpty()) {
            fault(path + "shares", "还没有给“" + row.name() + "”分配名额", SHARE);
        }
        if (!own && !row.shares().isEmpty()) {
            fault(path + "shares", "各会场共用一份候选人名单，不分配名额", SHARE);
        }
        Set<BallotId> ballots = new HashSet<>();
        for (int index = 0; own && index < row.shares().size(); index++) {
            checkShare(path + "shares[" + index + "].", row, row.shares().get(index), ballots);
        }
    }

    private void checkShare(String path, Row row, Share share, Set<BallotId> ballots) {
        Optional<BallotPaper> paper = papers.stream()
                .filter(each ->
                        each.ballot().equals(share.ballot()) && each.electors().equals(row.electorate()))
                .findFirst();
        if (paper.isEmpty()) {
            fault(path + "ballot", "“" + row.name() + "”不投选票“" + share.ballot() + "”", SHARE);
            return;
        }
        if (!ballots.add(share.ballot())) {
            fault(path + "ballot", "同一种选票只分配一次", SHARE);
        }
        for (int index = 0; index < share.candidates().size(); index++) {
            String name = share.candidates().get(index);
            if (!paper.get().candidates().contains(name)) {
                fault(
                        path + "candidates[" + index + "]",
                        PrintedNames.ambiguous(name, paper.get().candidates())
                                .orElse("“" + name + "”不是“" + paper.get().name() + "”的正式候选人"),
                        SHARE);
            }
        }
        if (share.candidates().size() <= share.seats()) {
            String message = "名额 %d 名，候选人 %d 名，须差额选举"
                    .formatted(share.seats(), share.candidates().size());
            fault(path + "candidates", message, "E2");
        }
    }

    /** All seats are given out, and everybody stands at one meeting. */
    private void checkShares(BallotPaper paper, MeetingPlan plan) {
        List<Share> shares = plan.meetings().stream()
                .filter(row -> row.electorate().equals(paper.electors()))
                .flatMap(row -> row.share(paper.ballot()).stream())
                .toList();
        int seats = shares.stream().mapToInt(Share::seats).sum();
        if (seats != paper.seats()) {
            String message = "“%s”应选 %d 名，各会场共分配 %d 名".formatted(paper.name(), paper.seats(), seats);
            fault("meetings", message, SHARE);
        }
        for (String name : paper.candidates()) {
            long times = shares.stream()
                    .filter(share -> share.candidates().contains(name))
                    .count();
            if (times != 1) {
                fault("meetings", "候选人%s须在一个会场参选，现在列在 %d 个会场".formatted(name, times), SHARE);
            }
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
