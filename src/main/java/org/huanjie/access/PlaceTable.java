package org.huanjie.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.huanjie.access.Newcomers.Newcomer;
import org.huanjie.access.PlaceRequest.BodyRow;
import org.huanjie.access.PlaceRequest.PersonRow;
import org.huanjie.division.Bodies;
import org.huanjie.division.Codes;
import org.huanjie.division.Divisions;
import org.huanjie.handout.FaultList;
import org.huanjie.handout.Handout;
import org.huanjie.handout.Handouts;
import org.huanjie.input.Field;
import org.huanjie.input.Finding;
import org.huanjie.input.KebabEnums;
import org.huanjie.input.LongTable;
import org.huanjie.input.Refusal;
import org.huanjie.input.Table;
import org.huanjie.input.Table.Row;
import org.huanjie.storage.Batches;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Places from a table {@code division,account,name,roles,mail}, one or a whole province's. A row without an account is a body, whose role says
 * which, in English or Chinese; every other row is a person with one or several roles.
 */
@Service
public class PlaceTable {

    private final Places places;
    private final Newcomers newcomers;
    private final RegionImport region;
    private final Divisions divisions;
    private final Bodies bodies;
    private final Handouts handouts;
    private final TransactionTemplate transaction;
    private final int shown;

    PlaceTable(
            Places places,
            Newcomers newcomers,
            RegionImport region,
            Divisions divisions,
            Bodies bodies,
            Handouts handouts,
            TransactionTemplate transaction,
            @Value("${huanjie.places.shown:50}") int shown) {
        this.places = places;
        this.newcomers = newcomers;
        this.region = region;
        this.divisions = divisions;
        this.bodies = bodies;
        this.handouts = handouts;
        this.transaction = transaction;
        this.shown = shown;
    }

    record PlaceRow(
            @Field(value = "区划代码", required = false) String division,
            @Field(value = "账号", required = false) String account,
            @Field(value = "名称或姓名", required = false) String name,
            @Field(value = "分工", required = false) String roles,
            @Field(value = "邮箱", required = false) String mail) {}

    /**
     * What a table did.
     *
     * @param places each with its new accounts; none where the table has too many to be shown
     * @param region what was done then
     */
    public record Outcome(List<Places.Place> places, Optional<Region> region) {}

    /**
     * A table of many places.
     *
     * @param accounts how many are new
     * @param passwords the new accounts with their initial passwords, to be fetched once
     */
    public record Region(int places, int people, int accounts, Optional<Handout> passwords) {}

    /**
     * @param actor who sent the table, and may fetch the lists that are made of it
     * @throws Refusal with the faults of all rows; nothing was changed then
     */
    public Outcome setUp(byte[] sheet, String actor) {
        List<Finding> faults = new ArrayList<>();
        Map<String, Draft> drafts = drafts(sheet, faults);
        judge(drafts, faults);
        FaultList list = new FaultList();
        Table.inOrder(faults).forEach(list::add);
        handouts.refuse(list, actor, "单位与人员的全部错误");
        List<PlaceRequest> requests =
                drafts.values().stream().map(Draft::request).toList();
        return requests.size() <= shown
                ? new Outcome(
                        transaction.execute(
                                status -> requests.stream().map(places::setUp).toList()),
                        Optional.empty())
                : new Outcome(List.of(), Optional.of(region.setUp(requests, actor)));
    }

    private static Map<String, Draft> drafts(byte[] sheet, List<Finding> faults) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        new LongTable<>(sheet, PlaceRow.class, "rows", "division", "name", "roles")
                .each(
                        row -> drafts.computeIfAbsent(row.value().division(), division -> new Draft(division, row))
                                .add(row, faults),
                        faults::add);
        if (drafts.isEmpty() && faults.isEmpty()) {
            faults.add(new Finding("rows", "表中没有任何单位和人员", ""));
        }
        return drafts;
    }

    private void judge(Map<String, Draft> drafts, List<Finding> faults) {
        Set<String> known = divisions.names(drafts.keySet()).keySet();
        Set<String> withLeagueBody = Batches.of(drafts.keySet())
                .flatMap(portion -> bodies.of(portion).stream())
                .filter(body -> body.kind().equals(BodyKind.LEAGUE.id()))
                .map(Bodies.Body::division)
                .collect(Collectors.toSet());
        drafts.values().forEach(draft -> draft.judge(known, withLeagueBody, faults));
        List<Placed> people = drafts.values().stream()
                .flatMap(draft -> draft.people.stream())
                .sorted(Comparator.comparing(placed -> placed.row().index()))
                .toList();
        newcomers
                .faults(people.stream().map(Placed::newcomer).toList(), String::valueOf)
                .forEach(fault -> faults.add(
                        people.get(Integer.parseInt(fault.field())).row().fault("account", fault.message())));
    }

    /** A person at the row that asks for it. */
    private record Placed(Row<PlaceRow> row, PersonRow person) {

        Newcomer newcomer() {
            return new Newcomer(person.account(), person.name(), person.mail());
        }
    }

    /** The rows of one place. */
    private static final class Draft {

        private final String division;
        private final Row<PlaceRow> first;
        private final List<BodyRow> bodies = new ArrayList<>();
        private final List<Placed> people = new ArrayList<>();
        private final Set<BodyKind> kinds = EnumSet.noneOf(BodyKind.class);
        private boolean aBodyIsFaulty;

        Draft(String division, Row<PlaceRow> first) {
            this.division = division;
            this.first = first;
        }

        PlaceRequest request() {
            return new PlaceRequest(
                    division, bodies, people.stream().map(Placed::person).toList());
        }

        void add(Row<PlaceRow> row, List<Finding> faults) {
            if (row.value().account().isEmpty()) {
                body(row, faults).ifPresentOrElse(body -> take(body, row, faults), () -> aBodyIsFaulty = true);
            } else {
                person(row, faults).ifPresent(person -> people.add(new Placed(row, person)));
            }
        }

        private void take(BodyRow body, Row<PlaceRow> row, List<Finding> faults) {
            if (!kinds.add(body.kind())) {
                faults.add(row.fault("roles", "同一类单位只能登记一个"));
            }
            bodies.add(body);
        }

        void judge(Set<String> known, Set<String> withLeagueBody, List<Finding> faults) {
            if (!known.contains(division)) {
                faults.add(first.fault("division", "没有登记的区划“" + division + "”" + Codes.wayOut(division)));
            } else if (!kinds.contains(BodyKind.LEAGUE) && !aBodyIsFaulty && !withLeagueBody.contains(division)) {
                faults.add(first.fault("roles", "首次设置必须登记团组织（kind为league）"));
            }
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
