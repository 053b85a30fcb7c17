package org.huanjie.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.huanjie.access.PlaceRequest.BodyRow;
import org.huanjie.access.PlaceRequest.Kind;
import org.huanjie.access.PlaceRequest.PersonRow;
import org.huanjie.input.CsvTable;
import org.huanjie.input.Finding;
import org.huanjie.input.KebabEnums;
import org.huanjie.input.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places from a table {@code division,account,name,roles,mail}, one or many at once. A row without an account is a body, whose role says
 * which: league, party or superior, or their Chinese names; every other row is a person with one or several roles.
 */
@Service
public class PlaceTable {

    /** The header of the table. */
    public static final List<String> COLUMNS = List.of("division", "account", "name", "roles", "mail");

    private static final int DIVISION = 0;
    private static final int ACCOUNT = 1;
    private static final int NAME = 2;
    private static final int ROLES = 3;
    private static final int MAIL = 4;
    private final Places places;

    PlaceTable(Places places) {
        this.places = places;
    }

    /** @throws Refusal with the faults of all rows; nothing was changed then */
    @Transactional
    public List<Places.Place> setUp(byte[] csv) {
        List<CsvTable.Row> rows = CsvTable.read(csv, COLUMNS).rows();
        List<Finding> faults = new ArrayList<>();
        if (rows.isEmpty()) {
            faults.add(new Finding("rows", "表中没有任何单位和人员", ""));
        }
        Map<String, Draft> drafts = new LinkedHashMap<>();
        rows.forEach(row ->
                drafts.computeIfAbsent(row.values().get(DIVISION), Draft::new).add(row, faults));
        drafts.values().forEach(draft -> faults.addAll(draft.faults(places)));
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return drafts.values().stream()
                .map(draft -> places.setUp(draft.request()))
                .toList();
    }

    /** The rows of one place, and which of them became which part of its request. */
    private static final class Draft {

        private final String division;
        private final List<BodyRow> bodies = new ArrayList<>();
        private final List<PersonRow> people = new ArrayList<>();
        private final Map<String, CsvTable.Row> origins = new LinkedHashMap<>();
        private boolean aBodyIsFaulty;

        Draft(String division) {
            this.division = division;
        }

        PlaceRequest request() {
            return new PlaceRequest(division, bodies, people);
        }

        void add(CsvTable.Row row, List<Finding> faults) {
            origins.putIfAbsent("division", row);
            origins.putIfAbsent("bodies", row);
            if (row.values().get(ACCOUNT).isEmpty()) {
                body(row, faults)
                        .ifPresentOrElse(
                                body -> {
                                    origins.put("bodies[" + bodies.size() + "]", row);
                                    bodies.add(body);
                                },
                                () -> aBodyIsFaulty = true);
            } else {
                person(row, faults).ifPresent(person -> {
                    origins.put("people[" + people.size() + "]", row);
                    people.add(person);
                });
            }
        }

        List<Finding> faults(Places places) {
            return places.faults(request()).stream()
                    .filter(fault -> !(aBodyIsFaulty && fault.field().equals("bodies")))
                    .map(this::inTable)
                    .toList();
        }

        private Finding inTable(Finding fault) {
            String part = fault.field().replaceFirst("\\..*", "");
            String column = part.equals("division")
                    ? part
                    : part.equals("bodies") || part.startsWith("bodies[") ? "roles" : "account";
            CsvTable.Row row = origins.get(part);
            return new Finding(row.field(column), row.place() + fault.message(), fault.clause());
        }
    }

    private static Optional<BodyRow> body(CsvTable.Row row, List<Finding> faults) {
        int before = faults.size();
        Kind kind = kind(row.values().get(ROLES));
        if (kind == null) {
            faults.add(fault(row, "roles", "单位类别应是团组织、党组织或上级团组织；若是人员，须填写账号"));
        }
        refuseSurplus(row, faults);
        return built(
                row,
                faults,
                before,
                () -> new BodyRow(kind, row.values().get(NAME), row.values().get(MAIL)));
    }

    private static Kind kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind ->
                        KebabEnums.name(kind).equals(word) || kind.title().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static Optional<PersonRow> person(CsvTable.Row row, List<Finding> faults) {
        int before = faults.size();
        List<Duty> duties = new ArrayList<>();
        for (String word : row.values().get(ROLES).split("[\\s、;；/|]+")) {
            Duty.of(word).ifPresentOrElse(duties::add, () -> faults.add(fault(row, "roles", "不认识的分工“" + word + "”")));
        }
        refuseSurplus(row, faults);
        return built(
                row,
                faults,
                before,
                () -> new PersonRow(
                        row.values().get(ACCOUNT),
                        row.values().get(NAME),
                        duties,
                        row.values().get(MAIL)));
    }

    private static <T> Optional<T> built(CsvTable.Row row, List<Finding> faults, int before, Supplier<T> part) {
        try {
            T built = part.get();
            return faults.size() == before ? Optional.of(built) : Optional.empty();
        } catch (Refusal refusal) {
            refusal.findings().forEach(fault -> faults.add(fault(row, fault.field(), fault.message())));
            return Optional.empty();
        }
    }

    private static void refuseSurplus(CsvTable.Row row, List<Finding> faults) {
        if (row.values().size() > COLUMNS.size()) {
            faults.add(fault(row, "mail", "列数多于表头"));
        }
    }

    private static Finding fault(CsvTable.Row row, String column, String message) {
        return new Finding(row.field(column), row.place() + message, "");
    }
}
