package org.huanjie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huanjie.engine.Models.ModelledTask;
import org.huanjie.input.AnswerField;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.AnswerWriter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.ObjenesisStd;
import org.springframework.util.ClassUtils;

/** Holds docs/tasks.md against models and handlers; with {@code -Dhuanjie.write-docs=true} it writes the page. */
class TasksPageTest {

    private static final Path PAGE = Path.of("docs", "tasks.md");

    private static final String HEAD = """
            # User tasks

            What each user task asks, from its model and its handler. Written by `mvn test -Dtest=TasksPageTest -Dhuanjie.write-docs=true`; never edited.

            A task is answered by `POST /engine-rest/task/{id}/submit-form` with one variable `form` of type `Json`:
            `{"variables": {"form": {"type": "Json", "value": "{…}"}}}`. The same form, as the task filled it in, is read from
            `GET /engine-rest/task/{id}/form-variables`; its `context` is only shown. An answer may carry the form's `version` back: if what the task shows
            has changed since, it is refused (409). A wrong answer is refused with all its faults (400):
            `message` says them all, `findings` is a list of `{"field", "message", "clause"}` with the path of each faulty field.

            The shapes below show names and types only. `GET /api/tasks/{id}/example` gives an answer that this very open task would accept, and
            `GET /api/tasks/catalogue` the same for the newest open task of each kind.
            """;

    private final AnswerReader reader = new AnswerReader();
    private final AnswerWriter writer = new AnswerWriter();

    @Test
    void thePageSaysWhatTheTasksAsk() throws IOException {
        String page = page();
        if (Boolean.getBoolean("huanjie.write-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private String page() throws IOException {
        Map<String, Class<?>> answers = answers();
        Map<String, List<TaskCatalogue.Entry>> byProcess = new Models(
                        new PathMatchingResourcePatternResolver(),
                        "classpath*:processes/*.bpmn",
                        "classpath*:forms/*.html")
                .tasks().stream()
                        .filter(task -> answers.containsKey(task.id()))
                        .sorted(Comparator.comparing(ModelledTask::id))
                        .map(task -> TaskCatalogue.sketched(task, answers.get(task.id()), reader))
                        .collect(
                                Collectors.groupingBy(TaskCatalogue.Entry::process, TreeMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder(HEAD);
        byProcess.forEach((process, tasks) -> {
            page.append("\n## ").append(process).append('\n');
            tasks.forEach(task -> page.append(section(task)));
        });
        return page.toString();
    }

    private String section(TaskCatalogue.Entry task) {
        String fields = task.fields().stream().map(TasksPageTest::row).collect(Collectors.joining());
        return """

                ### %s: %s

                By `%s` with `%s`.

                | field | type | required | bounds | meaning |
                |---|---|---|---|---|
                %s
                ```json
                %s
                ```
                """.formatted(task.id(), task.name(), task.group(), task.form(), fields, json(task.example()));
    }

    private static String row(AnswerField field) {
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        field.path(),
                        field.type(),
                        field.required() ? "yes" : "no",
                        field.bounds().replace("|", "\\|"),
                        field.meaning());
    }

    private String json(Object example) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .valueToTree(writer.write(example))
                .toPrettyString();
    }

    /** The answer's type is a constant of its handler, so it can be asked of a handler that nobody has wired. */
    private static Map<String, Class<?>> answers() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(UserTaskHandler.class));
        scanner.addExcludeFilter((type, factory) -> type.getClassMetadata().getEnclosingClassName() != null);
        return scanner.findCandidateComponents("org.huanjie").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(name, TasksPageTest.class.getClassLoader()))
                .map(type -> (UserTaskHandler<?>) new ObjenesisStd().newInstance(type))
                .collect(Collectors.toMap(UserTaskHandler::taskId, UserTaskHandler::answerType));
    }
}
