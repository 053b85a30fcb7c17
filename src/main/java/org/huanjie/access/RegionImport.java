package org.huanjie.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.AccountMinutes.PeopleImported;
import org.huanjie.access.BulkAccounts.Fresh;
import org.huanjie.access.BulkAccounts.Joining;
import org.huanjie.access.PlaceRequest.PersonRow;
import org.huanjie.division.Bodies;
import org.huanjie.division.Codes;
import org.huanjie.division.Divisions;
import org.huanjie.handout.Handout;
import org.huanjie.handout.Handouts;
import org.huanjie.handout.PackedTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets up a whole region's places, some hundred in each transaction, with a few statements. The minutes have an entry for each place. */
@Component
class RegionImport {

    private static final int PORTION = 500;

    private final Bodies bodies;
    private final People people;
    private final Accounts accounts;
    private final BulkAccounts bulk;
    private final Newcomers newcomers;
    private final InitialPasswords passwords;
    private final Divisions divisions;
    private final Handouts handouts;
    private final TransactionTemplate transaction;

    RegionImport(
            Bodies bodies,
            People people,
            Accounts accounts,
            BulkAccounts bulk,
            Newcomers newcomers,
            InitialPasswords passwords,
            Divisions divisions,
            Handouts handouts,
            TransactionTemplate transaction) {
        this.bodies = bodies;
        this.people = people;
        this.accounts = accounts;
        this.bulk = bulk;
        this.newcomers = newcomers;
        this.passwords = passwords;
        this.divisions = divisions;
        this.handouts = handouts;
        this.transaction = transaction;
    }

    /**
     * Sets up places whose requests have no faults. What an interrupted import has done stays, with the passwords that it gave; the same table sent
     * again does the rest.
     */
    PlaceTable.Region setUp(List<PlaceRequest> requests, String actor) {
        Set<String> known = new HashSet<>(accounts.existing(
                persons(requests).map(PersonRow::account).distinct().toList()));
        int before = known.size();
        Sheet sheet = new Sheet(actor);
        for (int from = 0; from < requests.size(); from += PORTION) {
            List<PlaceRequest> portion = requests.subList(from, Math.min(requests.size(), from + PORTION));
            transaction.executeWithoutResult(status -> portion(portion, known, sheet));
        }
        return new PlaceTable.Region(
                requests.size(),
                (int) persons(requests).map(PersonRow::account).distinct().count(),
                known.size() - before,
                Optional.ofNullable(sheet.handout));
    }

    /** The initial passwords so far. */
    private final class Sheet {

        private final String owner;
        private Handout handout;

        Sheet(String owner) {
            this.owner = owner;
        }

        void write(List<Newcomer> fresh, List<Fresh> created) {
            if (created.isEmpty()) {
                return;
            }
            PackedTable rows = handout == null ? PackedTable.with("区划代码", "地方", "姓名", "账号", "初始密码") : new PackedTable();
            Map<String, String> places =
                    fullNames(fresh.stream().map(Newcomer::division).distinct().toList());
            for (int each = 0; each < fresh.size(); each++) {
                String division = fresh.get(each).division();
                Fresh account = created.get(each);
                rows.add(division, places.get(division), account.name(), account.account(), account.password());
            }
            keep(rows.packed());
        }

        private void keep(byte[] rows) {
            if (handout == null) {
                handout = handouts.keep(owner, "初始密码", true, rows);
            } else {
                handouts.append(handout, rows);
            }
        }
    }

    private void portion(List<PlaceRequest> requests, Set<String> known, Sheet sheet) {
        bodies.saveAll(requests.stream()
                .flatMap(request -> request.bodies().stream().map(row -> Places.body(request.division(), row)))
                .toList());
        Map<String, String> moved = new LinkedHashMap<>();
        persons(requests)
                .filter(person ->
                        known.contains(person.account()) && !person.mail().isEmpty())
                .forEach(person -> moved.put(person.account(), person.mail()));
        List<Newcomer> fresh = requests.stream()
                .flatMap(request -> request.people().stream().map(person -> new Newcomer(request.division(), person)))
                .filter(newcomer -> known.add(newcomer.person().account()))
                .toList();
        people.addAll(fresh.stream().map(Newcomer::contact).toList());
        people.reachAll(moved);
        List<Fresh> created = fresh.stream()
                .map(newcomer -> newcomer.with(passwords.nextOfMany()))
                .toList();
        List<Joining> joined = bulk.admit(
                created,
                requests.stream().flatMap(RegionImport::joinings).distinct().toList());
        sheet.write(fresh, created);
        note(fresh, joined);
    }

    private record Newcomer(String division, PersonRow person) {

        People.Contact contact() {
            return new People.Contact(person.account(), person.name(), person.mail());
        }

        Fresh with(String password) {
            return new Fresh(person.account(), person.name(), person.mail(), password);
        }
    }

    private Map<String, String> fullNames(List<String> codes) {
        divisions.names(codes.stream()
                .flatMap(code -> Codes.upTo(code).stream())
                .distinct()
                .toList());
        return codes.stream().collect(Collectors.toMap(code -> code, divisions::fullName));
    }

    private void note(List<Newcomer> fresh, List<Joining> joined) {
        Map<String, List<String>> done = new LinkedHashMap<>();
        fresh.forEach(newcomer -> done.computeIfAbsent(newcomer.division(), place -> new ArrayList<>())
                .add("+" + newcomer.person().account()));
        joined.forEach(joining -> done.computeIfAbsent(joining.place(), place -> new ArrayList<>())
                .add(joining.account() + "→" + joining.body().group()));
        done.forEach((place, changes) -> newcomers.note(new PeopleImported(place, String.join(" ", changes))));
    }

    private static Stream<PersonRow> persons(List<PlaceRequest> requests) {
        return requests.stream().flatMap(request -> request.people().stream());
    }

    private static Stream<Joining> joinings(PlaceRequest request) {
        return request.people().stream().flatMap(person -> person.roles().stream()
                .map(duty -> duty.body(request.division()))
                .map(body ->
                        new Joining(person.account(), body, request.division(), Codes.tenant(request.division()))));
    }
}
