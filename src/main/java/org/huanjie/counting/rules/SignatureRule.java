package org.huanjie.counting.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.input.Finding;
import org.huanjie.meeting.Teller;
import org.huanjie.meeting.Teller.Duty;

/** Who may sign a count sheet: a counter and a scrutineer whom the meeting chose, with two accounts (D.4). */
public final class SignatureRule {

    private static final String CLAUSE = "D.4";

    private SignatureRule() {}

    /** The first signature. */
    public static List<Finding> first(String signer, List<Teller> tellers) {
        return duties(signer, tellers).isEmpty() ? List.of(fault("账号“" + signer + "”不是本次大会通过的计票人或监票人")) : List.of();
    }

    /** The second signature. */
    public static List<Finding> second(String signer, String recordedBy, List<Teller> tellers) {
        List<Finding> faults = new ArrayList<>(first(signer, tellers));
        if (signer.equals(recordedBy)) {
            faults.add(fault("计票单是您本人填写的，须由另一人复核签字"));
        } else if (faults.isEmpty() && duties(signer, tellers).equals(duties(recordedBy, tellers))) {
            Duty missing = duties(signer, tellers).contains(Duty.COUNTER) ? Duty.SCRUTINEER : Duty.COUNTER;
            faults.add(fault("计票单还缺" + missing.title() + "签字"));
        }
        return List.copyOf(faults);
    }

    private static Set<Duty> duties(String signer, List<Teller> tellers) {
        return tellers.stream()
                .filter(teller -> teller.account().filter(signer::equals).isPresent())
                .map(Teller::duty)
                .collect(Collectors.toSet());
    }

    private static Finding fault(String message) {
        return new Finding("", message, CLAUSE);
    }
}
