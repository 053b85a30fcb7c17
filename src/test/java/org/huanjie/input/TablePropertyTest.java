package org.huanjie.input;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** However a table was saved, it is the same one; whatever else is sent, it is refused in Chinese. */
class TablePropertyTest {

    record Line(
            @Field("名称") String name,
            @Field(value = "备注", required = false) String remark) {}

    enum Encoding {
        UTF_8_MARKED("UTF-8", true),
        UTF_8_PLAIN("UTF-8", false),
        GB("GB18030", false),
        LITTLE_MARKED("UTF-16LE", true),
        LITTLE("UTF-16LE", false),
        BIG_MARKED("UTF-16BE", true),
        BIG("UTF-16BE", false);

        private final String charset;
        private final boolean marked;

        Encoding(String charset, boolean marked) {
            this.charset = charset;
            this.marked = marked;
        }

        byte[] bytes(String text) {
            return (marked ? "\uFEFF" + text : text).getBytes(Charset.forName(charset));
        }
    }

    @Provide
    Arbitrary<Line> lines() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars("吉阳镇委员会张三丰李四買提红村·（一）ab12,;|，；\"\n 、")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        return texts.flatMap(name -> texts.optional(0.7)
                .map(remark ->
                        new Line("村" + name, remark.map(text -> text + "镇").orElse(""))));
    }

    @Property(tries = 300)
    void aTableSurvivesEveryWayOfSavingIt(
            @ForAll @Size(min = 1, max = 8) List<@net.jqwik.api.From("lines") Line> lines,
            @ForAll Encoding encoding,
            @ForAll("separators") String separator) {
        String text = lines.stream()
                .map(line -> quoted(line.name()) + separator + quoted(line.remark()))
                .collect(Collectors.joining("\r\n", "名称" + separator + "备注\r\n", "\r\n" + separator + "\r\n"));

        Table<Line> table = Table.read(encoding.bytes(text), Line.class, "rows");

        assertThat(table.faults()).isEmpty();
        assertThat(table.rows()).extracting(Table.Row::value).containsExactlyElementsOf(lines);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(",", "，", ";", "；", "\t", "|");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    @Property(tries = 300)
    void anyBytesAreATableOrRefusedInChinese(@ForAll @Size(max = 300) byte[] bytes, @ForAll boolean zip) {
        byte[] sent = bytes;
        if (zip) {
            sent = Arrays.copyOf(new byte[] {'P', 'K', 3, 4}, bytes.length + 4);
            System.arraycopy(bytes, 0, sent, 4, bytes.length);
        }
        assertRefusedInWords(sent);
    }

    @Property(tries = 200)
    void aDamagedTextIsATableOrRefusedInChinese(
            @ForAll @Size(max = 40) List<Character> noise, @ForAll Encoding encoding) {
        String text = "名称,备注\n" + noise.stream().map(String::valueOf).collect(Collectors.joining());
        assertRefusedInWords(encoding.bytes(text));
        assertRefusedInWords(text.getBytes(UTF_8));
        assertRefusedInWords(text.getBytes(UTF_16LE));
        assertRefusedInWords(text.getBytes(UTF_16BE));
    }

    private static void assertRefusedInWords(byte[] sent) {
        try {
            Table.read(sent, Line.class, "rows").refuse(List.of());
        } catch (Refusal refusal) {
            assertThat(refusal.findings()).isNotEmpty().allSatisfy(fault -> assertThat(fault.message())
                    .containsPattern("\\p{IsHan}"));
        }
    }
}
