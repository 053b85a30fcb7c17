package org.huanjie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What an election says and minutes cites its own scheme or a general rule: no code, form or template names the clause of one place. Reports and
 * supervisors are of regions, not of elections.
 */
class ClausesLawTest {

    private static final Path CODE = Path.of("src/main/java/org/huanjie");
    private static final Path FORMS = Path.of("forms");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates/elections");
    private static final List<Path> OF_REGIONS = List.of(CODE.resolve("reporting"), CODE.resolve("access"));
    private static final Pattern PLACE = Pattern.compile("\\b(?:JY|XG|NS|LN|HB|JX|JS|SX|SC|YN|GD|UC)-\\d+[.0-9a-z]*");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");

    @Test
    void noCodeCitesTheClauseOfAPlace() throws IOException {
        assertThat(files(CODE, ".java")
                        .filter(file -> OF_REGIONS.stream().noneMatch(file::startsWith))
                        .flatMap(file -> matches(file, LITERAL))
                        .filter(literal -> PLACE.matcher(literal).find()))
                .isEmpty();
    }

    @Test
    void noFormOrPageCitesTheClauseOfAPlace() throws IOException {
        assertThat(Stream.concat(files(FORMS, ".html"), files(TEMPLATES, ".html"))
                        .flatMap(file -> matches(file, PLACE)))
                .isEmpty();
    }

    private static Stream<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        }
    }

    private static Stream<String> matches(Path file, Pattern pattern) {
        Matcher matcher = pattern.matcher(read(file));
        return matcher.results().map(found -> file + ": " + found.group());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
