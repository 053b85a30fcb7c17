package org.huanjie.spotcheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A draw as it is published, with all that anyone needs to work it out again (docs/spot-checks.md).
 *
 * @param round 1, 2 …
 * @param digest of the list of places, as it was recorded before the seed
 */
public record DrawSheet(
        int round, String seed, BigDecimal percent, String digest, List<String> callers, List<DrawnLot> lots) {

    private static final String HEADING = "编码,名称,此前已抽,签,核查县";

    /** Comma-separated: five lines of what the draw was made from, a heading, and a line for each place. */
    public String csv() {
        return Stream.concat(
                        Stream.of(
                                "轮次," + round,
                                "种子," + seed,
                                "比例," + percent.toPlainString(),
                                "名单校验值," + digest,
                                "核查县名单," + String.join(" ", callers),
                                HEADING),
                        lots.stream().map(DrawSheet::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(DrawnLot lot) {
        return String.join(
                ",",
                lot.place().code(),
                quoted(lot.place().name()),
                lot.called() ? "是" : "否",
                lot.lot(),
                lot.caller().orElse(""));
    }

    private static String quoted(String name) {
        return name.matches(".*[,\"].*") ? '"' + name.replace("\"", "\"\"") + '"' : name;
    }
}
