package org.huanjie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Law 7 of the architecture: no SQL on the engine's tables but read-only reporting in named classes. */
class DatabaseLawTest {

    /** The only source files that may name tables of the engine. */
    private static final Set<String> REPORTS_ON_ENGINE_TABLES =
            Set.of("GrantedRights.java", "Memberships.java", "PrefetchedExecutions.java", "WaitingTasks.java");

    private static final Pattern ENGINE_TABLE = Pattern.compile("\\bact_(ge|hi|id|re|ru)_", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITES = Pattern.compile(
            "\\b(insert\\s+into|update|delete\\s+from|merge\\s+into|truncate|alter|drop)\\b", Pattern.CASE_INSENSITIVE);
    private static final List<String> TEXTS = List.of(".java", ".sql", ".yaml", ".yml", ".properties", ".xml", ".html");

    @Test
    void law7NothingElseNamesTablesOfTheEngine() {
        assertThat(sources()
                        .filter(file -> ENGINE_TABLE.matcher(text(file)).find())
                        .map(file -> file.getFileName().toString()))
                .isSubsetOf(REPORTS_ON_ENGINE_TABLES);
    }

    @Test
    void law7ReportsOnlyReadAndHaveATest() {
        assertThat(REPORTS_ON_ENGINE_TABLES).allSatisfy(name -> {
            Path report = sources()
                    .filter(file -> file.getFileName().toString().equals(name))
                    .findFirst()
                    .orElseThrow();
            assertThat(text(report)).as(name).doesNotContainPattern(WRITES);
            assertThat(files("src/test").map(file -> file.getFileName().toString()))
                    .contains(name.replace(".java", "Test.java"));
        });
    }

    private static Stream<Path> sources() {
        return files("src/main").filter(file -> TEXTS.stream().anyMatch(file.toString()::endsWith));
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
