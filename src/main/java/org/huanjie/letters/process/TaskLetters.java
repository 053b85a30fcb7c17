package org.huanjie.letters.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.huanjie.calendar.Calendars;
import org.huanjie.election.Election;
import org.huanjie.election.ElectionNames;
import org.huanjie.election.Elections;
import org.huanjie.engine.Acting;
import org.huanjie.engine.TaskWatch;
import org.huanjie.ids.CampaignId;
import org.huanjie.ids.ElectionId;
import org.huanjie.letters.TaskHolders;
import org.huanjie.mail.Letter;
import org.huanjie.mail.LetterKind;
import org.huanjie.mail.LetterSubject;
import org.huanjie.mail.MailSettings;
import org.huanjie.mail.Outbox;
import org.huanjie.mail.Recipient;
import org.huanjie.reporting.rules.Responsibility;
import org.huanjie.scheme.Scheme;
import org.huanjie.substitution.process.Substitutes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells a body of its new tasks and a person of those that are given to him or her; asks the engine, before a letter goes out, whether the task is still open. */
@Component
class TaskLetters implements TaskWatch, LetterSubject {

    private final Outbox outbox;
    private final Elections elections;
    private final TaskService tasks;
    private final Acting acting;
    private final ElectionNames names;
    private final MailSettings settings;
    private final Substitutes substitutes;
    private final Calendars calendars;
    private final ObjectProvider<TaskHolders> holders;
    private final Clock clock;

    TaskLetters(
            Outbox outbox,
            Elections elections,
            TaskService tasks,
            Acting acting,
            ElectionNames names,
            MailSettings settings,
            Substitutes substitutes,
            Calendars calendars,
            ObjectProvider<TaskHolders> holders,
            Clock clock) {
        this.outbox = outbox;
        this.elections = elections;
        this.tasks = tasks;
        this.acting = acting;
        this.names = names;
        this.settings = settings;
        this.substitutes = substitutes;
        this.calendars = calendars;
        this.holders = holders;
        this.clock = clock;
    }

    @Override
    public void created(DelegateTask task) {
        tellBody(task, "");
    }

