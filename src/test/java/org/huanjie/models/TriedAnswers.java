package org.huanjie.models;

import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.huanjie.election.OpenTask;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries answers to open tasks without consequences. */
final class TriedAnswers {

    private final ElectionWalk walk;
    private final FormService forms;
    private final TransactionTemplate transaction;

    TriedAnswers(ApplicationContext program) {
        walk = program.getBean(ElectionWalk.class);
        forms = program.getBean(FormService.class);
        transaction = new TransactionTemplate(program.getBean(PlatformTransactionManager.class));
    }

    /** Why the answer would be refused; null when it would be taken. */
    Throwable refusal(OpenTask task, String person, JsonNode answer) {
        return catchThrowable(() -> transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            walk.as(
                    person,
                    () -> forms.submitTaskForm(
                            task.id(),
                            Variables.putValueTyped(
                                    "form",
                                    SpinValues.jsonValue(answer.toString()).create())));
        }));
    }
}
