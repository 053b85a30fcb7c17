package org.huanjie.input;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The cells of a table: which row is its header, what its columns hold, and the rows below. */
final class SheetCells {

    private static final Pattern AROUND = Pattern.compile("^[\\s\\h\\uFEFF\\u200B]+|[\\s\\h\\uFEFF\\u200B]+$");
    private static final Pattern BROKEN = Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|#+)");
    private static final Set<String> ROW_NUMBERS = Set.of("序号", "编号", "No.", "no");
    private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int LETTERS = 26;
    private static final int HEAD = 20;

    private final List<List<String>> cells;
    private final Headings headings;
    private final int header;
    private final Map<Integer, AnswerField> columns = new TreeMap<>();
    private final List<Finding> faults = new ArrayList<>();

    private SheetCells(List<List<String>> cells, Headings headings, int header) {
        this.cells = cells;
        this.headings = headings;
        this.header = header;
        IntStream.range(0, cells.get(header).size())
                .forEach(column -> take(column, cells.get(header).get(column)));
        String missing = missing().stream()
                .map(field -> "“" + field.meaning() + "”（" + field.path() + "）")
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            faults.add(new Finding("", "第" + (header + 1) + "行的表头缺少" + missing, ""));
        }
    }

    /** @throws Refusal when it is no table with these headings */
    static SheetCells read(byte[] sent, Headings headings) {
        List<List<String>> cells = cells(sent, headings).stream()
                .map(row -> row.stream()
                        .map(cell -> AROUND.matcher(cell).replaceAll(""))
                        .toList())
                .map(SheetCells::filled)
                .toList();
        int header = IntStream.range(0, Math.min(HEAD, cells.size()))
                .boxed()
                .max(Comparator.comparingInt((Integer row) -> headings.count(cells.get(row)))
                        .thenComparing(Comparator.reverseOrder()))
                .filter(row -> headings.count(cells.get(row)) > 0)
                .orElseThrow(() -> new Refusal("", withoutHeader(cells, headings), ""));
        return new SheetCells(cells, headings, header);
    }

    private static List<List<String>> cells(byte[] sent, Headings headings) {
        if (Arrays.equals(Arrays.copyOf(sent, OLD_WORKBOOK.length), OLD_WORKBOOK)) {
            throw new Refusal("", "这是旧版的Excel工作簿（.xls），或者设有密码；请另存为没有密码的.xlsx或“CSV UTF-8（逗号分隔）”后再上传", "");
        }
        return Workbook.is(sent) ? Workbook.read(sent) : CsvText.read(sent, headings::count);
    }

    private static String withoutHeader(List<List<String>> cells, Headings headings) {
        return cells.stream()
                .flatMap(List::stream)
                .filter(cell -> Garbled.is(cell, false))
                .findFirst()
                .map(cell -> "“" + SheetRow.quoted(cell) + "”像是编码不对，请另存为“CSV UTF-8（逗号分隔）”或xlsx后再上传")
                .orElse("第一行必须是表头：" + headings.sentence());
    }

    /** The values of a row up to the last one that is filled in. */
    private static List<String> filled(List<String> row) {
        int last = IntStream.range(0, row.size())
                .filter(column -> !row.get(column).isEmpty())
                .max()
                .orElse(-1);
        return row.subList(0, last + 1);
    }

    private void take(int column, String heading) {
        if (heading.isEmpty()
                || ROW_NUMBERS.contains(heading) && headings.find(heading).isEmpty()) {
            return;
        }
        String place = cell(header, column, heading);
        headings.find(heading)
                .ifPresentOrElse(
                        field -> {
                            if (columns.containsValue(field)) {
                                faults.add(new Finding("", place + "写了两次", ""));
                            }
                            columns.putIfAbsent(column, field);
                        },
                        () -> faults.add(new Finding(
                                "",
                                place + (Garbled.is(heading, false) ? "像是编码不对" : "不是这张表的列：" + headings.sentence()),
                                "")));
    }

    /** Whether a value has no column, so that its absence was noted once for all rows. */
    boolean misses(String row, String path) {
        return missing().stream().anyMatch(field -> path.equals(row + "." + field.path()));
    }

    private List<AnswerField> missing() {
        return headings.required().stream()
                .filter(Predicate.not(columns::containsValue))
                .toList();
    }

    /** Those of the header, and of cells that no column explains or whose formula is broken. */
    List<Finding> faults() {
        return faults;
    }

    /** All rows below the header that are not empty. */
    List<SheetRow> rows(String name) {
        return IntStream.range(header + 1, cells.size())
                .filter(row -> !cells.get(row).isEmpty())
                .mapToObj(row -> row(row, name))
                .toList();
    }

    private SheetRow row(int row, String name) {
        int index = row - header - 1;
        ObjectNode sent = JsonNodeFactory.instance.objectNode();
        Map<String, String> places = new HashMap<>();
        columns.forEach((column, field) -> places.put(field.path(), cell(row, column, field.meaning())));
        List<String> texts = cells.get(row);
        for (int column = 0; column < texts.size(); column++) {
            put(sent, row, column, texts.get(column), name + "[" + index + "]");
        }
        return new SheetRow(index, sent, Map.copyOf(places));
    }

    private void put(ObjectNode sent, int row, int column, String text, String path) {
        AnswerField field = columns.get(column);
        if (text.isEmpty()) {
            return;
        }
        if (field == null) {
            if (column >= cells.get(header).size()) {
                faults.add(new Finding(path, "第" + (row + 1) + "行" + address(row, column) + "的列数多于表头", ""));
            }
            return;
        }
        if (BROKEN.matcher(text).matches()) {
            faults.add(new Finding(
                    path + "." + field.path(), cell(row, column, field.meaning()) + "没有有效的值，现为“" + text + "”", ""));
        }
        ObjectNode holder = sent;
        String[] names = field.path().split("\\.");
        for (String each : Arrays.copyOf(names, names.length - 1)) {
            holder = holder.withObjectProperty(each);
        }
        holder.put(names[names.length - 1], text);
    }

    private static String cell(int row, int column, String name) {
        return "第" + (row + 1) + "行“" + name + "”" + address(row, column);
    }

    private static String address(int row, int column) {
        return "(" + letters(column) + (row + 1) + ")";
    }

    private static String letters(int column) {
        String last = Character.toString('A' + column % LETTERS);
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
