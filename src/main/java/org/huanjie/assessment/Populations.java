package org.huanjie.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huanjie.division.Codes;
import org.huanjie.input.Field;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.input.Table;
import org.huanjie.input.Table.Row;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in how many people live where, from a table {@code code,population}: all of it or nothing (JS-3). */
@Service
public class Populations {

    private static final int MOST = 100_000_000;

    private final LedgerStore store;

    Populations(LedgerStore store) {
        this.store = store;
    }

    record PopulationRow(
            @Field("区划代码") String code,

            @Field(value = "人口", min = 0, max = MOST) int population) {}

    /**
     * @param mayState whether the sender may state it of a division
     * @return how many divisions the table names
     * @throws Refusal with every fault of every row
     */
    @Transactional
    public int read(byte[] sheet, Predicate<String> mayState, String actor) {
        Table<PopulationRow> table = Table.read(sheet, PopulationRow.class, "rows");
        table.refuse(faults(table.rows(), mayState));
        store.state(
                table.rows().stream()
                        .map(Row::value)
                        .collect(Collectors.toMap(PopulationRow::code, PopulationRow::population)),
                actor);
        return table.rows().size();
    }

    /** What is stated of the divisions that lie in one. */
    public Map<String, Integer> of(String within) {
        return store.population(within);
    }

    private List<Finding> faults(List<Row<PopulationRow>> rows, Predicate<String> mayState) {
        Set<String> known =
                store.known(rows.stream().map(row -> row.value().code()).toList());
        Set<String> seen = new HashSet<>();
        List<Finding> faults = new ArrayList<>();
        if (rows.isEmpty()) {
            faults.add(new Finding("rows", "表中没有任何区划", ""));
        }
        for (Row<PopulationRow> row : rows) {
            String code = row.value().code();
            if (!known.contains(code)) {
                faults.add(row.fault("code", "没有登记区划“" + code + "”" + Codes.wayOut(code)));
            } else if (!seen.add(code)) {
                faults.add(row.fault("code", "区划代码" + code + "重复出现"));
            } else if (!mayState.test(code)) {
                faults.add(row.fault("code", "区划" + code + "不在您负责的地区之内"));
            }
        }
        return faults;
    }
}
