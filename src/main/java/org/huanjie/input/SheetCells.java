package org.huanjie.input;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The cells of a table: which row is its header, what its columns hold, and the rows below, one after the other. */
final class SheetCells implements AutoCloseable {

    private static final String AROUND = " \t\n\r\f\u000B\u00A0\u1680\u180E\u202F\u205F\u3000\uFEFF";
    private static final Pattern BROKEN = Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|#+)");
    private static final Set<String> ROW_NUMBERS = Set.of("序号", "编号", "No.", "no");
    private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int HEAD = 20;

    private final Lines lines;
    private final Headings headings;
    private final Deque<List<String>> begun;
    private final int header;
    private final Columns columns;
    private final List<Finding> faults = new ArrayList<>();
    private final List<AnswerField> missing;
    private int row;

    private SheetCells(Lines lines, Headings headings, List<List<String>> head, int header) {
        this.lines = lines;
        this.headings = headings;
        this.header = header;
        begun = new ArrayDeque<>(head.subList(header + 1, head.size()));
        row = header;
        List<String> names = head.get(header);
        columns = new Columns(names);
        IntStream.range(0, names.size()).forEach(column -> take(column, names.get(column)));
        missing = headings.required().stream()
                .filter(Predicate.not(columns.all()::contains))
                .toList();
        if (!missing.isEmpty()) {
            String sentence = missing.stream()
                    .map(field -> "“" + field.meaning() + "”（" + field.path() + "）")
                    .collect(Collectors.joining("、"));
            faults.add(new Finding("", "第" + (header + 1) + "行的表头缺少" + sentence, ""));
        }
    }

    /** @throws Refusal when it is no table with these headings */
    static SheetCells open(byte[] sent, Headings headings, TableSize size) {
        Lines lines = lines(sent, headings, size);
        try {
            List<List<String>> head = new ArrayList<>();
            for (Optional<List<String>> next = next(lines); next.isPresent(); next = next(lines)) {
                head.add(next.get());
                if (head.size() == HEAD) {
                    break;
                }
            }
            return new SheetCells(lines, headings, head, header(head, headings));
        } catch (Refusal refusal) {
            lines.close();
            throw refusal;
        }
    }

    private static int header(List<List<String>> head, Headings headings) {
        return IntStream.range(0, head.size())
                .boxed()
                .max(Comparator.comparingInt((Integer row) -> headings.count(head.get(row)))
                        .thenComparing(Comparator.reverseOrder()))
                .filter(row -> headings.count(head.get(row)) > 0)
                .orElseThrow(() -> new Refusal("", withoutHeader(head, headings), ""));
    }

    private static Lines lines(byte[] sent, Headings headings, TableSize size) {
        if (Arrays.equals(Arrays.copyOf(sent, OLD_WORKBOOK.length), OLD_WORKBOOK)) {
            throw new Refusal("", "这是旧版的Excel工作簿（.xls），或者设有密码；请另存为没有密码的.xlsx或“CSV UTF-8（逗号分隔）”后再上传", "");
        }
        return Workbook.is(sent) ? Workbook.open(sent, size) : CsvText.open(sent, headings::count);
    }

    private static Optional<List<String>> next(Lines lines) {
        return lines.next()
                .map(row -> row.stream().map(SheetCells::trimmed).toList())
                .map(SheetCells::filled);
    }

    private static String trimmed(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isBlank(cell.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    /** Hard, wide and invisible blanks too. */
    private static boolean isBlank(char character) {
        return AROUND.indexOf(character) >= 0 || character >= '\u2000' && character <= '\u200B';
    }

    private static String withoutHeader(List<List<String>> head, Headings headings) {
        return head.stream()
                .flatMap(List::stream)
                .filter(cell -> Garbled.is(cell, false))
                .findFirst()
                .map(cell -> "“" + SheetRow.quoted(cell) + "”像是编码不对，请另存为“CSV UTF-8（逗号分隔）”或xlsx后再上传")
                .orElse("第一行必须是表头：" + headings.sentence());
    }

    /** The values of a row up to the last one that is filled in. */
    private static List<String> filled(List<String> row) {
        int last = row.size() - 1;
        while (last >= 0 && row.get(last).isEmpty()) {
            last--;
        }
        return row.subList(0, last + 1);
    }

    private void take(int column, String heading) {
        if (heading.isEmpty()
                || ROW_NUMBERS.contains(heading) && headings.find(heading).isEmpty()) {
            return;
        }
        String place = Columns.cell(header, column, heading);
        headings.find(heading)
                .ifPresentOrElse(
                        field -> {
                            if (columns.all().contains(field)) {
                                faults.add(new Finding("", place + "写了两次", ""));
                            }
                            columns.put(column, field);
                        },
                        () -> faults.add(new Finding(
                                "",
                                place + (Garbled.is(heading, false) ? "像是编码不对" : "不是这张表的列：" + headings.sentence()),
                                "")));
    }

    /** Whether a value has no column, so that its absence was noted once for all rows. */
    boolean misses(String row, String path) {
        return missing.stream().anyMatch(field -> path.equals(row + "." + field.path()));
    }

    /** Those of the header. */
    List<Finding> faults() {
        return faults;
    }

    /**
     * The next row below the header that is not empty.
     *
     * @param name of the list that they are, for the paths of faults
     */
    Optional<SheetRow> next(String name) {
        List<String> texts = List.of();
        while (texts.isEmpty()) {
            Optional<List<String>> next = begun.isEmpty() ? next(lines) : Optional.of(begun.pop());
            if (next.isEmpty()) {
                return Optional.empty();
            }
            row++;
            texts = next.get();
        }
        return Optional.of(read(texts, name));
    }

    private SheetRow read(List<String> texts, String name) {
        int index = row - header - 1;
        SheetRow read = new SheetRow(row, index, JsonNodeFactory.instance.objectNode(), columns, new ArrayList<>());
        for (int column = 0; column < texts.size(); column++) {
            if (!texts.get(column).isEmpty()) {
                put(read, column, texts.get(column), name + "[" + index + "]");
            }
        }
        return read;
    }

    private void put(SheetRow read, int column, String text, String path) {
        Optional<AnswerField> known = columns.at(column);
        if (known.isEmpty()) {
            if (columns.isBeyond(column)) {
                read.faults()
                        .add(new Finding(path, "第" + (row + 1) + "行" + Columns.address(row, column) + "的列数多于表头", ""));
            }
            return;
        }
        AnswerField field = known.get();
        if (text.charAt(0) == '#' && BROKEN.matcher(text).matches()) {
            read.faults()
                    .add(new Finding(
                            path + "." + field.path(),
                            Columns.cell(row, column, field.meaning()) + "没有有效的值，现为“" + text + "”",
                            ""));
        }
        ObjectNode holder = read.sent();
        if (field.path().indexOf('.') < 0) {
            holder.put(field.path(), text);
            return;
        }
        String[] names = field.path().split("\\.");
        for (String each : Arrays.copyOf(names, names.length - 1)) {
            holder = holder.withObjectProperty(each);
        }
        holder.put(names[names.length - 1], text);
    }

    @Override
    public void close() {
        lines.close();
    }
}
