package org.huanjie.input;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table as text, with any usual separator. */
final class CsvText implements Lines {

    /** In order of preference. */
    private static final List<String> SEPARATORS = List.of(",", "，", ";", "；", "\t", "|", "｜");

    private static final String SEPARATOR_NAMED = "(?i)\"?sep=.\"?";
    private static final int HEAD = 20;
    private static final int LONGEST_HEAD = 1 << 16;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private int read;

    private CsvText(Reader text, String separator, boolean lenient) {
        try {
            parser = format(separator, lenient).parse(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        records = parser.iterator();
    }

    /**
     * @param headings how many headings of the table stand in a row
     * @throws Refusal when it is no text
     */
    static CsvText open(byte[] sent, ToIntFunction<List<String>> headings) {
        TextEncoding encoding = TextEncoding.of(sent);
        if (encoding.holdsNul()) {
            throw new Refusal("", "内容中含有不能使用的字符，不是CSV表格", "");
        }
        String head = head(encoding.reader(sent));
        String separator = SEPARATORS.stream()
                .max(Comparator.comparingInt((String each) -> headings(head, each, headings))
                        .thenComparing(
                                Comparator.comparingInt(SEPARATORS::indexOf).reversed()))
                .orElseThrow();
        return new CsvText(encoding.reader(sent), separator, false);
    }

    private static String head(Reader text) {
        char[] head = new char[LONGEST_HEAD];
        int length = 0;
        try (text) {
            for (int more = 0;
                    more >= 0 && length < head.length;
                    more = text.read(head, length, head.length - length)) {
                length += more;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new String(head, 0, length).lines().limit(HEAD).collect(Collectors.joining("\n"));
    }

    private static int headings(String head, String separator, ToIntFunction<List<String>> headings) {
        int most = 0;
        try (CsvText rows = new CsvText(new StringReader(head), separator, true)) {
            for (Optional<List<String>> row = rows.next(); row.isPresent(); row = rows.next()) {
                most = Math.max(most, headings.applyAsInt(row.get()));
            }
        }
        return most;
    }

    private static CSVFormat format(String separator, boolean lenient) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .setLenientEof(lenient)
                .setTrailingData(lenient)
                .get();
    }

    @Override
    public Optional<List<String>> next() {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CSVRecord row = records.next();
            read++;
            return Optional.of(isSeparatorNamed(row) ? List.of() : new ArrayList<>(row.toList()));
        } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException broken) {
            throw new Refusal("", "内容不是有效的CSV表格：第" + (read + 1) + "行的引号没有成对", "");
        }
    }

    /** A first line by which Excel is told the separator. */
    private static boolean isSeparatorNamed(CSVRecord row) {
        return row.getRecordNumber() == 1 && String.join("", row.values()).matches(SEPARATOR_NAMED);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
