package org.huanjie.congress.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.congress.Credentials;
import org.huanjie.congress.Credentials.Invalid;
import org.huanjie.congress.Delegates;
import org.huanjie.congress.Delegates.Unit;
import org.huanjie.input.Finding;
import org.huanjie.person.PersonKey;
import org.huanjie.roster.rules.PrintedNames;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme.Voting.Quorum;

/** Units elect as many delegates as the congress has, each in a meeting with its quorum (UC-6, B.4). */
public final class DelegatesRule {

    private final List<Finding> faults = new ArrayList<>();

    private DelegatesRule() {}

    /** @param congress how many delegates the congress has */
    public static List<Finding> faults(Delegates delegates, int congress, Basis basis, Optional<Quorum> quorum) {
        DelegatesRule rule = new DelegatesRule();
        Set<String> units = new HashSet<>();
        for (int row = 0; row < delegates.units().size(); row++) {
            Unit unit = delegates.units().get(row);
            String field = "units[" + row + "]";
            if (!units.add(unit.unit())) {
                rule.fault(field + ".unit", "选举单位“" + unit.unit() + "”出现了不止一次", basis.clause());
            }
            rule.people(field, unit, basis);
            quorum.ifPresent(share -> rule.attendance(field, unit, share));
        }
        if (delegates.count() != congress) {
            rule.fault("units", "代表大会应有代表%d名，各单位共选出%d名".formatted(congress, delegates.count()), basis.clause());
        }
        return List.copyOf(rule.faults);
    }

    /** Only elected delegates are found invalid, each once. */
    public static List<Finding> faults(Credentials credentials, Delegates delegates, Basis basis) {
        DelegatesRule rule = new DelegatesRule();
        List<Invalid> seen = new ArrayList<>();
        for (int row = 0; row < credentials.invalid().size(); row++) {
            Invalid invalid = credentials.invalid().get(row);
            List<String> theirs = delegates.units().stream()
                    .filter(unit -> unit.unit().equals(invalid.unit()))
                    .flatMap(unit -> unit.delegates().stream())
                    .toList();
            Invalid meant = invalid.named(PrintedNames.listed(theirs).meant(invalid.name()));
            boolean delegate = theirs.stream().anyMatch(each -> PersonKey.sameName(each, meant.name()));
            if (!delegate || seen.stream().anyMatch(meant::samePerson)) {
                rule.fault(
                        "invalid[" + row + "].name",
                        PrintedNames.ambiguous(invalid.name(), theirs)
                                .orElse("“" + invalid.unit() + "”没有名为“" + invalid.name() + "”的代表，或重复"),
                        basis.clause());
            }
            seen.add(meant);
        }
        return List.copyOf(rule.faults);
    }

    private void people(String field, Unit unit, Basis basis) {
        for (int row : PersonKey.repeated(unit.delegates())) {
            fault(
                    field + ".delegates[" + row + "]",
                    "“%s”的代表“%s”出现了不止一次；若是同名的两人，请在姓名后注明以示区别，如“%2$s（1）”“%2$s（2）”"
                            .formatted(unit.unit(), unit.delegates().get(row)),
                    basis.clause());
        }
    }

    private void attendance(String field, Unit unit, Quorum share) {
        long needed = (long) unit.entitled() * share.numerator();
        long came = (long) unit.present() * share.denominator();
        if (unit.present() > unit.entitled()) {
            fault(
                    field + ".present",
                    "“" + unit.unit() + "”实到多于应到",
                    share.basis().clause());
        } else if (share.strict() ? came <= needed : came < needed) {
            fault(
                    field + ".present",
                    "“" + unit.unit() + "”到会人数不足，选举无效",
                    share.basis().clause());
        }
    }

    private void fault(String field, String message, String clause) {
        faults.add(new Finding(field, message, clause));
    }
}
