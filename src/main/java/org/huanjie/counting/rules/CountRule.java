package org.huanjie.counting.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huanjie.ballot.Count;
import org.huanjie.ballot.Count.Votes;
import org.huanjie.input.Finding;

/** Figures on a count sheet that cannot all be true (D.4, B.4). Fields are named as the sender knows them, such as {@code candidates[1].for}. */
public final class CountRule {

    private static final String CLAUSE = "D.4";
    private static final String VOTES = "B.4";

    private final List<Finding> faults = new ArrayList<>();
    private final Count count;

    private CountRule(Count count) {
        this.count = count;
    }

    /** All faults at once; none when the sheet can be true. */
    public static List<Finding> faults(Count count) {
        CountRule rule = new CountRule(count);
        rule.checkSigns();
        rule.checkNames();
        rule.checkPapers();
        if (!count.overfull()) {
            rule.checkVotes();
        }
        return List.copyOf(rule.faults);
    }

    private void checkSigns() {
        if (count.seats() < 1) {
            fault("seats", "应选名额至少为 1，填写的是 " + count.seats());
        }
        notNegative("entitled", "应到人数", count.entitled());
        notNegative("present", "实到人数", count.present());
        notNegative("issued", "发出选票", count.issued());
        notNegative("returned", "收回选票", count.returned());
        notNegative("invalid", "无效票", count.invalid());
        for (int row = 0; row < count.candidates().size(); row++) {
            Votes votes = count.candidates().get(row);
            notNegative(path(row, "for"), votes.name() + "的赞成票", votes.inFavour());
            notNegative(path(row, "against"), votes.name() + "的反对票", votes.against());
            notNegative(path(row, "abstain"), votes.name() + "的弃权票", votes.abstain());
        }
    }

    private void checkNames() {
        Set<String> names = new HashSet<>();
        for (int row = 0; row < count.candidates().size(); row++) {
            String name = count.candidates().get(row).name();
            if (!names.add(name)) {
                fault(path(row, "name"), "“" + name + "”出现了不止一次");
            }
        }
    }

    private void checkPapers() {
        if (count.present() > count.entitled()) {
            fault("present", "实到 %d 人，超过应到 %d 人".formatted(count.present(), count.entitled()));
        }
        if (count.issued() > count.present()) {
            fault("issued", "发出选票 %d 张，超过实到 %d 人".formatted(count.issued(), count.present()));
        }
    }

    private void checkVotes() {
        if (count.invalid() > count.returned()) {
            fault("invalid", "无效票 %d 张，超过收回的 %d 张".formatted(count.invalid(), count.returned()));
        }
        for (int row = 0; row < count.candidates().size(); row++) {
            checkRow(path(row, "for"), count.candidates().get(row));
        }
        checkSum();
        checkWriteIns();
    }

    private void checkRow(String field, Votes votes) {
        if (votes.writeIn() && votes.inFavour() > count.valid()) {
            fault(field, "另选人%s的赞成票 %d 张，超过有效票 %d 张".formatted(votes.name(), votes.inFavour(), count.valid()));
        }
        if (!votes.writeIn() && votes.total() != count.valid()) {
            fault(field, "%s的赞成、反对、弃权合计 %d 张，应等于有效票 %d 张".formatted(votes.name(), votes.total(), count.valid()));
        }
    }

    private void checkSum() {
        long inFavour = count.candidates().stream().mapToLong(Votes::inFavour).sum();
        long most = count.valid() * count.seats();
        if (inFavour > most) {
            fault("candidates", "赞成票合计 %d 张次，超过有效票 %d 张乘以应选 %d 名".formatted(inFavour, count.valid(), count.seats()));
        }
    }

    /** A voter who votes against a printed name may write in another one; a voter who abstains may not (B.4). */
    private void checkWriteIns() {
        boolean printed = count.candidates().stream().anyMatch(row -> !row.writeIn());
        long writtenIn = count.candidates().stream()
                .filter(Votes::writeIn)
                .mapToLong(Votes::inFavour)
                .sum();
        long against = count.candidates().stream()
                .filter(row -> !row.writeIn())
                .mapToLong(Votes::against)
                .sum();
        if (printed && writtenIn > Math.max(0, against)) {
            String message = "另选人的赞成票合计 %d 张次，超过反对票合计 %d 张次；投反对票的可以另选他人，弃权的不能".formatted(writtenIn, against);
            faults.add(new Finding("candidates", message, VOTES));
        }
    }

    private void notNegative(String field, String what, int figure) {
        if (figure < 0) {
            fault(field, what + "不能是负数，填写的是 " + figure);
        }
    }

    private void fault(String field, String message) {
        faults.add(new Finding(field, message, CLAUSE));
    }

    private static String path(int row, String field) {
        return "candidates[" + row + "]." + field;
    }
}
