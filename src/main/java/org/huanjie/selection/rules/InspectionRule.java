package org.huanjie.selection.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.ids.CandidateId;
import org.huanjie.input.Finding;
import org.huanjie.roster.Candidate;
import org.huanjie.selection.Inspection;
import org.huanjie.selection.Inspection.Opinion;

/** Everyone chosen is inspected, each once, and nobody else (XG-3.2.4, NS-4.4a). */
public final class InspectionRule {

    private InspectionRule() {}

    public static List<Finding> faults(List<Candidate> chosen, Inspection inspection, String clause) {
        Set<CandidateId> expected = chosen.stream().map(Candidate::id).collect(Collectors.toSet());
        Set<CandidateId> seen = new HashSet<>();
        List<Finding> faults = new ArrayList<>();
        for (int row = 0; row < inspection.opinions().size(); row++) {
            Opinion opinion = inspection.opinions().get(row);
            String field = "opinions[" + row + "].candidate";
            if (!expected.contains(opinion.candidate())) {
                faults.add(new Finding(field, "“" + opinion.candidate() + "”不在考察对象之列", clause));
            } else if (!seen.add(opinion.candidate())) {
                faults.add(new Finding(field, "同一考察对象出现了不止一次", clause));
            }
        }
        chosen.stream()
                .filter(candidate -> !seen.contains(candidate.id()))
                .forEach(candidate -> faults.add(new Finding("opinions", "缺少“" + candidate.name() + "”的考察意见", clause)));
        return faults;
    }
}
