package org.huanjie.division;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.huanjie.answer.Refusal;

/** A table that somebody sends as CSV, in UTF-8 or, as office programs here often write it, in GB 18030. */
public final class CsvTable {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private final List<String> columns;
    private final List<CSVRecord> rows;

    private CsvTable(List<String> columns, List<CSVRecord> rows) {
        this.columns = columns;
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
        String text = text(sent);
        if (text.indexOf('\0') >= 0) {
            throw new Refusal("", "内容中含有不能使用的字符，不是CSV表格", "");
        }
        try (CSVParser parser = FORMAT.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            List<CSVRecord> lines = parser.getRecords();
            if (lines.isEmpty() || !lines.get(0).toList().equals(columns)) {
                throw new Refusal("", "第一行必须是表头：" + String.join(",", columns), "");
            }
            return new CsvTable(columns, lines.subList(1, lines.size()));
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException broken) {
            throw new Refusal("", "内容不是有效的CSV表格", "");
        }
    }

    /** All rows; one with too few values is filled with empty ones. */
    public List<Row> rows() {
        return IntStream.range(0, rows.size())
                .mapToObj(number -> new Row(number, values(rows.get(number))))
                .toList();
    }

    private List<String> values(CSVRecord row) {
        return IntStream.range(0, Math.max(columns.size(), row.size()))
                .mapToObj(column -> column < row.size() ? row.get(column) : "")
                .toList();
    }

    private static String text(byte[] sent) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(sent))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(sent, Charset.forName("GB18030"));
        }
    }
}
