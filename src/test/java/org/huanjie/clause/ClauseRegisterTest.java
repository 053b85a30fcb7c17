package org.huanjie.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Law 12 of the architecture: every clause that the program cites is in the register. */
class ClauseRegisterTest {

    private static final Pattern CITED = Pattern.compile(
            "\\b(?:(?:JY|XG|NS|LN|HB|JX|JS|SX|SC|YN|GD|UC)-\\d+(?:\\.\\d+)*[a-z]?|E(?:1\\d|2[0-6]|[1-9])|G(?:1[0-2]|[1-9])|B\\.[1-8]|D\\.[1-8]|E\\.[123]|F\\.[1-7])\\b");
    private static final Pattern CODE = Pattern.compile("[A-Z]{1,2}[-.]?\\d");
    private static final List<Path> CITING = List.of(
            Path.of("src/main/java"),
            Path.of("src/main/resources/schemes"),
            Path.of("src/main/resources/templates"),
            Path.of("src/main/resources/mail"),
            Path.of("processes"),
            Path.of("forms"));

    private final ClauseRegister register = new ClauseRegister();

    @Test
    void law12EveryClauseThatTheProgramCitesIsInTheRegister() throws IOException {
        Map<String, Set<String>> unknown = new TreeMap<>();
        for (Path folder : CITING) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher cited = CITED.matcher(Files.readString(file));
                    while (cited.find()) {
                        if (register.find(cited.group()).isEmpty()) {
                            unknown.computeIfAbsent(cited.group(), id -> new TreeSet<>())
                                    .add(file.getFileName().toString());
                        }
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void peopleReadTheDocumentAndThePlaceAndNeverACode() {
        assertThat(register.all()).isNotEmpty().allSatisfy(clause -> {
            assertThat(clause.citation()).startsWith("《").doesNotContainPattern(CODE);
            assertThat(clause.documentTitle()).isNotBlank().doesNotContainPattern(CODE);
            assertThat(clause.text()).isNotBlank().doesNotContainPattern(CODE);
        });
        assertThat(register.get("JY-4.3.5d").citation()).isEqualTo("《吉阳镇实施方案》四（三）5");
        assertThat(register.get("E22").citation()).isEqualTo("《换届异常情形处理规则》第22项");
    }

    @Test
    void everyExceptionPathIsDescribed() {
        assertThat(Stream.iterate(1, number -> number + 1).limit(26).map(number -> "E" + number))
                .allMatch(id -> register.find(id).isPresent());
    }
}
