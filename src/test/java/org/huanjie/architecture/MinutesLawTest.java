package org.huanjie.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.Entry;
import org.huanjie.minutes.MinutesRecord;
import org.huanjie.minutes.MinutesRecords;
import org.junit.jupiter.api.Test;

/** Law 10 of the architecture: an action of the minutes is a type; nothing but its own record names it, and nothing parses a detail. */
@AnalyzeClasses(packages = "org.huanjie", importOptions = DoNotIncludeTests.class)
class MinutesLawTest {

    private static final Pattern TEXT = Pattern.compile("(@Action\\()?[\"']([a-z]+(?:-[a-z]+)+)[\"']");
    private static final Pattern SEARCHED =
            Pattern.compile("\\bdetail\\s+(?:not\\s+)?(?:i?like|similar|~)|json_(?:value|query|exists)");

    /** Counts a second time what the reports count, and shares nothing with them but what is written. */
    private static final String SECOND_READER = "ElectionInMinutes";

    @ArchTest
    static final ArchRule law10DetailsAreReadAsRecords = noClasses()
            .that()
            .resideOutsideOfPackage("org.huanjie.minutes")
            .and()
            .doNotHaveSimpleName(SECOND_READER)
            .should()
            .callMethod(Entry.class, "detail");

    @Test
    void law10NothingButItsRecordNamesAnAction() throws IOException {
        Map<String, Class<? extends MinutesRecord>> actions = MinutesRecords.byAction();
        assertThat(actions).hasSizeGreaterThan(100);
        List<String> named = new ArrayList<>();
        for (Path source : sources()) {
            if (source.endsWith(SECOND_READER + ".java")) {
                continue;
            }
            TEXT.matcher(Files.readString(source))
                    .results()
                    .filter(text -> actions.containsKey(text.group(2)))
                    .filter(text -> text.group(1) == null || !isOwn(source, actions.get(text.group(2))))
                    .map(text -> source + " names " + text.group(2))
                    .forEach(named::add);
        }
        assertThat(named).isEmpty();
    }

    @Test
    void law10NoStatementSearchesADetail() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources()) {
            SEARCHED.matcher(Files.readString(source))
                    .results()
                    .map(MatchResult::group)
                    .map(text -> source + " searches by " + text)
                    .forEach(found::add);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void law10EveryActionIsARecordOfItsRoom() {
        assertThat(MinutesRecords.byAction().values()).allSatisfy(type -> {
            assertThat(type.isRecord()).isTrue();
            assertThat(kinds(type.getEnclosingClass()))
                    .contains(type)
                    .allMatch(each -> each.isAnnotationPresent(Action.class));
        });
    }

    /** The records of a sealed room, also those that it groups. */
    private static List<Class<?>> kinds(Class<?> room) {
        assertThat(room.isSealed()).as(room.getName()).isTrue();
        return Stream.of(room.getPermittedSubclasses())
                .flatMap(each -> each.isInterface() ? kinds(each).stream() : Stream.of(each))
                .toList();
    }

    private static boolean isOwn(Path source, Class<?> type) {
        return source.endsWith(type.getEnclosingClass().getSimpleName() + ".java");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
