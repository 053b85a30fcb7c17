package org.huanjie.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huanjie.access.Body;
import org.huanjie.access.BodyKind;
import org.huanjie.access.BulkAccounts.Joining;
import org.huanjie.access.Duty;
import org.huanjie.access.Enrolment;
import org.huanjie.access.Enrolment.Person;
import org.huanjie.division.Bodies;
import org.huanjie.division.Codes;
import org.huanjie.division.Division;
import org.huanjie.division.Divisions;
import org.huanjie.scheme.Scheme;
import org.springframework.stereotype.Component;

/**
 * Bodies with virtual staff. The places of one township share their staff, who are few: one account for every duty. Accounts of many groups would be
 * slow, and one for every duty of every village would be a hundred thousand.
 */
@Component
@OnlyInSimulation
class VirtualOffices {

    private final Bodies bodies;
    private final Divisions divisions;
    private final Enrolment enrolment;

    VirtualOffices(Bodies bodies, Divisions divisions, Enrolment enrolment) {
        this.bodies = bodies;
        this.divisions = divisions;
        this.enrolment = enrolment;
    }

    /** Sets up the places that share an office. */
    void open(String office, List<Division> places, Function<Division, Scheme> schemes) {
        String name = divisions.name(office);
        List<Bodies.Body> parties = new ArrayList<>();
        List<Person> people = new ArrayList<>();
        List<Joining> members = new ArrayList<>();
        for (Division place : places) {
            for (BodyKind kind : BodyKind.parties()) {
                String seat = kind.body(place.code()).division();
                parties.add(body(seat, kind.id(), divisions.name(seat)));
            }
            for (Duty duty : needed(schemes.apply(place))) {
                for (int number = 1; number <= duty.people(); number++) {
                    String account = account(office, duty, number);
                    people.add(new Person(account, name + duty.title() + (duty.people() > 1 ? number : "")));
                    members.add(
                            new Joining(account, duty.body(place.code()), place.code(), Codes.tenant(place.code())));
                }
            }
        }
        enrol(parties, people, members);
    }

    /** Sets up bodies of a region that have tasks in its campaign. */
    void openAbove(String region, List<Division> above) {
        List<Bodies.Body> parties = new ArrayList<>();
        List<Person> people = new ArrayList<>();
        List<Joining> members = new ArrayList<>();
        for (Division seat : above) {
            for (Duty duty : List.of(Duty.LEAGUE, Duty.PARTY)) {
                Body body = duty.body(seat.code());
                String account = account(seat.code(), duty == Duty.LEAGUE ? Duty.SUPERIOR : duty, 1);
                parties.add(body(seat.code(), body.kind().id(), seat.name()));
                people.add(new Person(account, seat.name() + (duty == Duty.LEAGUE ? Duty.SUPERIOR : duty).title()));
                members.add(new Joining(account, body, seat.code(), Codes.tenant(seat.code())));
                members.add(new Joining(account, body, seat.code(), region));
            }
        }
        enrol(parties, people, members);
    }

    private void enrol(List<Bodies.Body> parties, List<Person> people, List<Joining> members) {
        bodies.addMissing(parties.stream().distinct().toList());
        enrolment.enrol(
                people.stream().distinct().toList(), members.stream().distinct().toList());
    }

    static String account(String office, Duty duty, int number) {
        return "v" + office + "-" + duty.word() + (duty.people() > 1 ? number : "");
    }

    private static List<Duty> needed(Scheme scheme) {
        return Stream.of(Duty.values())
                .filter(duty -> duty != Duty.JUDGE || scheme.competition().isPresent())
                .filter(duty -> duty != Duty.INSPECTION
                        || scheme.inspection().isPresent()
                        || scheme.objections().isPresent())
                .toList();
    }

    private static Bodies.Body body(String seat, String kind, String name) {
        String party = kind.equals(BodyKind.PARTY.id()) ? "中共" : "共青团";
        return new Bodies.Body(seat, kind, party + shortName(name) + "委员会", "");
    }

    /** Such as 红旗村 for 红旗村委会. */
    static String shortName(String division) {
        return Stream.of("村民委员会", "村委会", "居民委员会", "居委会")
                .filter(division::endsWith)
                .findFirst()
                .map(ending -> shortened(division, ending))
                .orElse(division);
    }

    private static String shortened(String division, String ending) {
        String own = division.substring(0, division.length() - ending.length());
        String kind = ending.startsWith("村") ? "村" : "社区";
        return own.endsWith(kind) ? own : own + kind;
    }
}
