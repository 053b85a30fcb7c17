package org.huanjie.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.huanjie.spotcheck.rules.SpotCheckDrawRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that works a published draw out again, run as a stranger runs it. */
class CheckDrawTest {

    private static final String SEED = "5f0c8d3a9be14c6f8d20aa7715e3c941";
    private static final BigDecimal PERCENT = BigDecimal.valueOf(4);
    private static final List<String> CALLERS = List.of("210102", "210103", "210202", "210203");
    private static final List<EligiblePlace> PLACES = IntStream.range(0, 120)
            .mapToObj(each -> new EligiblePlace(
                    CALLERS.get(each % CALLERS.size()) + "001%03d".formatted(200 + each), "某%d村村民委员会".formatted(each)))
            .toList();
    private static final String DIGEST = SpotCheckDrawRule.digest(PLACES);
    private static final DrawSheet DRAW = new DrawSheet(
            1,
            SEED,
            PERCENT,
            DIGEST,
            CALLERS,
            SpotCheckDrawRule.draw(
                    SEED,
                    new DrawList(
                            PERCENT,
                            PLACES,
                            Set.of(PLACES.get(0).code(), PLACES.get(1).code()),
                            CALLERS)));

    @TempDir
    private Path folder;

    @Test
    void aDrawWorkedOutAgainFromItsSeedGivesTheSamePlaces() throws Exception {
        assertThat(told(DRAW.csv(), DIGEST)).isEqualTo("一致：按种子重新计算，抽中的地方和核查县与清单相同\n");
    }

    @Test
    void oneChangedNameIsFound() throws Exception {
        EligiblePlace changed = DRAW.lots().get(17).place();
        String forged = DRAW.csv().replace("," + changed.name() + ",", ",另一村,");

        assertThat(told(forged, DIGEST))
                .startsWith("第24行 %s 另一村：编码或名称与签不符，种子、编码或名称被改动过\n".formatted(changed.code()))
                .contains("名单校验值应为")
                .endsWith("处\n");
    }

    @Test
    void aPlaceThatIsPutInThePlaceOfOneDrawnIsFound() throws Exception {
        DrawnLot drawn =
                DRAW.lots().stream().filter(DrawnLot::drawn).findFirst().orElseThrow();
        DrawnLot other = DRAW.lots().stream()
                .filter(lot -> !lot.drawn() && !lot.called())
                .findFirst()
                .orElseThrow();
        String caller = drawn.caller().orElseThrow();
        String forged = DRAW.csv()
                .replace(drawn.lot() + "," + caller, drawn.lot() + ",")
                .replace(other.lot() + ",", other.lot() + "," + caller);

        assertThat(told(forged, DIGEST))
                .contains("%s：应抽中（由%s核查），清单上没有抽中\n".formatted(drawn.place().line(), caller))
                .contains("%s：不应抽中，清单上抽中了\n".formatted(other.place().line()))
                .endsWith("不一致：共2处\n");
    }

    @Test
    void aListThatWasMadeAnewWithAllItsLotsDiffersFromTheMinutes() throws Exception {
        List<EligiblePlace> fewer = PLACES.subList(1, PLACES.size());
        DrawSheet anew = new DrawSheet(
                1,
                SEED,
                PERCENT,
                SpotCheckDrawRule.digest(fewer),
                CALLERS,
                SpotCheckDrawRule.draw(SEED, new DrawList(PERCENT, fewer, Set.of(), CALLERS)));

        assertThat(told(anew.csv(), DIGEST)).startsWith("清单上的名单校验值与会议记录不同\n");
    }

    @Test
    void whatIsNoDrawIsRefused() throws Exception {
        assertThat(told("编码,名称\n", DIGEST)).startsWith("这不是一份完整的抽签清单");
    }

    private String told(String csv, String digest) throws IOException {
        Path file = Files.writeString(folder.resolve("draw.csv"), csv);
        Process check = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-Dfile.encoding=UTF-8",
                        "-Dsun.stdout.encoding=UTF-8",
                        "-Dsun.stderr.encoding=UTF-8",
                        "docs/check-draw/CheckDraw.java",
                        file.toString(),
                        digest)
                .redirectErrorStream(true)
                .start();
        return new String(check.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
