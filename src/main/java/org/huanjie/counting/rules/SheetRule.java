package org.huanjie.counting.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huanjie.ballot.Count;
import org.huanjie.ballot.Count.Kind;
import org.huanjie.counting.Doubtful;
import org.huanjie.counting.Doubtful.Ruling;
import org.huanjie.counting.Paper;
import org.huanjie.input.Finding;
import org.huanjie.roster.rules.PrintedNames;

/** Whether one ballot of a count sheet names the people on the paper, and whether its figures can all be true. Fields are those of {@link Paper}. */
public final class SheetRule {

    private static final String ROWS = "candidates[";

    /** The longest name of a person, in characters. */
    public static final int LONGEST_NAME = 50;

    private SheetRule() {}

    /**
     * @param count the paper's figures, its candidates first and its write-ins after them, with the attendance of the meeting
     * @param standing the names on the paper in this round, without those who have left
     * @param departed the names on the paper whose bearers have left since; their lines are cancelled (E3)
     */
    public static List<Finding> faults(
            Paper paper, Count count, Collection<String> standing, Collection<String> departed) {
        List<Finding> faults = new ArrayList<>();
        departed(paper, departed, faults);
        strangers(paper, Stream.concat(standing.stream(), departed.stream()).toList(), faults);
        if (!count.overfull()) {
            missing(paper, standing, faults);
        }
        if (count.kind() == Kind.RUN_OFF && !paper.writeIns().isEmpty()) {
            faults.add(new Finding("writeIns", "得票相等后的再次投票只在这些人中进行，不能另选他人", "E11"));
        }
        writtenIn(paper, standing, faults);
        if (paper.issued() == 0 && count.present() > 0 && paper.noneIssued().isEmpty()) {
            String message = "实到 %d 人，发出选票却是 0 张，请核对；确实没有发出的，写明原因".formatted(count.present());
            faults.add(new Finding("issued", message, "D.4"));
        }
        doubtful(paper, faults);
        CountRule.faults(count).stream()
                .map(fault -> inPaper(fault, paper.candidates().size()))
                .forEach(faults::add);
        return List.copyOf(faults);
    }

    private static void departed(Paper paper, Collection<String> departed, List<Finding> faults) {
        for (int row = 0; row < paper.candidates().size(); row++) {
            String name = paper.candidates().get(row).name();
            if (departed.contains(name)) {
                faults.add(new Finding(ROWS + row + "].name", cancelled(name), "E3"));
            }
        }
        for (int row = 0; row < paper.writeIns().size(); row++) {
            String name = paper.writeIns().get(row).name();
            if (departed.contains(name)) {
                faults.add(new Finding("writeIns[" + row + "].name", cancelled(name), "E3"));
            }
        }
    }

    private static String cancelled(String name) {
        return "“" + name + "”已退出选举，选票上该行作废，不得计票";
    }

    private static void strangers(Paper paper, Collection<String> standing, List<Finding> faults) {
        for (int row = 0; row < paper.candidates().size(); row++) {
            String name = paper.candidates().get(row).name();
            if (!standing.contains(name)) {
                faults.add(new Finding(
                        ROWS + row + "].name",
                        PrintedNames.ambiguous(name, standing).orElse("“" + name + "”不在本轮选票上"),
                        "D.4"));
            }
        }
    }

    /** Somebody written in has a name as everybody, and who bears that of people on the paper must be told apart from them. */
    private static void writtenIn(Paper paper, Collection<String> standing, List<Finding> faults) {
        for (int row = 0; row < paper.writeIns().size(); row++) {
            String name = paper.writeIns().get(row).name();
            if (PrintedNames.ambiguous(name, standing).isPresent()) {
                String message = "选票上有候选人名叫“%s”；写的若是另一人，请在姓名后注明单位以示区别".formatted(name);
                faults.add(new Finding("writeIns[" + row + "].name", message, "B.4"));
            }
            if (PrintedNames.bare(name).length() > LONGEST_NAME) {
                faults.add(new Finding("writeIns[" + row + "].name", "另选人姓名不超过50个字，单位写在姓名后的括号内", "B.4"));
            }
        }
    }

    private static void missing(Paper paper, Collection<String> standing, List<Finding> faults) {
        Set<String> filled = new HashSet<>();
        paper.candidates().forEach(row -> filled.add(row.name()));
        standing.stream()
                .filter(name -> !filled.contains(name))
                .map(name -> new Finding("candidates", "没有填写" + name + "的票数", "D.4"))
                .forEach(faults::add);
    }

    /** Papers decided to be invalid are among the invalid, the others among the valid ones (B.4). */
    private static void doubtful(Paper paper, List<Finding> faults) {
        if (paper.doubtful().isEmpty()) {
            return;
        }
        int invalid = papers(paper, Set.of(Ruling.INVALID));
        int valid = papers(paper, Set.of(Ruling.VALID, Ruling.PARTLY_VALID));
        if (invalid > paper.invalid()) {
            String message = "认定无效的疑问票 %d 张，超过无效票 %d 张".formatted(invalid, paper.invalid());
            faults.add(new Finding("doubtful", message, "B.4"));
        }
        if (valid > paper.returned() - paper.invalid()) {
            String message = "认定有效的疑问票 %d 张，超过有效票 %d 张".formatted(valid, paper.returned() - paper.invalid());
            faults.add(new Finding("doubtful", message, "B.4"));
        }
    }

    private static int papers(Paper paper, Set<Ruling> rulings) {
        return paper.doubtful().stream()
                .filter(each -> rulings.contains(each.ruling()))
                .mapToInt(Doubtful::papers)
                .sum();
    }

    /** Rows after the candidates are write-ins. */
    private static Finding inPaper(Finding fault, int candidates) {
        if (!fault.field().startsWith(ROWS)) {
            return fault;
        }
        int end = fault.field().indexOf(']');
        int row = Integer.parseInt(fault.field().substring(ROWS.length(), end));
        String field = row < candidates
                ? fault.field()
                : "writeIns[" + (row - candidates) + fault.field().substring(end);
        return new Finding(field, fault.message(), fault.clause());
    }
}
