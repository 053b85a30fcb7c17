package org.huanjie.draft;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.huanjie.engine.AnswerableTasks;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of forms: whoever may answer a task reads and saves its one draft, which is deleted when the task has ended. */
@Service
public class Drafts {

    private static final int LONGEST = 500_000;
    private static final int BATCH = 500;

    private final DraftStore store;
    private final AnswerableTasks tasks;
    private final Clock clock;

    Drafts(DraftStore store, AnswerableTasks tasks, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** @throws NoSuchElementException when the person may not answer such a task */
    public Optional<Draft> find(String person, String task) {
        tasks.claimant(person, task);
        return store.find(task);
    }

    /**
     * Replaces the task's draft.
     *
     * @throws NoSuchElementException when the person may not answer such a task
     * @throws ConflictException when somebody else has claimed it
     */
    @Transactional
    public Draft save(String person, String task, String form) {
        requireUnclaimedByOthers(person, task);
        if (form.length() > LONGEST) {
            throw new Refusal("form", "草稿太长，没有保存；请分次办理，或者把长的内容作为附件上传", "");
        }
        Draft draft = new Draft(task, person, OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS), form);
        store.put(draft);
        return draft;
    }

    /** @throws ConflictException when somebody else has claimed the task */
    @Transactional
    public void discard(String person, String task) {
        requireUnclaimedByOthers(person, task);
        store.remove(task);
    }

    /** Deletes the drafts of tasks that have ended, whichever way. */
    @Transactional
    public void removeEnded() {
        List<String> drafted = store.tasks();
        for (int from = 0; from < drafted.size(); from += BATCH) {
            List<String> batch = drafted.subList(from, Math.min(from + BATCH, drafted.size()));
            Set<String> open = tasks.openAmong(batch);
            batch.stream().filter(task -> !open.contains(task)).forEach(store::remove);
        }
    }

    private void requireUnclaimedByOthers(String person, String task) {
        if (tasks.claimant(person, task)
                .filter(holder -> !holder.equals(person))
                .isPresent()) {
            throw new ConflictException("这项任务已由别人认领，草稿由认领的人保存");
        }
    }
}
