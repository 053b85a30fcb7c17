package org.huanjie.input;

import java.util.List;
import java.util.stream.Collectors;
import org.huanjie.clause.Citations;

/** What somebody sent is refused, with all its faults at once; nothing was changed. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public Refusal(List<Finding> findings) {
        super(findings.stream().map(Finding::sentence).collect(Collectors.joining("；")));
        this.findings = List.copyOf(findings);
    }

    public Refusal(String field, String message, String clause) {
        this(List.of(new Finding(field, message, clause)));
    }

    /** @throws Refusal with all faults, if there are any */
    public static void ifAny(List<Finding> faults) {
        ifAny(faults, Citations.shipped());
    }

    /**
     * @param citations what the reader reads instead of clauses
     * @throws Refusal with all faults, if there are any
     */
    public static void ifAny(List<Finding> faults, Citations citations) {
        if (!faults.isEmpty()) {
            throw new Refusal(faults).cited(citations);
        }
    }

    public List<Finding> findings() {
        return findings;
    }

    /** One sentence for each fault, with the document and place that ask for it. */
    public List<String> sentences() {
        return findings.stream().map(Finding::sentence).toList();
    }

    /** The refusal as people of an election read it: its scheme may bring documents along. */
    public Refusal cited(Citations citations) {
        List<Finding> cited =
                findings.stream().map(finding -> finding.cited(citations)).toList();
        return cited.equals(findings) ? this : new Refusal(cited);
    }
}
