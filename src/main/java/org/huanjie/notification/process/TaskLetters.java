package org.huanjie.notification.process;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.engine.Acting;
import org.huanjie.engine.TaskWatch;
import org.huanjie.notification.Letter;
import org.huanjie.notification.LetterKind;
import org.huanjie.notification.LetterSubject;
import org.huanjie.notification.MailSettings;
import org.huanjie.notification.Outbox;
import org.huanjie.notification.Recipient;
import org.huanjie.notification.Words;
import org.springframework.stereotype.Component;

/** Tells a body of its new tasks and a person of those that are given to him or her; asks the engine, before a letter goes out, whether the task is still open. */
@Component
class TaskLetters implements TaskWatch, LetterSubject {

    private final Outbox outbox;
    private final Elections elections;
    private final TaskService tasks;
    private final Acting acting;
    private final Words words;
    private final MailSettings settings;
    private final Substitutes substitutes;
    private final Clock clock;

    TaskLetters(
            Outbox outbox,
            Elections elections,
            TaskService tasks,
            Acting acting,
            Words words,
            MailSettings settings,
            Substitutes substitutes,
            Clock clock) {
        this.outbox = outbox;
        this.elections = elections;
        this.tasks = tasks;
        this.acting = acting;
        this.words = words;
        this.settings = settings;
        this.substitutes = substitutes;
        this.clock = clock;
    }

    @Override
    public void created(DelegateTask task) {
        task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(StringUtils::isNotEmpty)
                .findFirst()
                .ifPresent(group -> outbox.put(new Letter(
                        LetterKind.TASK_NEW,
                        Recipient.group(group),
                        election(task),
                        task.getId(),
                        "",
                        Map.of(),
                        actor(),
                        clock.instant().plus(settings.gather()))));
    }

    @Override
    public void assigned(DelegateTask task) {
        String person = task.getAssignee();
        if (person == null || substitutes.returned(task)) {
            return;
        }
        if (!person.equals(actor())) {
            outbox.put(new Letter(
                    LetterKind.TASK_ASSIGNED,
                    Recipient.person(substitutes.takeOver(task).orElse(person)),
                    election(task),
                    task.getId(),
                    clock.instant().toString(),
                    Map.of(),
                    actor(),
                    clock.instant()));
        }
    }

    private static String election(DelegateTask task) {
        return StringUtils.defaultString(task.getExecution().getProcessBusinessKey());
    }

    private String actor() {
        return acting.person().orElse("");
    }

    @Override
    public Set<LetterKind> kinds() {
        return Set.of(LetterKind.TASK_NEW, LetterKind.TASK_ASSIGNED, LetterKind.TASK_DUE, LetterKind.TASK_NUDGED);
    }

    @Override
    public Optional<Map<String, String>> facts(Letter letter) {
        return acting.asProgram(() -> Optional.ofNullable(
                        tasks.createTaskQuery().taskId(letter.matter()).singleResult()))
                .filter(task -> concerns(letter, task))
                .map(task -> facts(letter.election(), task));
    }

    @Override
    public boolean passedOn(Letter letter) {
        return substitutes.passedOn(letter.matter());
    }

    /** A body is told of what nobody has taken yet, a person of what is still his or hers. */
    private static boolean concerns(Letter letter, Task task) {
        return switch (letter.kind()) {
            case TASK_NEW -> task.getAssignee() == null;
            case TASK_ASSIGNED ->
                letter.recipient().id().equals(task.getAssignee())
                        || letter.recipient().id().equals(task.getOwner());
            default -> true;
        };
    }

    private Map<String, String> facts(String election, Task task) {
        Map<String, String> facts = new HashMap<>();
        facts.put("election", words.election(election));
        facts.put("task", task.getName());
        facts.put("link", settings.task(task.getId()));
        facts.put("clause", clause(election));
        Optional.ofNullable(task.getDueDate()).ifPresent(due -> facts.put("deadline", words.moment(due.toInstant())));
        return facts;
    }

    /** The clause of the stage in which the task is to be done. */
    private String clause(String id) {
        Election election = elections.get(id);
        return elections.scheme(id).stages().stream()
                .filter(plan -> election.stage() != null
                        && plan.stage().equals(election.stage().id()))
                .map(plan -> plan.basis().clause())
                .findFirst()
                .orElse("");
    }
}
