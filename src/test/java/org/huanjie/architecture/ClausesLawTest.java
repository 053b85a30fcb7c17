package org.huanjie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Law 12: what a person reads names documents and places, never a clause's code. What an election says and minutes cites its own scheme or a general
 * rule: no code, form or template names the clause of one place.
 */
class ClausesLawTest {

    private static final Path CODE = Path.of("src/main/java/org/huanjie");
    private static final Path FORMS = Path.of("forms");
    private static final Path SCRIPTS = Path.of("src/main/resources/META-INF/resources/webjars/camunda/lib");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path MAILS = Path.of("src/main/resources/mail");
    private static final Pattern PLACE = Pattern.compile("\\b(?:JY|XG|NS|LN|HB|JX|JS|SX|SC|YN|GD|UC)-\\d+[.0-9a-z]*");
    private static final Pattern CLAUSE_CODE = Pattern.compile(
            "(?<![A-Za-z0-9])(?:[A-Z]{2}-\\d+[.0-9a-z]*|[BDEF]\\.\\d|[EGPSTZ]\\d{1,2})(?![A-Za-z0-9:])");
    /** Where a form, a component or a template names a clause for the one place that turns it into words. */
    private static final Pattern TURNED_INTO_WORDS = Pattern.compile(
            "\\b(?:of|clause)=\"[^\"]*\"|cited :: (?:clause|sentence)\\([^}]*\\)|attribute\\('of', '[^']*'\\)");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");

    @Test
    void noCodeCitesTheClauseOfAPlace() throws IOException {
        assertThat(files(CODE, ".java").flatMap(file -> matches(file, LITERAL)).filter(literal -> PLACE.matcher(literal)
                        .find()))
                .isEmpty();
    }

    @Test
    void law12NoSentenceInTheCodeNamesAClauseByItsCode() throws IOException {
        assertThat(files(CODE, ".java")
                        .flatMap(file -> matches(file, LITERAL))
                        .filter(literal -> HAN.matcher(literal).find())
                        .filter(literal -> CLAUSE_CODE.matcher(literal).find()))
                .isEmpty();
    }

    @Test
    void law12NoFormPageOrMailShowsTheCodeOfAClause() throws IOException {
        assertThat(Stream.of(
                                files(FORMS, ".html"),
                                files(TEMPLATES, ".html"),
                                files(MAILS, ".txt"),
                                files(MAILS, ".html"),
                                files(SCRIPTS, ".js"))
                        .flatMap(Function.identity())
                        .flatMap(ClausesLawTest::shown))
                .isEmpty();
    }

    private static Stream<String> shown(Path file) {
        String text = TURNED_INTO_WORDS.matcher(read(file)).replaceAll("");
        return CLAUSE_CODE.matcher(text).results().map(code -> file + ": " + code.group());
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
