package org.huanjie.division;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huanjie.handout.FaultList;
import org.huanjie.handout.Handouts;
import org.huanjie.input.Field;
import org.huanjie.input.Finding;
import org.huanjie.input.LongTable;
import org.huanjie.input.Refusal;
import org.huanjie.input.Table.Row;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in divisions from a table {@code code,name}, up to the whole country's: all of it or nothing. The table is read twice, first for its codes
 * alone, so that a division may stand before the one in which it lies, and never kept.
 */
@Service
public class DivisionImport {

    private static final int PORTION = 1000;

    private final DivisionStore store;
    private final ShippedDivisions shipped;
    private final Handouts handouts;
    private final TransactionTemplate transaction;

    DivisionImport(DivisionStore store, ShippedDivisions shipped, Handouts handouts, TransactionTemplate transaction) {
        this.store = store;
        this.shipped = shipped;
        this.handouts = handouts;
        this.transaction = transaction;
    }

    record DivisionRow(
            @Field(value = "区划代码", required = false) String code,
            @Field(value = "名称", required = false) String name) {}

    /**
     * What an import did.
     *
     * @param imported how many divisions are new or have a new name
     * @param unchanged how many were there with the same name
     */
    public record Outcome(int imported, int unchanged) {}

    /**
     * @param rename whether divisions that came with the program may get another name
     * @param actor who sent the table, and may fetch the list of its faults
     * @throws Refusal with the faults of all rows
     */
    public Outcome read(byte[] sheet, boolean rename, String actor) {
        LongTable<DivisionRow> table = new LongTable<>(sheet, DivisionRow.class, "rows", "code", "name");
        FaultList faults = new FaultList();
        Outcome outcome = transaction.execute(status -> {
            Reading reading = new Reading(codes(table), rename ? Map.of() : shipped.names(), faults);
            table.each(reading::take, faults::add);
            reading.end();
            if (faults.count() > 0) {
                status.setRollbackOnly();
            }
            return reading.outcome();
        });
        handouts.refuse(faults, actor, "区划导入的全部错误");
        return outcome;
    }

    /** The valid codes of a table, and which of them lie in a division that is nowhere. */
    private record SentCodes(Set<Long> unread, Set<String> missing) {}

    private SentCodes codes(LongTable<DivisionRow> table) {
        Set<Long> sent = new HashSet<>();
        Set<String> superiors = new HashSet<>();
        table.column("code", code -> {
            if (Codes.valid(code)) {
                sent.add(Long.valueOf(code));
                superiors.add(Codes.superior(code));
            }
        });
        superiors.removeIf(code -> sent.contains(Long.valueOf(code)));
        superiors.removeAll(store.namesOfMany(superiors).keySet());
        return new SentCodes(sent, superiors);
    }

    /** The second reading, which judges each row and writes portion by portion as long as nothing is wrong. */
    private final class Reading {

        private final SentCodes codes;
        private final Map<String, String> shippedNames;
        private final FaultList faults;
        private final List<Division> portion = new ArrayList<>();
        private int rows;
        private int imported;
        private int unchanged;

        Reading(SentCodes codes, Map<String, String> shippedNames, FaultList faults) {
            this.codes = codes;
            this.shippedNames = shippedNames;
            this.faults = faults;
        }

        void take(Row<DivisionRow> row) {
            rows++;
            int before = faults.count();
            judgeCode(row);
            DivisionNameRule.faults(row.value().name()).forEach(fault -> faults.add(row.fault("name", fault)));
            judgeShippedName(row);
            if (faults.count() == before) {
                portion.add(new Division(row.value().code(), row.value().name()));
            }
            if (portion.size() == PORTION) {
                write();
            }
        }

        void end() {
            if (rows == 0 && faults.count() == 0) {
                faults.add(new Finding("rows", "表中没有任何区划", ""));
            }
            write();
        }

        Outcome outcome() {
            return new Outcome(imported, unchanged);
        }

        private void judgeCode(Row<DivisionRow> row) {
            String code = row.value().code();
            if (!Codes.valid(code)) {
                faults.add(row.fault("code", "区划代码“" + code + "”不正确，应为2、4、6、9或12位数字" + Codes.wayOut(code)));
            } else if (!codes.unread().remove(Long.valueOf(code))) {
                faults.add(row.fault("code", "区划代码" + code + "重复出现"));
            } else if (codes.missing().contains(Codes.superior(code))) {
                faults.add(row.fault("code", "上级区划" + Codes.superior(code) + "既不在表中也未登记"));
            }
        }

        /** A slip in a column would otherwise change the names on everybody's papers. */
        private void judgeShippedName(Row<DivisionRow> row) {
            String name =
                    shippedNames.getOrDefault(row.value().code(), row.value().name());
            if (!name.equals(row.value().name()) && !row.value().name().isEmpty()) {
                faults.add(row.fault(
                        "name", "区划" + row.value().code() + "随程序提供的名称是“" + name + "”；确实改了名的，请加上参数rename=true再导入"));
            }
        }

        private void write() {
            if (faults.count() == 0) {
                write(portion);
            }
            portion.clear();
        }

        private void write(Collection<Division> divisions) {
            Map<String, String> known =
                    store.namesOfMany(divisions.stream().map(Division::code).toList());
            List<Division> added = divisions.stream()
                    .filter(each -> !known.containsKey(each.code()))
                    .toList();
            List<Division> renamed = divisions.stream()
                    .filter(each -> known.containsKey(each.code())
                            && !known.get(each.code()).equals(each.name()))
                    .toList();
            store.insert(added);
            store.rename(renamed);
            imported += added.size() + renamed.size();
            unchanged += divisions.size() - added.size() - renamed.size();
        }
    }
}
