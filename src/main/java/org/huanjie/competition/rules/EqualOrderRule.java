package org.huanjie.competition.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huanjie.input.Finding;
import org.huanjie.roster.rules.PrintedNames;

/** Whether an order names all with equal results, each once, and nobody else (E7). */
public final class EqualOrderRule {

    private static final String CLAUSE = "E7";

    private EqualOrderRule() {}

    public static List<Finding> faults(List<String> order, Collection<String> equal) {
        List<Finding> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < order.size(); row++) {
            String name = order.get(row);
            if (!equal.contains(name)) {
                faults.add(new Finding(
                        "order[" + row + "]",
                        PrintedNames.ambiguous(name, equal).orElse("“" + name + "”没有与别人同分"),
                        CLAUSE));
            } else if (!seen.add(name)) {
                faults.add(new Finding("order[" + row + "]", "“" + name + "”出现了不止一次", CLAUSE));
            }
        }
        equal.stream()
                .filter(name -> !seen.contains(name))
                .map(name -> new Finding("order", "还没有排定" + name + "的先后", CLAUSE))
                .forEach(faults::add);
        return List.copyOf(faults);
    }
}
