package org.huanjie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.input.AnswerField;
import org.huanjie.input.AnswerReader;
import org.huanjie.person.Correctable;
import org.huanjie.person.PersonFacts;
import org.huanjie.person.Titled;
import org.huanjie.registration.RegistrationSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.objenesis.ObjenesisStd;

/** Forms ask for all that their answers hold, and they are made of the components alone. */
class FormFieldsLawTest {

    private static final Path FORMS = Path.of("forms");
    private static final Path COMPONENTS =
            Path.of("src/main/resources/META-INF/resources/webjars/camunda/lib/form-components.js");

    private static final Path FACTS = COMPONENTS.resolveSibling("facts.js");

    /** What a row is about: filled in by the handler, shown in words and sent back as it came. */
    private static final Set<String> SUBJECTS = Set.of(
            "answerLookBack places[].place",
            "callPlaces calls[].place",
            "callPlaces calls[].answers[].question",
            "compileCandidates candidates[].candidate",
            "confirmRectification findings[].place",
            "confirmRectification findings[].question",
            "decideAppeals candidates[].candidate",
            "decideWaivers candidates[].candidate",
            "recordAppeals candidates[].candidate",
            "reviewCandidates candidates[].candidate",
            "supplyMaterial candidates[].candidate",
            "registerCandidates candidates[].candidate",
            "nominateByOrganisation candidates[].candidate",
            "checkArchive items[].id",
            "decideCommittee choices[].candidate",
            "decideOpenSeats ballots[].ballot",
            "decideTie ballots[].ballot",
            "fillVacancies removals[].person",
            "fillVacancies waivers[].person",
            "inspectElected opinions[].candidate",
            "nameSecretary people[].post",
            "prepareMeetings meetings[].electorate",
            "prepareMeetings meetings[].shares[].ballot",
            "proposeAppointment people[].post",
            "rectify findings[].place",
            "rectify findings[].question",
            "recordAttendance rows[].trainee",
            "recordAttendance rows[].course",
            "recordHandover entries[].person",
            "recordTimes times[].candidate",
            "recordTimes times[].speaker",
            "reviewWriteIns writeIns[].ballot",
            "reviewWriteIns writeIns[].name",
            "scoreSpeeches scores[].candidate",
            "scoreSpeeches scores[].speaker",
            "recordCount sheets[].ballot",
            "recordCount sheets[].candidates[].candidate",
            "recordCount sheets[].candidates[].name");

    /** Asked for in another way than by a field of its own. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("registerCandidates removed", "buttons in the table of those registered"),
            Map.entry("nominateByOrganisation removed", "buttons in the table of those registered"),
            Map.entry("decideEqualScores order", "names that are moved up"),
            Map.entry("fillVacancies nominees[].candidate", "these people are new"),
            Map.entry("fillVacancies nominees[].nomination.channel", "the party organisation nominates them"),
            Map.entry("fillVacancies nominees[].nomination.supporters", "the party organisation nominates them"),
            Map.entry("fillVacancies nominees[].attachments", "the party organisation asks for no registration form"),
            Map.entry("recordAttendance rows[].attended", "a grid of people and courses"));

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z-]*)((?:[^>\"]|\"[^\"]*\")*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");
    private static final Pattern HAND_MADE = Pattern.compile("<(?:label|input|select|textarea)\\b");
    private static final Pattern CITING = Pattern.compile(" (?:clause|of)=\"[^\"]*\"");
    private static final Pattern CODE = Pattern.compile("[A-Z]{1,2}[-.]?\\d");
    private static final Pattern FACT = Pattern.compile("\\{name: '(\\w+)'.*? of: '([^']*)'(?:, must: '([^']*)')?");

    private static final Pattern WORD = Pattern.compile("id: '([^']+)'");

    private final AnswerReader reader = new AnswerReader();
    private final String components = read(COMPONENTS);
    private final String facts = read(FACTS);

    /** A field as a form shows it. */
    private record Shown(String path, boolean required) {

        Shown under(String whole) {
            return new Shown(whole + path, required);
        }
    }

    private record Tag(boolean closing, String name, Map<String, String> attributes) {

        static Tag of(MatchResult found) {
            Map<String, String> attributes = new HashMap<>();
            ATTRIBUTE
                    .matcher(found.group(3))
                    .results()
                    .forEach(each -> attributes.put(each.group(1), each.group(2) == null ? "" : each.group(2)));
            return new Tag(!found.group(1).isEmpty(), found.group(2), attributes);
        }
    }

