package org.huanjie.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.engine.Models.ModelledTask;
import org.huanjie.engine.OpenTasks.OpenTaskId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.AnswerField;
import org.huanjie.input.AnswerReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** All user tasks of the models with what each one asks. */
@Service
public class TaskCatalogue {

    /**
     * A user task and its answer.
     *
     * @param group the expression that computes who may do it
     * @param example an answer that would be accepted for {@code open}; when no such task is open, one of the right shape only
     * @param open the newest open task of this kind that the person sees, or null
     */
    public record Entry(
            String process,
            String id,
            String name,
            String group,
            String form,
            List<AnswerField> fields,
            Object example,
            String open) {}

    private static final Logger LOG = LoggerFactory.getLogger(TaskCatalogue.class);

    private final Models models;
    private final UserTaskHandlers handlers;
    private final AnswerReader reader;
    private final OpenTasks openTasks;
    private final Forms forms;

    TaskCatalogue(Models models, UserTaskHandlers handlers, AnswerReader reader, OpenTasks openTasks, Forms forms) {
        this.models = models;
        this.handlers = handlers;
        this.reader = reader;
        this.openTasks = openTasks;
        this.forms = forms;
    }

    /** By process and id. */
    public List<Entry> seenBy(String person, Optional<ElectionId> election) {
        Map<String, OpenTaskId> newest = openTasks.of(person, election).stream()
                .collect(Collectors.toMap(OpenTaskId::definition, Function.identity(), (newer, older) -> newer));
        return models.tasks().stream()
                .map(task -> entry(task, Optional.ofNullable(newest.get(task.id()))))
                .toList();
    }

    private Entry entry(ModelledTask task, Optional<OpenTaskId> open) {
        Class<?> answer = handlers.of(task.id()).answerType();
        Entry sketched = sketched(task, answer, reader);
        return open.flatMap(this::example)
                .map(example -> new Entry(
                        task.process(),
                        task.id(),
                        task.name(),
                        task.group(),
                        task.form(),
                        sketched.fields(),
                        example,
                        open.get().id()))
                .orElse(sketched);
    }

    private Optional<Object> example(OpenTaskId open) {
        try {
            return Optional.of(forms.example(open.id()));
        } catch (RuntimeException none) {
            LOG.warn("No example for the open task {} ({})", open.id(), open.definition(), none);
            return Optional.empty();
        }
    }

    static Entry sketched(ModelledTask task, Class<?> answer, AnswerReader reader) {
        return new Entry(
                task.process(),
                task.id(),
                task.name(),
                task.group(),
                task.form(),
                reader.describe(answer),
                reader.sketch(answer),
                null);
    }
}
