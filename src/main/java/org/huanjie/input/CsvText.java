package org.huanjie.input;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table as text: any usual separator, in UTF-8, GB 18030 or UTF-16, with or without its mark. */
final class CsvText {

    /** In order of preference. */
    private static final List<String> SEPARATORS = List.of(",", "，", ";", "；", "\t", "|", "｜");

    private static final Map<String, Charset> MARKED = Map.of(
            "\u00EF\u00BB\u00BF", StandardCharsets.UTF_8,
            "\u00FF\u00FE", StandardCharsets.UTF_16LE,
            "\u00FE\u00FF", StandardCharsets.UTF_16BE);
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final String MARK = "\uFEFF";
    private static final String SEPARATOR_NAMED = "(?i)\"?sep=.\"?";
    private static final int HEAD = 20;

    private CsvText() {}

    /**
     * The cells, row by row; empty rows stay, so that rows have the numbers that office programs show.
     *
     * @param headings how many headings of the table stand in a row
     * @throws Refusal when it is no table
     */
    static List<List<String>> read(byte[] sent, ToIntFunction<List<String>> headings) {
        String text = text(sent);
        if (text.indexOf('\0') >= 0) {
            throw new Refusal("", "内容中含有不能使用的字符，不是CSV表格", "");
        }
        String head = text.lines().limit(HEAD).collect(Collectors.joining("\n"));
        String separator = SEPARATORS.stream()
                .max(Comparator.comparingInt((String each) -> headings(head, each, headings))
                        .thenComparing(
                                Comparator.comparingInt(SEPARATORS::indexOf).reversed()))
                .orElseThrow();
        return parsed(text, separator, false);
    }

    private static int headings(String head, String separator, ToIntFunction<List<String>> headings) {
        return parsed(head, separator, true).stream().mapToInt(headings).max().orElse(0);
    }

    private static List<List<String>> parsed(String text, String separator, boolean lenient) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .setLenientEof(lenient)
                .setTrailingData(lenient)
                .get();
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord row : parser) {
                rows.add(isSeparatorNamed(row) ? List.of() : row.toList());
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException broken) {
            throw new Refusal("", "内容不是有效的CSV表格：第" + (rows.size() + 1) + "行的引号没有成对", "");
        }
    }

    /** A first line by which Excel is told the separator. */
    private static boolean isSeparatorNamed(CSVRecord row) {
        return row.getRecordNumber() == 1 && String.join("", row.values()).matches(SEPARATOR_NAMED);
    }

    private static String text(byte[] sent) {
        String text = marked(sent)
                .or(() -> unmarked16(sent))
                .or(() -> decoded(sent, StandardCharsets.UTF_8))
                .or(() -> decoded(sent, CHINESE))
                .orElseThrow(() -> new Refusal("", "看不出表格是哪种编码，请另存为“CSV UTF-8（逗号分隔）”或xlsx后再上传", ""));
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    private static Optional<String> marked(byte[] sent) {
        String beginning = new String(Arrays.copyOf(sent, Math.min(3, sent.length)), StandardCharsets.ISO_8859_1);
        return MARKED.entrySet().stream()
                .filter(mark -> beginning.startsWith(mark.getKey()))
                .findFirst()
                .flatMap(mark -> decoded(sent, mark.getValue()));
    }

    /** A table in UTF-16 has line ends, in which one of two bytes is zero; other text has zeros by mistake only. */
    private static Optional<String> unmarked16(byte[] sent) {
        boolean zeros = new String(sent, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0;
        return zeros
                ? Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                        .flatMap(charset -> decoded(sent, charset).stream())
                        .filter(text -> text.indexOf('\0') < 0 && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0))
                        .max(Comparator.comparingLong(CsvText::usual))
                : Optional.empty();
    }

    private static long usual(String text) {
        return text.codePoints()
                .filter(character -> character < 0x80 || Character.isIdeographic(character))
                .count();
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
