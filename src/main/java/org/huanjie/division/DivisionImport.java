package org.huanjie.division;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.input.CsvTable;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in divisions from a table {@code code,name}: all of it or nothing. */
@Service
public class DivisionImport {

    private static final List<String> COLUMNS = List.of("code", "name");
    private static final int LONGEST_NAME = 100;

    private final DivisionStore store;
    private final ShippedDivisions shipped;

    DivisionImport(DivisionStore store, ShippedDivisions shipped) {
        this.store = store;
        this.shipped = shipped;
    }

    /**
     * What an import did.
     *
     * @param imported how many divisions are new or have a new name
     * @param unchanged how many were there with the same name
     */
    public record Outcome(int imported, int unchanged) {}

    /**
     * @param rename whether divisions that came with the program may get another name
     * @throws Refusal with every fault of every row
     */
    @Transactional
    public Outcome read(byte[] csv, boolean rename) {
        List<CsvTable.Row> rows = CsvTable.read(csv, COLUMNS).rows();
        Map<String, String> known = known(rows);
        refuseFaults(rows, known);
        if (!rename) {
            refuseOtherNames(rows);
        }
        List<Division> sent = rows.stream()
                .map(row -> new Division(row.values().get(0), row.values().get(1)))
                .toList();
        List<Division> added =
                sent.stream().filter(each -> !known.containsKey(each.code())).toList();
        List<Division> renamed = sent.stream()
                .filter(each -> known.containsKey(each.code())
                        && !known.get(each.code()).equals(each.name()))
                .toList();
        store.insert(added);
        store.rename(renamed);
        int imported = added.size() + renamed.size();
        return new Outcome(imported, sent.size() - imported);
    }

    private Map<String, String> known(List<CsvTable.Row> rows) {
        Set<String> asked = new HashSet<>();
        rows.stream().map(row -> row.values().get(0)).filter(Codes::valid).forEach(code -> {
            asked.add(code);
            asked.add(Codes.superior(code));
        });
        return new HashMap<>(store.names(asked));
    }

    private static void refuseFaults(List<CsvTable.Row> rows, Map<String, String> known) {
        Set<String> sent = rows.stream().map(row -> row.values().get(0)).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<Finding> faults = new ArrayList<>();
        if (rows.isEmpty()) {
            faults.add(new Finding("rows", "表中没有任何区划", ""));
        }
        for (CsvTable.Row row : rows) {
            faultsOfCode(row, sent, known, seen, faults);
            faultsOfName(row, faults);
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }

    /** A slip in a column would otherwise change the names on everybody's papers. */
    private void refuseOtherNames(List<CsvTable.Row> rows) {
        Map<String, String> names = shipped.names();
        List<Finding> faults = rows.stream()
                .filter(row -> names.containsKey(row.values().get(0)))
                .filter(row ->
                        !names.get(row.values().get(0)).equals(row.values().get(1)))
                .map(row -> fault(
                        row,
                        "name",
                        "区划" + row.values().get(0) + "随程序提供的名称是“"
                                + names.get(row.values().get(0)) + "”；确实改了名的，请加上参数rename=true再导入"))
                .toList();
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }

    private static void faultsOfCode(
            CsvTable.Row row, Set<String> sent, Map<String, String> known, Set<String> seen, List<Finding> faults) {
        String code = row.values().get(0);
        String superior = Codes.valid(code) ? Codes.superior(code) : code;
        if (!Codes.valid(code)) {
            faults.add(fault(row, "code", "区划代码“" + code + "”不正确，应为2、4、6、9或12位数字" + Codes.wayOut(code)));
        } else if (!seen.add(code)) {
            faults.add(fault(row, "code", "区划代码" + code + "重复出现"));
        } else if (!sent.contains(superior) && !known.containsKey(superior)) {
            faults.add(fault(row, "code", "上级区划" + superior + "既不在表中也未登记"));
        }
    }

    private static void faultsOfName(CsvTable.Row row, List<Finding> faults) {
        String name = row.values().get(1);
        if (name.isEmpty()) {
            faults.add(fault(row, "name", "没有填写名称"));
        } else if (name.length() > LONGEST_NAME) {
            faults.add(fault(row, "name", "名称超过" + LONGEST_NAME + "个字"));
        } else if (name.lines().count() > 1) {
            faults.add(fault(row, "name", "名称中不能换行"));
        }
        if (row.values().size() > COLUMNS.size()) {
            faults.add(fault(row, "name", "多出了第三列"));
        }
    }

    private static Finding fault(CsvTable.Row row, String column, String message) {
        return new Finding(row.field(column), row.place() + message, "");
    }
}