    static Stream<String> forms() {
        return files().map(FormFieldsLawTest::task);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFieldOfTheAnswerIsInTheForm(String task) {
        Set<String> shown = shown(html(task)).map(Shown::path).collect(Collectors.toSet());
        assertThat(asked(task)
                        .map(AnswerField::path)
                        .filter(path -> !SUBJECTS.contains(task + " " + path))
                        .filter(path -> !OTHERWISE.containsKey(task + " " + path)))
                .as("fields of the answer that the form lacks")
                .allMatch(shown::contains);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noFormShowsAFieldThatTheAnswerDoesNotHave(String task) {
        Set<String> asked = asked(task).map(AnswerField::path).collect(Collectors.toSet());
        assertThat(shown(html(task)).map(Shown::path)).allMatch(asked::contains);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatMustBeFilledInIsMarked(String task) {
        Map<String, Boolean> marked =
                shown(html(task)).collect(Collectors.toMap(Shown::path, Shown::required, (one, other) -> one || other));
        assertThat(asked(task)
                        .filter(field -> field.required() && !field.type().equals("boolean"))
                        .map(AnswerField::path)
                        .filter(marked::containsKey))
                .as("required fields without their mark")
                .allMatch(marked::get);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void labelsAndInputsAreTheComponents(String task) {
        assertThat(HAND_MADE.matcher(html(task)).results().map(MatchResult::group))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noFormShowsTheCodeOfAClause(String task) {
        String visible = CITING.matcher(html(task)).replaceAll("");
        assertThat(CODE.matcher(visible).results().map(MatchResult::group)).isEmpty();
    }

    @Test
    void whoeverCorrectsARowOfTheRegisterErasesNothing() {
        Set<String> copied = facts("nominee").stream().map(Shown::path).collect(Collectors.toSet());
        Matcher beside = Pattern.compile("BESIDE_FACTS = \\[([^]]*)]").matcher(components);
        assertThat(beside.find()).isTrue();
        copied.addAll(Arrays.stream(beside.group(1).split(",\\s*"))
                .map(name -> name.replace("'", ""))
                .toList());
        copied.addAll(Set.of("candidate", "attachments"));
        assertThat(reader.describe(RegistrationSheet.class).stream()
                        .map(AnswerField::path)
                        .filter(path -> path.matches("candidates\\[]\\.\\w+"))
                        .map(path -> path.replace("candidates[].", "")))
                .as("facts that a correction would erase")
                .allMatch(copied::contains);
    }

    @Test
    void formsOfferEveryWordAmongWhichAFactIsChosen() {
        List<PersonFacts.Asked> chosen = PersonFacts.asked(Correctable.class).stream()
                .filter(fact -> !fact.words().isEmpty())
                .toList();
        assertThat(chosen).isNotEmpty().allSatisfy(fact -> {
            Matcher offered =
                    Pattern.compile("(?s)  " + fact.name() + ": \\[(.*?)\n  ]").matcher(facts);
            assertThat(offered.find()).as(fact.name()).isTrue();
            assertThat(WORD.matcher(offered.group(1)).results().map(word -> word.group(1)))
                    .containsExactlyElementsOf(
                            fact.words().stream().map(Titled::id).toList());
        });
    }

    @Test
    void exceptionsNameFieldsThatThereAre() {
        Set<String> asked = answers().keySet().stream()
                .flatMap(task -> asked(task).map(field -> task + " " + field.path()))
                .collect(Collectors.toSet());
        assertThat(asked).containsAll(SUBJECTS).containsAll(OTHERWISE.keySet());
    }

    /** The fields of an answer that hold no others. */
    private Stream<AnswerField> asked(String task) {
        List<AnswerField> all = reader.describe(answers().get(task));
        return all.stream().filter(field -> all.stream()
                .noneMatch(other -> other.path().startsWith(field.path() + ".")
                        || other.path().startsWith(field.path() + "[]")));
    }

    private Stream<Shown> shown(String html) {
        List<Shown> shown = new ArrayList<>();
        Deque<String> rows = new ArrayDeque<>(List.of(""));
        TAG.matcher(whole(html))
                .results()
                .map(Tag::of)
                .filter(tag -> tag.name().startsWith("hj-"))
                .forEach(tag -> {
                    String field = tag.attributes().getOrDefault("field", "");
                    if (tag.closing()) {
                        if (tag.name().equals("hj-rows")) {
                            rows.pop();
                        }
                    } else if (tag.name().equals("hj-rows")) {
                        rows.push(rows.peek() + field + "[].");
                    } else if (tag.name().equals("hj-person")) {
                        String within = field.isEmpty() ? "" : field + ".";
                        facts(tag.attributes().get("kind"))
                                .forEach(fact -> shown.add(fact.under(rows.peek() + within)));
                    } else if (!field.isEmpty()) {
                        shown.add(
                                new Shown(rows.peek() + field, tag.attributes().containsKey("required")));
                    }
                });
        return shown.stream();
    }

    /** The form with what several forms share in the place of its tag. */
    private String whole(String html) {
        return html.replaceAll("<hj-nominees[^>]*>", Matcher.quoteReplacement(shared("NOMINEES")))
                .replaceAll("<hj-conclusion[^>]*>", Matcher.quoteReplacement(shared("CONCLUSION")));
    }

    private String shared(String name) {
        Matcher template = Pattern.compile(name + " = `(.*?)`;", Pattern.DOTALL).matcher(components);
        assertThat(template.find()).as(name).isTrue();
        return template.group(1);
    }

    private List<Shown> facts(String kind) {
        return FACT.matcher(facts)
                .results()
                .filter(fact -> names(fact.group(2)).contains(kind))
                .map(fact -> new Shown(fact.group(1), names(fact.group(3)).contains(kind)))
                .toList();
    }

    private static List<String> names(String listed) {
        return listed == null ? List.of() : List.of(listed.split(" "));
    }

    private static Map<String, Class<?>> answers() {
        return House.classes().stream()
                .filter(each -> each.isAssignableTo(UserTaskHandler.class))
                .filter(each -> !each.isInterface()
                        && !each.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT))
                .map(each -> (UserTaskHandler<?>) new ObjenesisStd().newInstance(each.reflect()))
                .collect(Collectors.toMap(UserTaskHandler::taskId, UserTaskHandler::answerType));
    }

    private static String html(String task) {
        return read(FORMS.resolve(task + ".html"));
    }

    private static Stream<Path> files() {
        try (Stream<Path> files = Files.list(FORMS)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String task(Path file) {
        return file.getFileName().toString().replace(".html", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
