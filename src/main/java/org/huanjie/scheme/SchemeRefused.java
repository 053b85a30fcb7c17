package org.huanjie.scheme;

import java.util.Comparator;
import java.util.List;
import org.huanjie.input.Refusal;

/** A scheme's text is refused, with all its faults and their lines. */
public class SchemeRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<SchemeFault> faults;

    public SchemeRefused(List<SchemeFault> faults) {
        super(inOrder(faults).stream().map(SchemeFault::finding).toList());
        this.faults = inOrder(faults);
    }

    public List<SchemeFault> faults() {
        return faults;
    }

    private static List<SchemeFault> inOrder(List<SchemeFault> faults) {
        return faults.stream()
                .sorted(Comparator.comparingInt(SchemeFault::line))
                .toList();
    }
}
