package org.huanjie.engine;

import java.util.Optional;
import java.util.function.Function;

/**
 * An answer that would be accepted for an open task.
 *
 * @param task the id of the one task for which it holds, or nothing for all tasks that ask for such an answer
 */
public record TaskExample<A>(Optional<String> task, Class<A> answer, Function<TaskContext, A> example) {

    public static <A> TaskExample<A> of(Class<A> answer, Function<TaskContext, A> example) {
        return new TaskExample<>(Optional.empty(), answer, example);
    }

    /** Where several tasks ask for the same type of answer. */
    public static <A> TaskExample<A> of(String task, Class<A> answer, Function<TaskContext, A> example) {
        return new TaskExample<>(Optional.of(task), answer, example);
    }

    public boolean serves(UserTaskHandler<?> handler) {
        return answer == handler.answerType()
                && task.map(handler.taskId()::equals).orElse(true);
    }
}
