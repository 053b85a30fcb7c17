package org.huanjie.roster.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.huanjie.person.Staffing;
import org.huanjie.roster.MakeUp;
import org.huanjie.roster.Seat;
import org.huanjie.roster.rules.PrintedNames.Bearer;

/** The people behind the seats of a committee: whoever holds several posts is one of them (UC-6). */
public final class Holders {

    private static final String FEMALE = "女";

    private Holders() {}

    /** One seat of each person, the first of those that the person holds. */
    public static List<Seat> of(List<Seat> seats) {
        List<Seat> people = new ArrayList<>();
        for (Seat seat : seats) {
            if (people.stream().noneMatch(seat::samePerson)) {
                people.add(seat);
            }
        }
        return List.copyOf(people);
    }

    /** The make-up in persons; alternates stand beside the committee and count nowhere else. */
    public static MakeUp makeUp(List<Seat> seats) {
        List<Seat> members = of(seats.stream().filter(seat -> !seat.alternate()).toList());
        int alternates = of(seats).size() - members.size();
        return new MakeUp(
                members.size(),
                count(members, Seat::partyMember),
                count(members, seat -> seat.staffing() == Staffing.OUTSIDE),
                count(members, seat -> FEMALE.equals(seat.sex())),
                alternates);
    }

    private static int count(List<Seat> people, Predicate<Seat> counted) {
        return (int) people.stream().filter(counted).count();
    }

    /** What is printed for the holder of each seat, by {@link Seat#person()}: the name, for namesakes with month of birth and position, or by number. */
    public static Map<String, String> names(List<Seat> seats) {
        List<Seat> people = of(seats);
        PrintedNames printed = PrintedNames.among(people.stream()
                .map(one ->
                        new Bearer(one.person(), one.name(), one.birthMonth().toString(), one.position()))
                .toList());
        Map<String, String> names = new LinkedHashMap<>();
        seats.forEach(seat -> people.stream()
                .filter(seat::samePerson)
                .findFirst()
                .ifPresent(one -> names.put(seat.person(), printed.of(one.person()))));
        return names;
    }
}
