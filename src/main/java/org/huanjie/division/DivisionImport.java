package org.huanjie.division;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.input.Field;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.input.Table;
import org.huanjie.input.Table.Row;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in divisions from a table {@code code,name}: all of it or nothing. */
@Service
public class DivisionImport {

    private static final int LONGEST_NAME = 100;

    private final DivisionStore store;
    private final ShippedDivisions shipped;

    DivisionImport(DivisionStore store, ShippedDivisions shipped) {
        this.store = store;
        this.shipped = shipped;
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
     * @throws Refusal with every fault of every row
     */
    @Transactional
    public Outcome read(byte[] sheet, boolean rename) {
        Table<DivisionRow> table = Table.read(sheet, DivisionRow.class, "rows", "code", "name");
        Map<String, String> known = known(table.rows());
        table.refuse(faults(table.rows(), known));
        if (!rename) {
            table.refuse(otherNames(table.rows()));
        }
        List<Division> sent = table.rows().stream()
                .map(row -> new Division(row.value().code(), row.value().name()))
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

    private Map<String, String> known(List<Row<DivisionRow>> rows) {
        Set<String> asked = new HashSet<>();
        rows.stream().map(row -> row.value().code()).filter(Codes::valid).forEach(code -> {
            asked.add(code);
            asked.add(Codes.superior(code));
        });
        return new HashMap<>(store.names(asked));
    }

    private static List<Finding> faults(List<Row<DivisionRow>> rows, Map<String, String> known) {
        Set<String> sent = rows.stream().map(row -> row.value().code()).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<Finding> faults = new ArrayList<>();
        if (rows.isEmpty()) {
            faults.add(new Finding("rows", "表中没有任何区划", ""));
        }
        for (Row<DivisionRow> row : rows) {
            faultsOfCode(row, sent, known, seen, faults);
            faultsOfName(row, faults);
        }
        return faults;
    }

    /** A slip in a column would otherwise change the names on everybody's papers. */
    private List<Finding> otherNames(List<Row<DivisionRow>> rows) {
        Map<String, String> names = shipped.names();
        return rows.stream()
                .filter(row -> names.containsKey(row.value().code()))
                .filter(row -> !names.get(row.value().code()).equals(row.value().name()))
                .map(row -> row.fault(
                        "name",
                        "区划" + row.value().code() + "随程序提供的名称是“"
                                + names.get(row.value().code()) + "”；确实改了名的，请加上参数rename=true再导入"))
                .toList();
    }

    private static void faultsOfCode(
            Row<DivisionRow> row, Set<String> sent, Map<String, String> known, Set<String> seen, List<Finding> faults) {
        String code = row.value().code();
        String superior = Codes.valid(code) ? Codes.superior(code) : code;
        if (!Codes.valid(code)) {
            faults.add(row.fault("code", "区划代码“" + code + "”不正确，应为2、4、6、9或12位数字" + Codes.wayOut(code)));
        } else if (!seen.add(code)) {
            faults.add(row.fault("code", "区划代码" + code + "重复出现"));
        } else if (!sent.contains(superior) && !known.containsKey(superior)) {
            faults.add(row.fault("code", "上级区划" + superior + "既不在表中也未登记"));
        }
    }

    private static void faultsOfName(Row<DivisionRow> row, List<Finding> faults) {
        String name = row.value().name();
        if (name.isEmpty()) {
            faults.add(row.fault("name", "没有填写名称"));
        } else if (name.length() > LONGEST_NAME) {
            faults.add(row.fault("name", "名称超过" + LONGEST_NAME + "个字"));
        } else if (name.lines().count() > 1) {
            faults.add(row.fault("name", "名称中不能换行"));
        }
    }
}
