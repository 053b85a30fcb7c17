package org.huanjie.review.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huanjie.input.Finding;
import org.huanjie.registration.rules.RegistrationRules;
import org.huanjie.registration.rules.RegistrationRules.Contender;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.rules.Demand;
import org.huanjie.scheme.Scheme;

/** A list of formal candidates that may go up: a choice in every ballot, and nobody on it twice (E2). */
public final class ListStandsRule {

    private static final String FIELD = "candidates";

    private ListStandsRule() {}

    /** All faults of a list; empty when it stands. */
    public static List<Finding> faults(Scheme scheme, List<Candidate> listed) {
        List<Finding> faults = new ArrayList<>(repeated(scheme, listed));
        Demand.shortages(scheme, Demand.byPost(distinct(scheme, listed))).stream()
                .map(shortage ->
                        new Finding(FIELD, shortage.message(), shortage.demand().clause()))
                .forEach(faults::add);
        return faults;
    }

    /** People who appear more than once among these, such as after a corrected name. */
    public static List<Finding> repeated(Scheme scheme, List<Candidate> listed) {
        List<Candidate> once = distinct(scheme, listed);
        return listed.stream()
                .filter(each -> !once.contains(each))
                .map(each -> new Finding(
                        FIELD,
                        "%s在名单上不止一次，同一人只能列一次".formatted(each.name()),
                        scheme.nomination().basis().clause()))
                .distinct()
                .toList();
    }

    /** Everybody once. */
    public static List<Candidate> distinct(Scheme scheme, List<Candidate> listed) {
        Set<Contender> seen = new HashSet<>();
        return listed.stream().filter(each -> seen.add(contender(scheme, each))).toList();
    }

    private static Contender contender(Scheme scheme, Candidate each) {
        return RegistrationRules.contender(scheme, each.key(), each.post());
    }
}
