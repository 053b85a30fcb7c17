package org.huanjie.engine;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.engine.Models.ModelledTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The handlers of all user tasks: each task of our models has exactly one, each handler a task. */
@Component
public class UserTaskHandlers implements SmartInitializingSingleton {

    private final ObjectProvider<UserTaskHandler<?>> beans;
    private final Models models;
    private final boolean complete;
    private Map<String, UserTaskHandler<?>> byTask = Map.of();

    /** @param complete whether every task must have its handler and every handler its task; not so in a part of the program */
    UserTaskHandlers(
            ObjectProvider<UserTaskHandler<?>> beans,
            Models models,
            @Value("${huanjie.handlers-complete:true}") boolean complete) {
        this.beans = beans;
        this.models = models;
        this.complete = complete;
    }

    /** @throws IllegalStateException when a task has two handlers or none, or a handler no task */
    @Override
    public void afterSingletonsInstantiated() {
        byTask = beans.stream()
                .collect(Collectors.toMap(UserTaskHandler::taskId, Function.identity(), UserTaskHandlers::twice));
        Set<String> modelled = models.tasks().stream().map(ModelledTask::id).collect(Collectors.toSet());
        Set<String> odd = without(modelled, byTask.keySet());
        Set<String> idle = without(byTask.keySet(), modelled);
        if (complete && !(odd.isEmpty() && idle.isEmpty())) {
            throw new IllegalStateException(
                    "User tasks without a handler: " + odd + "; handlers without a user task: " + idle);
        }
    }

    /** @throws IllegalStateException when there is none for the task with this id */
    public UserTaskHandler<?> of(String taskId) {
        UserTaskHandler<?> handler = byTask.get(taskId);
        if (handler == null) {
            throw new IllegalStateException("The user task " + taskId + " has no handler");
        }
        return handler;
    }

    private static UserTaskHandler<?> twice(UserTaskHandler<?> one, UserTaskHandler<?> other) {
        throw new IllegalStateException("Two handlers for one user task: " + one + " and " + other);
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
