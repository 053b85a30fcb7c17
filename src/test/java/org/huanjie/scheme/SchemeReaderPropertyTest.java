package org.huanjie.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.huanjie.scheme.rules.SchemeCheck;

/** Whatever somebody does to a scheme's text: it is read, or refused with faults that have a reason in Chinese and a line of the text. */
class SchemeReaderPropertyTest {

    private record Damage(String text) {}

    @Provide
    Arbitrary<Damage> damaged() {
        Arbitrary<String> texts =
                Arbitraries.of("jiyang-2011", "xingang-2010", "nanshan-2011").map(ShippedSchemes::text);
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 10_000);
        Arbitrary<String> junk = Arbitraries.of(
                "",
                "null",
                "-1",
                "[]",
                "{}",
                "[{}]",
                "- x",
                "true",
                "~",
                "''",
                "&a b",
                "*a",
                "!!int 3",
                "12345678901",
                ": :",
                "{a: 1}",
                "\t",
                "村",
                "0x10",
                "1e9",
                "\u0007",
                "---",
                "%",
                "? x");
        return Combinators.combine(texts, places, places, junk).as(SchemeReaderPropertyTest::damage);
    }

    private static Damage damage(String text, int place, int way, String junk) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = place % lines.size();
        String line = lines.get(at);
        switch (way % 5) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.set(at, line.replaceFirst(":.*", ": " + junk));
            case 3 -> lines.set(at, line.replaceFirst("(\\w+):", junk + ":"));
            default -> lines.set(at, " " + line);
        }
        return new Damage(String.join("\n", lines));
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void aDamagedTextIsReadOrRefusedWithReasons(@ForAll("damaged") Damage damaged) {
        try {
            Scheme scheme = SchemeReader.read(damaged.text(), 1).scheme();
            assertThat(SchemeCheck.findings(scheme))
                    .allSatisfy(finding -> assertThat(finding.message()).isNotBlank());
        } catch (SchemeRefused refused) {
            assertThat(refused.faults()).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.message()).containsPattern("\\p{IsHan}");
                assertThat(fault.line())
                        .isBetween(0, (int) damaged.text().lines().count() + 1);
            });
        }
    }
}
