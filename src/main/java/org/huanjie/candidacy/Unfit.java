package org.huanjie.candidacy;

import java.util.List;
import java.util.stream.Collectors;
import org.huanjie.answer.Finding;
import org.huanjie.candidacy.rules.Ruling;

/**
 * Somebody who passed the review and would not pass it now.
 *
 * @param against what speaks against the person
 */
public record Unfit(Candidate candidate, List<Ruling> against) {

    /** In Chinese, with the clauses. */
    public String reasons() {
        return against.stream()
                .map(ruling -> "%s（%s）".formatted(ruling.message(), ruling.clause()))
                .collect(Collectors.joining("；"));
    }

    /** A finding for each ruling, in the given field. */
    public List<Finding> findings(String field) {
        return against.stream()
                .map(ruling -> new Finding(
                        field, "%s不再符合条件：%s".formatted(candidate.name(), ruling.message()), ruling.clause()))
                .toList();
    }
}
