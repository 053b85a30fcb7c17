package org.huanjie.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.huanjie.access.PlaceRequest.BodyRow;
import org.huanjie.access.PlaceRequest.PersonRow;
import org.huanjie.input.Field;
import org.huanjie.input.Finding;
import org.huanjie.input.KebabEnums;
import org.huanjie.input.Refusal;
import org.huanjie.input.Table;
import org.huanjie.input.Table.Row;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places from a table {@code division,account,name,roles,mail}, one or many at once. A row without an account is a body, whose role says
 * which, in English or Chinese; every other row is a person with one or several roles.
 */
@Service
public class PlaceTable {

    private final Places places;

    PlaceTable(Places places) {
        this.places = places;
    }

    record PlaceRow(
            @Field(value = "区划代码", required = false) String division,
            @Field(value = "账号", required = false) String account,
            @Field(value = "名称或姓名", required = false) String name,
            @Field(value = "分工", required = false) String roles,
            @Field(value = "邮箱", required = false) String mail) {}

    /** @throws Refusal with the faults of all rows; nothing was changed then */
    @Transactional
    public List<Places.Place> setUp(byte[] sheet) {
        Table<PlaceRow> table = Table.read(sheet, PlaceRow.class, "rows", "division", "name", "roles");
        List<Finding> faults = new ArrayList<>();
        if (table.rows().isEmpty() && table.faults().isEmpty()) {
            faults.add(new Finding("rows", "表中没有任何单位和人员", ""));
        }
        Map<String, Draft> drafts = new LinkedHashMap<>();
        table.rows().forEach(row -> drafts.computeIfAbsent(row.value().division(), Draft::new)
                .add(row, faults));
        drafts.values().forEach(draft -> faults.addAll(draft.faults(places)));
        table.refuse(faults);
        return drafts.values().stream()
                .map(draft -> places.setUp(draft.request()))
                .toList();
    }

    /** The rows of one place, and which of them became which part of its request. */
    private static final class Draft {

        private final String division;
        private final List<BodyRow> bodies = new ArrayList<>();
        private final List<PersonRow> people = new ArrayList<>();
        private final Map<String, Row<PlaceRow>> origins = new LinkedHashMap<>();
        private boolean aBodyIsFaulty;

        Draft(String division) {
            this.division = division;
        }

        PlaceRequest request() {
            return new PlaceRequest(division, bodies, people);
        }

        void add(Row<PlaceRow> row, List<Finding> faults) {
            origins.putIfAbsent("division", row);
            origins.putIfAbsent("bodies", row);
            if (row.value().account().isEmpty()) {
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
            Row<PlaceRow> row = origins.get(part);
            return row.fault(column, fault.message());
        }
    }

    private static Optional<BodyRow> body(Row<PlaceRow> row, List<Finding> faults) {
        int before = faults.size();
        BodyKind kind = kind(row.value().roles());
        if (kind == null) {
            faults.add(row.fault("roles", "单位类别应是" + bodyTitles() + "；若是人员，须填写账号"));
        }
        return built(
                row,
                faults,
                before,
                () -> new BodyRow(kind, row.value().name(), row.value().mail()));
    }

    private static String bodyTitles() {
        List<String> titles = BodyKind.parties().stream().map(BodyKind::title).toList();
        int last = titles.size() - 1;
        return String.join("、", titles.subList(0, last)) + "或" + titles.get(last);
    }

    private static BodyKind kind(String word) {
        return BodyKind.parties().stream()
                .filter(kind ->
                        KebabEnums.name(kind).equals(word) || kind.title().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static Optional<PersonRow> person(Row<PlaceRow> row, List<Finding> faults) {
        int before = faults.size();
        List<Duty> duties = new ArrayList<>();
        for (String word : row.value().roles().split("[\\s、;；/|]+")) {
            Duty.of(word).ifPresentOrElse(duties::add, () -> faults.add(row.fault("roles", "不认识的分工“" + word + "”")));
        }
        return built(
                row,
                faults,
                before,
                () -> new PersonRow(
                        row.value().account(),
                        row.value().name(),
                        duties,
                        row.value().mail()));
    }

    private static <T> Optional<T> built(Row<PlaceRow> row, List<Finding> faults, int before, Supplier<T> part) {
        try {
            T built = part.get();
            return faults.size() == before ? Optional.of(built) : Optional.empty();
        } catch (Refusal refusal) {
            refusal.findings().forEach(fault -> faults.add(row.fault(fault.field(), fault.message())));
            return Optional.empty();
        }
    }
}
