package org.huanjie.tally.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huanjie.ballot.Count;
import org.huanjie.ballot.Count.Kind;
import org.huanjie.ballot.Count.Votes;
import org.huanjie.ballot.Tally;
import org.huanjie.ballot.Tally.Outcome;
import org.huanjie.ballot.Tally.RunOff;
import org.huanjie.ballot.rules.MajorityRule;
import org.huanjie.ballot.rules.QuorumRule;
import org.huanjie.counting.rules.CountRule;
import org.huanjie.input.ByStrokes;
import org.huanjie.input.Finding;
import org.huanjie.scheme.Scheme.Voting.Majority;
import org.huanjie.scheme.Scheme.Voting.Quorum;

/**
 * Who is elected (B.4, B.1). In a first and a further round it takes the majority that the scheme asks for, and the most votes fill the seats; those equal for
 * the last seats go to a run-off, in which more votes win and the majority is not asked again; nobody is elected without a vote in favour. The order in which candidates are sent changes nothing.
 */
public final class TallyRule {

    static final Comparator<Votes> MOST_VOTES_FIRST =
            Comparator.comparingInt(Votes::inFavour).reversed().thenComparing(Votes::name, ByStrokes.ORDER);

    private TallyRule() {}

    /** @param count without faults in the sense of {@link CountRule} */
    public static Tally of(Count count, Quorum quorum, Majority majority) {
        if (!QuorumRule.met(quorum, count.entitled(), count.present())) {
            return nobody(count, Outcome.NO_QUORUM, noQuorum(count, quorum));
        }
        if (count.overfull()) {
            String message = "收回 %d 张，多于发出 %d 张，选举无效，重新投票".formatted(count.returned(), count.issued());
            return nobody(count, Outcome.VOID, new Finding("returned", message, "E9"));
        }
        List<Votes> passed = passed(count, majority);
        return passed.size() > count.seats() ? bySeats(count, passed) : all(count, passed);
    }

    /** Candidates with enough votes, most votes first. */
    private static List<Votes> passed(Count count, Majority majority) {
        return count.candidates().stream()
                .filter(votes -> count.kind() == Kind.RUN_OFF
                        ? votes.inFavour() > 0
                        : MajorityRule.met(majority, votes.inFavour(), count.present()))
                .sorted(MOST_VOTES_FIRST)
                .toList();
    }

    private static Tally all(Count count, List<Votes> passed) {
        int open = count.seats() - passed.size();
        List<Finding> findings = remarks(count, passed);
        if (open > 0) {
            findings.add(new Finding("seats", "应选 %d 名，还缺 %d 名，另行选举".formatted(count.seats(), open), "E12"));
        }
        Outcome outcome = open > 0 ? Outcome.FURTHER_ROUND : Outcome.ELECTED;
        return new Tally(outcome, names(passed), Optional.empty(), open, List.copyOf(findings));
    }

    /** More have passed than there are seats: the votes of the last seat decide. */
    private static Tally bySeats(Count count, List<Votes> passed) {
        int lastSeat = passed.get(count.seats() - 1).inFavour();
        if (passed.get(count.seats()).inFavour() < lastSeat) {
            List<Votes> elected = passed.subList(0, count.seats());
            return new Tally(
                    Outcome.ELECTED, names(elected), Optional.empty(), 0, List.copyOf(remarks(count, elected)));
        }
        List<Votes> elected =
                passed.stream().filter(votes -> votes.inFavour() > lastSeat).toList();
        List<Votes> tied =
                passed.stream().filter(votes -> votes.inFavour() == lastSeat).toList();
        int open = count.seats() - elected.size();
        List<Finding> findings = remarks(count, elected);
        findings.add(
                new Finding("candidates", "%s得票相等，就其中再选 %d 名".formatted(String.join("、", names(tied)), open), "E11"));
        return new Tally(
                Outcome.RUN_OFF,
                names(elected),
                Optional.of(new RunOff(open, names(tied))),
                open,
                List.copyOf(findings));
    }

    private static Tally nobody(Count count, Outcome outcome, Finding finding) {
        return new Tally(outcome, List.of(), Optional.empty(), count.seats(), List.of(finding));
    }

    private static Finding noQuorum(Count count, Quorum quorum) {
        String message = "应到 %d 人，实到 %d 人，至少须到 %d 人，不能选举"
                .formatted(count.entitled(), count.present(), QuorumRule.least(quorum, count.entitled()));
        return new Finding("present", message, quorum.basis().clause());
    }

    private static List<Finding> remarks(Count count, List<Votes> elected) {
        List<Finding> remarks = new ArrayList<>();
        if (count.issued() == 0) {
            String message = "实到 %d 人，发出选票 0 张，请核对".formatted(count.present());
            remarks.add(new Finding("issued", message, "D.4"));
        }
        int missing = count.issued() - count.returned();
        if (missing > 0) {
            String message = "发出 %d 张，收回 %d 张，少 %d 张，选举有效".formatted(count.issued(), count.returned(), missing);
            remarks.add(new Finding("returned", message, "E10"));
        }
        elected.stream()
                .filter(Votes::writeIn)
                .map(votes -> new Finding("candidates", "另选人" + votes.name() + "须经资格审查后方可宣布当选", "E13"))
                .forEach(remarks::add);
        return remarks;
    }

    private static List<String> names(List<Votes> votes) {
        return votes.stream().map(Votes::name).toList();
    }
}
