package org.huanjie.input;

import java.util.List;
import java.util.stream.Collectors;

/** What somebody sent is refused, with all its faults at once; nothing was changed. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public Refusal(List<Finding> findings) {
        super(findings.stream().map(Refusal::sentence).collect(Collectors.joining("；")));
        this.findings = List.copyOf(findings);
    }

    public Refusal(String field, String message, String clause) {
        this(List.of(new Finding(field, message, clause)));
    }

    public List<Finding> findings() {
        return findings;
    }

    /** One sentence for each fault, with the clause that asks for it. */
    public List<String> sentences() {
        return findings.stream().map(Refusal::sentence).toList();
    }

    private static String sentence(Finding finding) {
        return finding.clause().isEmpty() ? finding.message() : finding.message() + "（" + finding.clause() + "）";
    }
}
