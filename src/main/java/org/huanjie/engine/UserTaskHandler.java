package org.huanjie.engine;

import java.util.Objects;
import org.springframework.core.GenericTypeResolver;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Serves one user task: fills its form when the task is created, and takes the answer when a person completes it, in the engine's transaction.
 * Every user task of the models has exactly one handler.
 *
 * @param <A> the answer: a record whose components carry {@link org.huanjie.input.Field}
 */
public interface UserTaskHandler<A> {

    String SUFFIX = "Handler";

    /** The id of the user task in its model, which is also the name of its form: that of the class, without {@code Handler}. */
    default String taskId() {
        String name = ClassUtils.getUserClass(this).getSimpleName();
        return StringUtils.uncapitalize(name.substring(0, name.length() - SUFFIX.length()));
    }

    /** The type of the answer: {@code A}. */
    @SuppressWarnings("unchecked")
    default Class<A> answerType() {
        return (Class<A>) Objects.requireNonNull(
                GenericTypeResolver.resolveTypeArgument(ClassUtils.getUserClass(this), UserTaskHandler.class));
    }

    /**
     * What the form shows: a record or map with the read-only {@code context} and the defaults of the fields that {@code A} asks for.
     * It is computed when the task is created and stored as the task's {@code form}.
     */
    Object form(TaskContext task);

    /**
     * Checks the answer and carries it out through the feature's service.
     *
     * @throws org.huanjie.input.Refusal with all faults; the task then stays as it was
     */
    void complete(TaskContext task, A answer);
}
