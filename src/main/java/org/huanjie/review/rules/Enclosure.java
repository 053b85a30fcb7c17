package org.huanjie.review.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.input.Finding;
import org.huanjie.input.Patch;

/** What a row of a sheet encloses: files, and facts that they prove (E4). */
record Enclosure(int row, Optional<Patch> facts, List<String> attachments) {

    private static final String CLAUSE = "E4";

    /** @param files ids of the files stored with the election */
    List<Finding> faults(Set<String> files, LocalDate today) {
        List<Finding> faults = new ArrayList<>();
        if (!files.containsAll(attachments)) {
            faults.add(fault("attachments", "第%d行的“附件”中有没有上传的文件"));
        }
        if (facts.flatMap(patch -> patch.date("birthDate"))
                .filter(born -> !born.isBefore(today))
                .isPresent()) {
            faults.add(fault("facts.birthDate", "第%d行的“出生日期”应早于今天"));
        }
        return faults;
    }

    private Finding fault(String field, String message) {
        return new Finding("candidates[%d].%s".formatted(row, field), message.formatted(row + 1), CLAUSE);
    }
}