    @Override
    public void assigned(DelegateTask task) {
        String person = task.getAssignee();
        if (person == null) {
            substitutes.putBack(task);
            tellBody(task, clock.instant().toString());
        } else if (!substitutes.returned(task) && !person.equals(actor())) {
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

    /** A task waits for somebody of its body or panel: a new one, or one that has been put back. */
    private void tellBody(DelegateTask task, String occurrence) {
        group(task.getCandidates())
                .ifPresent(group -> outbox.put(new Letter(
                        LetterKind.TASK_NEW,
                        group,
                        election(task),
                        task.getId(),
                        occurrence,
                        Map.of(),
                        actor(),
                        clock.instant().plus(settings.gather()))));
    }

    private static Optional<Recipient> group(Collection<IdentityLink> links) {
        return links.stream()
                .map(IdentityLink::getGroupId)
                .filter(StringUtils::isNotEmpty)
                .map(Recipient::group)
                .findFirst();
    }

    private static ElectionId election(DelegateTask task) {
        return new ElectionId(StringUtils.defaultString(task.getExecution().getProcessBusinessKey()));
    }

    private String actor() {
        return acting.person().orElse("");
    }

    @Override
    public Set<LetterKind> kinds() {
        return Set.of(
                LetterKind.TASK_NEW,
                LetterKind.TASK_ASSIGNED,
                LetterKind.TASK_DUE,
                LetterKind.TASK_OVERDUE,
                LetterKind.TASK_NUDGED);
    }

    @Override
    public Optional<Map<String, String>> facts(Letter letter) {
        return open(letter).filter(task -> concerns(letter, task)).map(task -> facts(letter.election(), task));
    }

    private Optional<Task> open(Letter letter) {
        return acting.asProgram(() -> Optional.ofNullable(
                tasks.createTaskQuery().taskId(letter.matter()).singleResult()));
    }

    @Override
    public boolean passedOn(Letter letter) {
        return substitutes.passedOn(letter.matter());
    }

    /** A reminder is of use until the deadline, that of an overdue task on its day: on the next working day there is another. */
    @Override
    public Optional<Instant> until(Letter letter) {
        return switch (letter.kind()) {
            case TASK_DUE ->
                Optional.of(LocalDateTime.parse(letter.occurrence())
                        .atZone(clock.getZone())
                        .toInstant());
            case TASK_OVERDUE ->
                Optional.of(LocalDate.parse(letter.occurrence())
                        .plusDays(1)
                        .atStartOfDay(clock.getZone())
                        .toInstant());
            default -> Optional.empty();
        };
    }

    /** A deadline that whoever has the task is not reminded of is the body's or panel's to watch. */
    @Override
    public Optional<Recipient> instead(Letter letter) {
        return letter.kind() == LetterKind.TASK_DUE || letter.kind() == LetterKind.TASK_OVERDUE
                ? open(letter)
                        .flatMap(task -> group(acting.asProgram(() -> tasks.getIdentityLinksForTask(task.getId()))))
                : Optional.empty();
    }

    /**
     * A body is told of what nobody has taken yet, a person of what is still his or hers, and both of a deadline that has not been moved: of the new
     * one there is another letter.
     */
    private boolean concerns(Letter letter, Task task) {
        return switch (letter.kind()) {
            case TASK_NEW -> task.getAssignee() == null;
            case TASK_ASSIGNED -> has(letter.recipient(), task);
            case TASK_OVERDUE -> overdue(task) && (!letter.recipient().person() || has(letter.recipient(), task));
            case TASK_DUE ->
                task.getDueDate() != null
                        && LocalDateTime.ofInstant(task.getDueDate().toInstant(), clock.getZone())
                                .toString()
                                .equals(letter.occurrence());
            default -> true;
        };
    }

    private static boolean has(Recipient person, Task task) {
        return person.id().equals(task.getAssignee()) || person.id().equals(task.getOwner());
    }

    private boolean overdue(Task task) {
        return task.getDueDate() != null && task.getDueDate().toInstant().isBefore(clock.instant());
    }

    private Map<String, String> facts(ElectionId election, Task task) {
        Map<String, String> facts = new HashMap<>();
        facts.put("election", names.election(election));
        facts.put("task", task.getName());
        facts.put("link", settings.task(task.getId()));
        facts.put("clause", clause(election));
        Optional.ofNullable(task.getDueDate()).ifPresent(due -> facts.put("deadline", names.moment(due.toInstant())));
        if (overdue(task)) {
            facts.putAll(lateness(task));
        }
        return facts;
    }

    private Map<String, String> lateness(Task task) {
        Instant due = task.getDueDate().toInstant();
        LocalDate dueDay = LocalDate.ofInstant(due, clock.getZone());
        String group = group(acting.asProgram(() -> tasks.getIdentityLinksForTask(task.getId())))
                .map(Recipient::id)
                .orElse("");
        return Map.of(
                "planned", names.moment(due),
                "days",
                        String.valueOf(Responsibility.workingDays(
                                dueDay.plusDays(1), LocalDate.now(clock), calendars.current())),
                "who", holders.getObject().of(group, task.getAssignee()));
    }

    /** The clause of the stage in which the task is to be done, in words; tasks of campaigns stand in no stage. */
    private String clause(ElectionId id) {
        if (CampaignId.of(id).isPresent()) {
            return "";
        }
        Election election = elections.get(id);
        Scheme scheme = elections.scheme(id);
        return scheme.stages().stream()
                .filter(plan -> election.stage() != null
                        && plan.stage().equals(election.stage().id()))
                .map(plan -> scheme.citations().words(plan.basis().clause()))
                .findFirst()
                .orElse("");
    }
}
