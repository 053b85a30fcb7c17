package org.huanjie.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.access.Newcomers.Newcomer;
import org.huanjie.access.PlaceRequest.BodyRow;
import org.huanjie.access.PlaceRequest.PersonRow;
import org.huanjie.division.Bodies;
import org.huanjie.division.Codes;
import org.huanjie.division.Divisions;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets up places, so that they can hold elections. Setting up again adds people and changes names and addresses; it takes nobody away. */
@Service
public class Places {

    private final Divisions divisions;
    private final Bodies bodies;
    private final Accounts accounts;
    private final Newcomers newcomers;

    Places(Divisions divisions, Bodies bodies, Accounts accounts, Newcomers newcomers) {
        this.divisions = divisions;
        this.bodies = bodies;
        this.accounts = accounts;
        this.newcomers = newcomers;
    }

    /**
     * A place that has been set up.
     *
     * @param missing duties that nobody has yet, in Chinese; without them an election will wait for somebody
     * @param warnings who files and decides, in Chinese; what they file somebody else has to decide
     */
    public record Place(
            String division, String name, List<NewAccount> accounts, List<String> missing, List<String> warnings) {}

    /** Two duties of which one decides on what the other files. */
    private record FourEyes(Duty files, Duty decides) {

        static List<FourEyes> all() {
            return Stream.of(Duty.values())
                    .flatMap(files -> Stream.of(Duty.values())
                            .filter(decides -> decides.kind().decidesOn(files.kind()))
                            .map(decides -> new FourEyes(files, decides)))
                    .toList();
        }
    }

    /** A person of a place with all its duties there. */
    public record Member(String account, String name, List<String> duties) {}

    /** @throws Refusal with all faults; nothing was changed then */
    @Transactional
    public Place setUp(PlaceRequest request) {
        Refusal.ifAny(faults(request));
        request.bodies().forEach(row -> bodies.save(body(request.division(), row)));
        List<NewAccount> created = newcomers.admit(newcomers(request));
        request.people().forEach(person -> assign(person, request.division()));
        return new Place(
                request.division(),
                divisions.name(request.division()),
                created,
                missing(request.division()),
                warnings(request.division()));
    }

    /** Everything that is wrong with a request. */
    List<Finding> faults(PlaceRequest request) {
        List<Finding> faults = new ArrayList<>();
        boolean known = divisions.find(request.division()).isPresent();
        if (!known) {
            faults.add(new Finding(
                    "division", "没有登记的区划“" + request.division() + "”" + Codes.wayOut(request.division()), ""));
        } else if (lacksLeagueBody(request)) {
            faults.add(new Finding("bodies", "首次设置必须登记团组织（kind为league）", ""));
        }
        faults.addAll(faultsOfBodies(request.bodies()));
        faults.addAll(newcomers.faults(newcomers(request), row -> "people[" + row + "].account"));
        return faults;
    }

    /** The people of a place, those of the body above included. */
    public List<Member> members(String division) {
        Map<Accounts.Holder, List<String>> duties = new LinkedHashMap<>();
        Set<Body> seen = new HashSet<>();
        for (Duty duty : Duty.values()) {
            Body body = duty.body(division);
            if (seen.add(body)) {
                String title = body.kind() == BodyKind.COUNT ? body.kind().title() : duty.title();
                accounts.members(body).forEach(holder -> duties.computeIfAbsent(holder, none -> new ArrayList<>())
                        .add(title));
            }
        }
        return duties.entrySet().stream()
                .map(entry ->
                        new Member(entry.getKey().account(), entry.getKey().name(), entry.getValue()))
                .toList();
    }

    /** People who would decide on what they filed themselves: those with two such duties, and the only person of a party body, who recommends and decides. */
    public List<String> warnings(String division) {
        List<String> warnings = new ArrayList<>();
        for (FourEyes pair : FourEyes.all()) {
            List<Accounts.Holder> filing = accounts.members(pair.files().body(division));
            accounts.members(pair.decides().body(division)).stream()
                    .filter(filing::contains)
                    .forEach(holder -> warnings.add("%s兼任%s和%s，本人上报的事项不能由本人审批或审查，请另派一人"
                            .formatted(
                                    named(holder),
                                    pair.files().title(),
                                    pair.decides().title())));
        }
        List<Accounts.Holder> party = accounts.members(Duty.PARTY.body(division));
        if (party.size() == 1) {
            warnings.add("%s只有%s一人，由本人推荐的人选，其放宽和申诉不能由本人审定，请增派一人".formatted(Duty.PARTY.title(), named(party.get(0))));
        }
        return warnings;
    }

    private static String named(Accounts.Holder holder) {
        return "%s（%s）".formatted(holder.name(), holder.account());
    }

    private boolean lacksLeagueBody(PlaceRequest request) {
        return request.bodies().stream().noneMatch(row -> row.kind() == BodyKind.LEAGUE)
                && bodies.of(List.of(request.division())).stream()
                        .noneMatch(body -> body.kind().equals(BodyKind.LEAGUE.id()));
    }

    private static List<Finding> faultsOfBodies(List<BodyRow> rows) {
        Set<BodyKind> seen = EnumSet.noneOf(BodyKind.class);
        return IntStream.range(0, rows.size())
                .filter(row -> !seen.add(rows.get(row).kind()))
                .mapToObj(row -> new Finding("bodies[" + row + "].kind", "同一类单位只能登记一个", ""))
                .toList();
    }

    static Bodies.Body body(String division, BodyRow row) {
        Body seat = row.kind().body(division);
        return new Bodies.Body(seat.division(), seat.kind().id(), row.name(), row.mail());
    }

    private static List<Newcomer> newcomers(PlaceRequest request) {
        return request.people().stream()
                .map(person -> new Newcomer(person.account(), person.name(), person.mail()))
                .toList();
    }

    private void assign(PersonRow person, String division) {
        person.roles().stream()
                .map(duty -> duty.body(division))
                .distinct()
                .forEach(body -> join(person.account(), body, Codes.tenant(division)));
    }

    private void join(String account, Body body, String tenant) {
        boolean joins = !accounts.groups(account).contains(body.group());
        accounts.join(account, body, tenant);
        if (joins) {
            newcomers.note(new AccountMinutes.MemberJoined(account, body.group()));
        }
    }

    private List<String> missing(String division) {
        List<String> missing = new ArrayList<>();
        for (Duty duty : EnumSet.complementOf(EnumSet.of(Duty.COUNTER, Duty.SCRUTINEER))) {
            if (accounts.members(duty.body(division)).isEmpty()) {
                missing.add(duty.title());
            }
        }
        if (accounts.members(Duty.COUNTER.body(division)).size() < 2) {
            missing.add("计票人和监票人（两人分别签字）");
        }
        return missing;
    }
}
