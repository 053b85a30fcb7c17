package org.huanjie.input;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table that somebody sends as an office program writes it: CSV, semicolons or tabs, in UTF-8, GB 18030 or UTF-16, with empty columns and
 * rows around what was filled in.
 */
public final class CsvTable {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setTrim(true)
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern SPACES_AROUND = Pattern.compile("^[\\s\\h]+|[\\s\\h]+$");
    private static final List<byte[]> WORKBOOKS =
            List.of(new byte[] {'P', 'K', 3, 4}, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});

    private final List<Row> rows;

    private CsvTable(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * One row as it was sent.
     *
     * @param number of the row, from 0, the header not counted
     */
    public record Row(int number, List<String> values) {

        /** The path of a value in a refusal. */
        public String field(String column) {
            return "rows[" + number + "]." + column;
        }

        /** Where the row stands, for a person who looks at the table. */
        public String place() {
            return "数据第" + (number + 1) + "行：";
        }
    }

    /** @throws Refusal when this is no table with these columns */
    public static CsvTable read(byte[] sent, List<String> columns) {
        if (WORKBOOKS.stream().anyMatch(beginning -> beginsWith(sent, beginning))) {
            throw new Refusal("", "这是Excel工作簿，不是CSV表格；请在Excel中另存为“CSV UTF-8（逗号分隔）”后再上传", "");
        }
        return read(text(sent), columns);
    }

    /** As {@link #read(byte[], List)}, of a text that was read already. */
    public static CsvTable read(String sent, List<String> columns) {
        if (sent.indexOf('\0') >= 0) {
            throw new Refusal("", "内容中含有不能使用的字符，不是CSV表格", "");
        }
        String text = sent.startsWith(BYTE_ORDER_MARK) ? sent.substring(1) : sent;
        try (CSVParser parser = format(text).parse(new StringReader(text))) {
            List<List<String>> lines = parser.stream()
                    .map(CsvTable::values)
                    .dropWhile(List::isEmpty)
                    .toList();
            if (lines.isEmpty() || !lines.get(0).equals(columns)) {
                throw new Refusal("", "第一行必须是表头：" + String.join(",", columns), "");
            }
            return new CsvTable(rows(lines.subList(1, lines.size()), columns.size()));
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException broken) {
            throw new Refusal("", "内容不是有效的CSV表格", "");
        }
    }

    /** All rows that are not empty; one with too few values is filled with empty ones. */
    public List<Row> rows() {
        return rows;
    }

    private static List<Row> rows(List<List<String>> lines, int columns) {
        return IntStream.range(0, lines.size())
                .filter(number -> !lines.get(number).isEmpty())
                .mapToObj(number -> new Row(number, filled(lines.get(number), columns)))
                .toList();
    }

    private static List<String> filled(List<String> values, int columns) {
        return IntStream.range(0, Math.max(columns, values.size()))
                .mapToObj(column -> column < values.size() ? values.get(column) : "")
                .toList();
    }

    /** The values of a line up to the last one that is filled in. */
    private static List<String> values(CSVRecord line) {
        List<String> values = line.stream()
                .map(value -> SPACES_AROUND.matcher(value).replaceAll(""))
                .toList();
        int last = IntStream.range(0, values.size())
                .filter(column -> !values.get(column).isEmpty())
                .max()
                .orElse(-1);
        return values.subList(0, last + 1);
    }

    /** The header tells what separates the values. */
    private static CSVFormat format(String text) {
        String header =
                text.lines().filter(Predicate.not(String::isBlank)).findFirst().orElse("");
        char separator = Stream.of(',', ';', '\t')
                .filter(each -> header.indexOf(each) >= 0)
                .findFirst()
                .orElse(',');
        return FORMAT.builder().setDelimiter(separator).get();
    }

    private static boolean beginsWith(byte[] sent, byte[] beginning) {
        return Arrays.equals(Arrays.copyOf(sent, beginning.length), beginning);
    }

    private static String text(byte[] sent) {
        return unicode(sent).orElseGet(() -> decoded(sent, StandardCharsets.UTF_8)
                .orElseGet(() -> new String(sent, Charset.forName("GB18030"))));
    }

    /** The “Unicode text” of office programs, which begins with a mark. */
    private static Optional<String> unicode(byte[] sent) {
        return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .filter(charset -> beginsWith(sent, BYTE_ORDER_MARK.getBytes(charset)))
                .findFirst()
                .flatMap(charset -> decoded(sent, charset));
    }

    private static Optional<String> decoded(byte[] sent, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(sent)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
