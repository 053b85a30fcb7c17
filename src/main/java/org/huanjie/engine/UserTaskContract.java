package org.huanjie.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.huanjie.ids.CampaignId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.AnswerWriter;
import org.huanjie.input.ClauseWords;
import org.huanjie.input.Fault;
import org.huanjie.input.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What holds for every user task: its form is filled when it is created, its answer checked and carried out when it is completed. */
@Component
class UserTaskContract {

    static final String FORM = "form";

    private static final String VERSION = "version";
    private static final String CONTEXT = "context";
    private static final String ELECTION = "election";
    private static final String CAMPAIGN = "campaign";

    private final UserTaskHandlers handlers;
    private final AnswerReader reader;
    private final AnswerWriter writer;
    private final ObjectProvider<ClauseWords> words;
    private final ObjectProvider<TaskExamples> examples;

    UserTaskContract(
            UserTaskHandlers handlers,
            AnswerReader reader,
            AnswerWriter writer,
            ObjectProvider<ClauseWords> words,
            ObjectProvider<TaskExamples> examples) {
        this.handlers = handlers;
        this.reader = reader;
        this.writer = writer;
        this.words = words;
        this.examples = examples;
    }

    TaskListener onCreate() {
        return this::fill;
    }

    TaskListener onComplete() {
        return this::complete;
    }

    /** Recomputes the form and stores it with the task. */
    void fill(DelegateTask task) {
        try {
            JsonNode form = form(task, Optional.empty());
            task.setVariableLocal(FORM, SpinValues.jsonValue(form.toString()).create());
        } catch (RuntimeException fault) {
            throw behind(task, fault);
        }
    }

    /** An answer that would be accepted, as JSON. */
    JsonNode example(DelegateTask task) {
        UserTaskHandler<?> handler = handler(task);
        return examples.stream()
                .flatMap(each -> each.all().stream())
                .filter(each -> each.serves(handler))
                .findFirst()
                .map(each -> writer.write(each.example().apply(new EngineTaskContext(task, Optional.empty()))))
                .orElseThrow(() -> new IllegalStateException("The user task " + handler.taskId() + " has no example"));
    }

    private void complete(DelegateTask task) {
        try {
            answer(handler(task), task);
        } catch (RuntimeException fault) {
            throw told(task, fault);
        }
    }

    private RuntimeException told(DelegateTask task, RuntimeException fault) {
        return behind(task, fault instanceof Refusal refusal ? cited(task, refusal) : fault);
    }

    private Refusal cited(DelegateTask task, Refusal refusal) {
        return words.stream()
                .map(each -> each.cited(new ElectionId(task.getExecution().getProcessBusinessKey()), refusal))
                .findFirst()
                .orElse(refusal);
    }

    private static RuntimeException behind(DelegateTask task, RuntimeException fault) {
        fault.addSuppressed(new Fault.Behind("task %s (%s) of election %s, person %s"
                .formatted(
                        task.getTaskDefinitionKey(),
                        task.getId(),
                        task.getExecution().getProcessBusinessKey(),
                        actor(task).orElse("none"))));
        return fault;
    }

    private <A> void answer(UserTaskHandler<A> handler, DelegateTask task) {
        EngineTaskContext open = new EngineTaskContext(task, actor(task));
        JsonNode sent = writer.parse(sent(task));
        if (sent.hasNonNull(VERSION)
                && !sent.get(VERSION).equals(form(task, open.person()).get(VERSION))) {
            throw new StaleForm(task.getId());
        }
        handler.complete(open, reader.read(sent, handler.answerType()));
    }

    /** The handler's form; its context always names the election or campaign, to which every form links. */
    private JsonNode form(DelegateTask task, Optional<String> actor) {
        EngineTaskContext open = new EngineTaskContext(task, actor);
        ObjectNode form = (ObjectNode) writer.write(handler(task).form(open));
        ObjectNode context = form.withObjectProperty(CONTEXT);
        String subject = CampaignId.of(open.election()).isPresent() ? CAMPAIGN : ELECTION;
        if (!context.has(subject)) {
            context.put(subject, open.election().value());
        }
        return form;
    }

    private UserTaskHandler<?> handler(DelegateTask task) {
        return handlers.of(task.getTaskDefinitionKey());
    }

    private static String sent(DelegateTask task) {
        return Optional.ofNullable(task.<TypedValue>getVariableLocalTyped(FORM, false))
                .map(form -> form instanceof SerializableValue json && !json.isDeserialized()
                        ? json.getValueSerialized()
                        : form.getValue())
                .map(Object::toString)
                .orElseThrow(() -> new Refusal("", "表单没有内容，请填写后再提交", ""));
    }

    private static Optional<String> actor(DelegateTask task) {
        return Optional.ofNullable(Context.getCommandContext().getAuthenticatedUserId())
                .or(() -> Optional.ofNullable(task.getAssignee()));
    }
}
