package org.huanjie.selection.rules;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.input.Finding;
import org.huanjie.person.Staffing;
import org.huanjie.roster.Seat;
import org.huanjie.roster.rules.Holders;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Composition.Fraction;
import org.huanjie.scheme.Scheme.Composition.Headcount;
import org.huanjie.scheme.Scheme.Composition.Percentage;

/** Whether a committee has the size and the make-up that its scheme asks for (JY-4.2a, JY-4.2c, NS-3.1b, NS-3.1c). */
public final class CompositionRule {

    private static final String FIELD = "committee";

    private CompositionRule() {}

    public static List<Finding> faults(Scheme scheme, List<Seat> seats) {
        return faults(scheme, seats, 0);
    }

    /** @param vacant how many seats more are vacant that others fill (E22) */
    public static List<Finding> faults(Scheme scheme, List<Seat> seats, int vacant) {
        List<Finding> faults = new ArrayList<>();
        List<Seat> members = Holders.of(seats.stream()
                .filter(seat -> scheme.ownSeat(scheme.post(seat.post())))
                .toList());
        size(scheme, members.size(), vacant, faults);
        scheme.composition()
                .officersAtMost()
                .ifPresent(most -> officers(scheme, most, seats, members.size() + vacant, faults));
        scheme.composition().partyMembersAtLeast().ifPresent(least -> partyMembers(least, members, vacant, faults));
        scheme.composition().outsideAtLeast().ifPresent(least -> outside(least, members, faults));
        return faults;
    }

    private static void size(Scheme scheme, int members, int vacant, List<Finding> faults) {
        Scheme.Size size = scheme.size();
        if (members + vacant < size.min() || members > size.max()) {
            faults.add(new Finding(
                    FIELD,
                    "委员会现有" + members + "人，应为" + asked(size) + "人",
                    size.basis().clause()));
        }
    }

    private static String asked(Scheme.Size size) {
        return size.min() == size.max() ? "" + size.min() : size.min() + "至" + size.max();
    }

    private static void officers(Scheme scheme, Fraction most, List<Seat> seats, int members, List<Finding> faults) {
        int officers = Holders.of(seats.stream()
                        .filter(seat -> scheme.post(seat.post()).officer())
                        .toList())
                .size();
        if ((long) officers * most.denominator() > (long) members * most.numerator()) {
            faults.add(new Finding(
                    FIELD,
                    "书记、副书记" + officers + "人，超过委员" + members + "人的" + most.denominator() + "分之" + most.numerator(),
                    most.basis().clause()));
        }
    }

    private static void partyMembers(Headcount least, List<Seat> seats, int vacant, List<Finding> faults) {
        long partyMembers = seats.stream().filter(Seat::partyMember).count();
        if (partyMembers + vacant < least.people()) {
            faults.add(new Finding(
                    FIELD,
                    "中共党员" + partyMembers + "人，不足" + least.people() + "人",
                    least.basis().clause()));
        }
    }

    private static void outside(Percentage least, List<Seat> seats, List<Finding> faults) {
        long outside = seats.stream()
                .filter(seat -> seat.staffing() == Staffing.OUTSIDE)
                .count();
        if (outside * 100 < (long) seats.size() * least.percent()) {
            faults.add(new Finding(
                    FIELD,
                    "编制外" + outside + "人，不足委员" + seats.size() + "人的" + least.percent() + "%",
                    least.basis().clause()));
        }
    }
}
