package org.huanjie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.input.Field;
import org.huanjie.person.NominationFacts;
import org.huanjie.person.Person;
import org.huanjie.person.PersonKey;
import org.huanjie.person.Profile;
import org.huanjie.scheme.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Law 9: a person's facts are declared once, and two people are compared by {@link PersonKey} alone. */
class PeopleLawTest {

    /** A name is how anybody is called, whatever else is known of them. */
    /** Where facts are declared, and where schemes set conditions for them under the same name. */
    private static final Set<String> DECLARING = Set.of(Person.class.getPackageName(), Scheme.class.getPackageName());

    private static final String NAME = "姓名";

    /** Where a name that was printed to be different from all others on its list is looked up: the printed text is the id. */
    private static final Set<String> PRINTED_TO_BE_DIFFERENT = Set.of(
            "Round.candidate",
            "Rounds.of",
            "Rounds.withdrawn",
            "SheetRule.departed",
            "SheetRule.missing",
            "SheetRule.strangers",
            "Speeches.rank",
            "TalliedRunnersUp.votes");

    /** Where the name of one person is compared with how it was written before. */
    private static final Set<String> ONE_PERSON = Set.of("Staff.rename");

    @Test
    void law9APersonsFactsAreDeclaredOnce() {
        Set<String> facts = Stream.of(Person.class, Profile.class, NominationFacts.class)
                .flatMap(PeopleLawTest::labels)
                .filter(label -> !label.equals(NAME))
                .collect(Collectors.toSet());

        assertThat(facts).contains("出生日期", "政治面貌", "推荐方式");
        assertThat(records()
                        .filter(type -> !DECLARING.contains(type.getPackageName()))
                        .flatMap(type ->
                                labels(type).filter(facts::contains).map(label -> type.getName() + ": " + label)))
                .isEmpty();
    }

    @Test
    void law9PeopleAreComparedByTheirKeyAlone() {
        Set<String> names = records().flatMap(PeopleLawTest::namesOfPeople).collect(Collectors.toSet());

        assertThat(names)
                .contains(
                        "org.huanjie.roster.Candidate.name",
                        "org.huanjie.congress.Delegates$Unit.delegates",
                        "org.huanjie.training.Trainee.name",
                        "org.huanjie.competition.Judge.name",
                        "org.huanjie.meeting.MeetingOpening$ChosenTeller.name",
                        "org.huanjie.preparation.LeadingGroup$Member.name");
        assertThat(NameComparisons.in(Path.of("src", "main", "java"), names))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(PRINTED_TO_BE_DIFFERENT.stream(), ONE_PERSON.stream())
                                .toList());
    }

    @Test
    void everyWayToCompareNamesIsSeen(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Sample.java"), """
                import java.util.*;
                import java.util.stream.*;

                record Sample(String name, List<String> others) {
                    boolean directly(Sample other) { return name().equals(other.name()); }
                    boolean byLetters(Sample other) { return other.name().equalsIgnoreCase("a"); }
                    boolean inAVariable(Sample other) { String own = other.name(); return "a".equals(own); }
                    boolean amongOthers(String text) { return others().contains(text); }
                    boolean inALoop(Sample other) {
                        for (String each : other.others()) { if (each.equals("a")) { return true; } }
                        return false;
                    }
                    boolean inASet(Set<String> seen) { return !seen.add(name()); }
                    long distinct(List<Sample> all) { return all.stream().map(Sample::name).distinct().count(); }
                    Set<String> set(List<Sample> all) { return all.stream().map(Sample::name).collect(Collectors.toSet()); }
                    Map<String, List<Sample>> groups(List<Sample> all) {
                        return all.stream().collect(Collectors.groupingBy(Sample::name));
                    }
                    String said(List<Sample> all) { return all.stream().map(Sample::name).collect(Collectors.joining()); }
                    boolean collected(List<String> names) { names.add(name()); return names.contains("a"); }
                }
                """);

        assertThat(NameComparisons.in(folder, Set.of("Sample.name", "Sample.others")))
                .containsExactlyInAnyOrder(
                        "Sample.directly",
                        "Sample.byLetters",
                        "Sample.inAVariable",
                        "Sample.amongOthers",
                        "Sample.inALoop",
                        "Sample.inASet",
                        "Sample.distinct",
                        "Sample.set",
                        "Sample.groups");
    }

    private static Stream<Class<?>> records() {
        return House.classes().stream().filter(JavaClass::isRecord).map(JavaClass::reflect);
    }

    private static Stream<String> labels(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .flatMap(component -> Stream.ofNullable(component.getAnnotation(Field.class)))
                .map(Field::value);
    }

    /** Accessors that tell people's names: what was typed as such, and the name of whoever has a sex, a day of birth, an account or a post of their own. */
    private static Stream<String> namesOfPeople(Class<?> record) {
        List<RecordComponent> components = List.of(record.getRecordComponents());
        Stream<String> typed = components.stream()
                .filter(component -> Optional.ofNullable(component.getAnnotation(Field.class))
                        .filter(Field::name)
                        .isPresent())
                .map(RecordComponent::getName);
        Stream<String> known = hasName(record) && components.stream().anyMatch(PeopleLawTest::onlyPeopleHave)
                ? Stream.of("name")
                : Stream.of();
        return Stream.concat(typed, known).map(accessor -> record.getName() + "." + accessor);
    }

    private static boolean hasName(Class<?> record) {
        return Arrays.stream(record.getMethods())
                .anyMatch(method -> method.getName().equals("name")
                        && method.getParameterCount() == 0
                        && method.getReturnType() == String.class);
    }

    private static boolean onlyPeopleHave(RecordComponent component) {
        return component.getType() == Person.class
                || component.getType() == YearMonth.class && component.getName().equals("birthMonth")
                || component.getType() == LocalDate.class && component.getName().equals("birthDate")
                || Set.of("account", "candidate", "person", "trainee").contains(component.getName())
                || component.getDeclaringRecord().getSimpleName().equals("Trainee");
    }
}
