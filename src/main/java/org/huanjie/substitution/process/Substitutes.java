package org.huanjie.substitution.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.huanjie.access.Accounts;
import org.huanjie.access.Body;
import org.huanjie.election.ElectionNames;
import org.huanjie.engine.Acting;
import org.huanjie.engine.Interventions;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.Minutes;
import org.huanjie.substitution.Substitution;
import org.huanjie.substitution.SubstitutionMinutes;
import org.huanjie.substitution.SubstitutionMinutes.TaskReturned;
import org.huanjie.substitution.SubstitutionMinutes.TaskSubstituted;
import org.huanjie.substitution.Substitutions;
import org.huanjie.substitution.TaskHandover;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The tasks of people who have a substitute; the engine's owner of such a task is the person in whose place the assignee works. */
@Component
public class Substitutes implements TaskHandover {

    private final ObjectProvider<Substitutions> substitutions;
    private final Accounts accounts;
    private final TaskService tasks;
    private final Acting acting;
    private final Minutes minutes;
    private final Interventions interventions;
    private final RuntimeService runtime;
    private final ElectionNames names;

    Substitutes(
            ObjectProvider<Substitutions> substitutions,
            Accounts accounts,
            TaskService tasks,
            RuntimeService runtime,
            Acting acting,
            Minutes minutes,
            Interventions interventions,
            ElectionNames names) {
        this.substitutions = substitutions;
        this.accounts = accounts;
        this.tasks = tasks;
        this.acting = acting;
        this.minutes = minutes;
        this.interventions = interventions;
        this.runtime = runtime;
        this.names = names;
    }

    /** Sees to it that a task that has just been assigned reaches the assignee's substitute; names the person who is replaced. */
    public Optional<String> takeOver(DelegateTask task) {
        if (!ofBody(task.getCandidates())) {
            return Optional.empty();
        }
        return already(task)
                .or(() -> substitute(task.getAssignee()).map(substitute -> {
                    String person = task.getAssignee();
                    task.setOwner(person);
                    task.setAssignee(substitute);
                    return person;
                }))
                .map(person -> noted(task, person));
    }

    private Optional<String> already(DelegateTask task) {
        return Optional.ofNullable(task.getOwner())
                .filter(owner ->
                        substitute(owner).filter(task.getAssignee()::equals).isPresent());
    }

    private Optional<String> substitute(String account) {
        return substitutions.getObject().substituteOf(account);
    }

    private String noted(DelegateTask task, String person) {
        note(task, new TaskSubstituted(task.getTaskDefinitionKey(), person, task.getAssignee()));
        return person;
    }

    /** Whether a task that has just been assigned goes back to the person in whose place somebody had it until now; the minutes say so. */
    public boolean returned(DelegateTask task) {
        boolean back = task.getAssignee().equals(task.getOwner())
                && substitute(task.getOwner()).isEmpty();
        if (back) {
            note(task, new TaskReturned(task.getTaskDefinitionKey(), task.getAssignee()));
        }
        return back;
    }

    private void note(DelegateTask task, SubstitutionMinutes entry) {
        minutes.append(new ElectionId(task.getExecution().getProcessBusinessKey()), Minutes.SYSTEM, "", entry);
    }

    /** Whether a task may be done in another's place: the work of League and party bodies may, that of panels is the person's own. */
    public boolean passedOn(String task) {
        return acting.asProgram(() ->
                open(tasks.createTaskQuery().taskId(task).list()).findAny().isPresent());
    }

    @Override
    public void give(Substitution substitution) {
        acting.asProgram(() -> {
            open(tasks.createTaskQuery().taskAssignee(substitution.account()).list())
                    .map(Task::getId)
                    .forEach(task -> {
                        tasks.setOwner(task, substitution.account());
                        tasks.setAssignee(task, substitution.substitute());
                    });
            return true;
        });
    }

    /** Somebody has put a task back: whoever takes it next does so in nobody's place. */
    public void putBack(DelegateTask task) {
        task.setOwner(null);
    }

    @Override
    public List<String> giveBack(Substitution substitution) {
        return acting.asProgram(() -> {
            List<String> groups = accounts.groups(substitution.account());
            return open(tasks.createTaskQuery()
                            .taskOwner(substitution.account())
                            .taskAssignee(substitution.substitute())
                            .orderByTaskCreateTime()
                            .asc()
                            .list())
                    .filter(task -> back(task, substitution.account(), groups))
                    .map(this::named)
                    .toList();
        });
    }

    /** Gives a task back to a person, whose next substitute may get it at once; says whether the person has it now, and works in nobody's place. */
    private boolean back(Task task, String person, List<String> groups) {
        String id = task.getId();
        if (groups(links(id)).noneMatch(groups::contains)) {
            backToBody(task);
            return false;
        }
        tasks.setAssignee(id, person);
        boolean back = tasks.createTaskQuery().taskId(id).taskAssignee(person).count() == 1;
        if (back) {
            tasks.deleteUserIdentityLink(id, person, IdentityLinkType.OWNER);
        }
        return back;
    }

    private void backToBody(Task task) {
        tasks.setAssignee(task.getId(), null);
        interventions.taskReturned(election(task), task.getTaskDefinitionKey(), task.getAssignee(), Optional.empty());
    }

    private String named(Task task) {
        return names.election(election(task)) + "：" + task.getName();
    }

    private ElectionId election(Task task) {
        return new ElectionId(runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }

    private Stream<Task> open(List<Task> all) {
        return all.stream().filter(task -> ofBody(links(task.getId())));
    }

    private Set<IdentityLink> links(String task) {
        return Set.copyOf(tasks.getIdentityLinksForTask(task));
    }

    /** A rating, a count or a review is the person's own. */
    private static boolean ofBody(Set<IdentityLink> links) {
        return groups(links).flatMap(group -> Body.ofGroup(group).stream()).anyMatch(Body::seated);
    }

    private static Stream<String> groups(Set<IdentityLink> links) {
        return links.stream().map(IdentityLink::getGroupId).filter(StringUtils::isNotEmpty);
    }
}
