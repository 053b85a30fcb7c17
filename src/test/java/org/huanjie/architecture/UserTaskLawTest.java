package org.huanjie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.huanjie.engine.TaskExample;
import org.huanjie.engine.TaskExamples;
import org.huanjie.engine.UserTaskHandler;
import org.junit.jupiter.api.Test;
import org.springframework.objenesis.ObjenesisStd;
import org.springframework.util.StringUtils;

/** Law 5 of the architecture: every user task has exactly one form, one handler and one example, every handler one task. */
class UserTaskLawTest {

    private final Models models = Models.read();

    @Test
    void law5EveryTaskHasOneHandlerAndEveryHandlerOneTask() {
        assertThat(handlers().map(UserTaskLawTest::taskId)).containsExactlyInAnyOrderElementsOf(taskIds());
    }

    @Test
    void law5EveryTaskHasOneFormAndEveryFormOneTask() throws IOException {
        assertThat(forms()).containsExactlyInAnyOrderElementsOf(taskIds());
    }

    @Test
    void law5EveryTaskShowsTheFormOfItsName() {
        assertThat(tasks()).allSatisfy(task -> assertThat(formOf(task)).isEqualTo(task.getId()));
    }

    @Test
    void law5HandlersAreNamedAfterTheirTasks() {
        assertThat(handlers()).allSatisfy(handler -> assertThat(handler.getSimpleName())
                .isEqualTo(StringUtils.capitalize(taskId(handler)) + "Handler"));
    }

    @Test
    void law5TaskIdsAreUniqueAmongAllModels() {
        assertThat(taskIds()).doesNotHaveDuplicates();
    }

    @Test
    void law5EveryTaskHasOneExampleAndEveryExampleATask() {
        List<UserTaskHandler<?>> handlers =
                handlers().map(UserTaskLawTest::<UserTaskHandler<?>>unwired).toList();
        List<TaskExample<?>> examples = House.classes().stream()
                .filter(each -> each.isAssignableTo(TaskExamples.class) && !each.isInterface())
                .map(UserTaskLawTest::<TaskExamples>unwired)
                .<TaskExample<?>>flatMap(each -> each.all().stream())
                .toList();

        assertThat(handlers).allSatisfy(handler -> assertThat(examples)
                .as(handler.taskId())
                .filteredOn(example -> example.serves(handler))
                .hasSize(1));
        assertThat(examples).allSatisfy(example -> assertThat(handlers)
                .as(example.toString())
                .filteredOn(example::serves)
                .isNotEmpty());
    }

    private Collection<UserTask> tasks() {
        return models.elements(UserTask.class).toList();
    }

    private List<String> taskIds() {
        return tasks().stream().map(UserTask::getId).toList();
    }

    private static Stream<JavaClass> handlers() {
        return House.classes().stream()
                .filter(each -> each.isAssignableTo(UserTaskHandler.class))
                .filter(each -> !each.isInterface() && !each.getModifiers().contains(JavaModifier.ABSTRACT));
    }

    /** A handler's task id is a constant of its class, so it can be asked of a handler that nobody has wired. */
    private static String taskId(JavaClass handler) {
        return UserTaskLawTest.<UserTaskHandler<?>>unwired(handler).taskId();
    }

    @SuppressWarnings("unchecked")
    private static <T> T unwired(JavaClass javaClass) {
        return (T) new ObjenesisStd().newInstance(javaClass.reflect());
    }

    private static Stream<String> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".form") || name.endsWith(".html"))
                    .map(name -> name.replaceFirst("\\.\\w+$", ""))
                    .toList()
                    .stream();
        }
    }

    private static String formOf(UserTask task) {
        String reference = Objects.requireNonNullElse(task.getCamundaFormRef(), "");
        String key = Objects.requireNonNullElse(task.getCamundaFormKey(), "");
        return reference + key.replaceFirst("^embedded:deployment:forms/(\\w+)\\.html$", "$1");
    }
}
