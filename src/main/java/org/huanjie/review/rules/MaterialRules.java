package org.huanjie.review.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.ids.CandidateId;
import org.huanjie.input.Finding;
import org.huanjie.review.MaterialSheet;
import org.huanjie.review.ReviewSheet;
import org.huanjie.review.ReviewSheet.Choice;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.rules.Coverage;
import org.huanjie.scheme.Scheme;

/** Which material reviewers may ask for, and what may be handed in (E4). */
public final class MaterialRules {

    private static final String CLAUSE = "E4";

    private MaterialRules() {}

    /**
     * Material is asked for where the scheme knows it, by its name, and once of everybody.
     *
     * @param awaiting everyone who awaits review
     * @param before ids of those who were asked before
     */
    public static List<Finding> asked(
            Scheme scheme, List<Candidate> awaiting, List<ReviewSheet.Row> reviews, Set<CandidateId> before) {
        Map<CandidateId, String> names = awaiting.stream().collect(Collectors.toMap(Candidate::id, Candidate::name));
        boolean known = scheme.nomination().supplement().isPresent();
        List<Finding> faults = new ArrayList<>();
        for (int row = 0; row < reviews.size(); row++) {
            ReviewSheet.Row review = reviews.get(row);
            String name = names.get(review.candidate());
            if (review.decision() != Choice.MATERIAL || name == null) {
                continue;
            }
            if (!known) {
                faults.add(fault(row, "decision", "本方案没有规定补充材料，须对%s作出审查意见".formatted(name)));
            } else if (before.contains(review.candidate())) {
                faults.add(fault(row, "decision", "%s已经补充过一次材料，须作出审查意见".formatted(name)));
            }
            if (review.reason().isEmpty()) {
                faults.add(fault(row, "reason", "请写明%s须补充什么材料".formatted(name)));
            }
        }
        return faults;
    }

    /**
     * What is handed in is named; who hands in nothing, states nothing.
     *
     * @param asked everyone of whom material is asked
     * @param files ids of the files stored with the election
     */
    public static List<Finding> supplied(
            List<Candidate> asked, List<MaterialSheet.Row> rows, Set<String> files, LocalDate today) {
        List<CandidateId> ids = rows.stream().map(MaterialSheet.Row::candidate).toList();
        List<Finding> faults = new ArrayList<>(new Coverage(asked).faults(ids, CLAUSE));
        Map<CandidateId, Candidate> byId = asked.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        for (int row = 0; row < rows.size(); row++) {
            MaterialSheet.Row material = rows.get(row);
            if (byId.containsKey(material.candidate())) {
                String name = byId.get(material.candidate()).name();
                if (material.supplied() && material.content().isEmpty()) {
                    faults.add(fault(row, "content", "请写明%s补充了什么材料".formatted(name)));
                }
                if (!material.supplied() && says(material)) {
                    faults.add(fault(row, "supplied", "%s没有补充材料，不填写材料和更正的情况".formatted(name)));
                }
            }
            faults.addAll(new Enclosure(row, material.facts(), material.attachments()).faults(files, today));
        }
        return faults;
    }

    private static boolean says(MaterialSheet.Row material) {
        return !material.content().isEmpty()
                || !material.attachments().isEmpty()
                || material.facts().filter(facts -> !facts.isEmpty()).isPresent();
    }

    private static Finding fault(int row, String field, String message) {
        return new Finding("candidates[%d].%s".formatted(row, field), message, CLAUSE);
    }
}
