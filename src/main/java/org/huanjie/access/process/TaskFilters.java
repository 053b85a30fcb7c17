package org.huanjie.access.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.huanjie.engine.StoredExpressions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The ready-made lists of Tasklist, which have no owner; the first is the one that opens. */
@Component
class TaskFilters {

    private static final Logger LOG = LoggerFactory.getLogger(TaskFilters.class);

    private static final String MY_GROUPS = "${currentUserGroups()}";
    private static final String NEXT_MONDAY = "${dateTime().plusWeeks(1).withDayOfWeek(1).withTimeAtStartOfDay()}";

    private final FilterService filters;
    private final TaskService tasks;

    TaskFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    private record Ready(String name, String description, TaskQuery query) {}

    /** Has them all as they are written here, and deletes what an earlier version let people store: an expression is code that runs at each count. */
    void apply() {
        List<Filter> stored =
                filters.createTaskFilterQuery().orderByFilterId().asc().unlimitedList();
        List<Ready> ready = ready();
        Set<String> ours = IntStream.range(0, ready.size())
                .mapToObj(position -> keep(ready.get(position), position, stored))
                .collect(Collectors.toSet());
        stored.stream()
                .filter(filter -> !ours.contains(filter.getId()))
                .filter(StoredExpressions::in)
                .forEach(this::delete);
    }

    private List<Ready> ready() {
        return List.of(
                new Ready("我的任务", "我已认领、由我办理的任务", byDueDate().taskAssigneeExpression("${currentUser()}")),
                new Ready("本单位任务", "本单位待办的任务，已认领的也在内", ofMyBody()),
                new Ready("本周到期", "本单位本周内（到周日为止）应当办完的任务", ofMyBody().dueBeforeExpression(NEXT_MONDAY)),
                new Ready("已逾期", "本单位已过办理期限的任务", ofMyBody().dueBeforeExpression("${now()}")));
    }

    private TaskQuery ofMyBody() {
        return byDueDate().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks();
    }

    private TaskQuery byDueDate() {
        return tasks.createTaskQuery().orderByDueDate().asc();
    }

    private String keep(Ready ready, int position, List<Filter> stored) {
        Filter filter = stored.stream()
                .filter(each -> each.getOwner() == null && each.getName().equals(ready.name()))
                .findFirst()
                .orElseGet(() -> filters.newTaskFilter(ready.name()));
        filter.setQuery(ready.query());
        filter.setProperties(Map.of(
                "description",
                ready.description(),
                "priority",
                position,
                "refresh",
                true,
                "showUndefinedVariable",
                false));
        return filters.saveFilter(filter).getId();
    }

    private void delete(Filter filter) {
        filters.deleteFilter(filter.getId());
        LOG.warn("已删除任务列表“{}”（创建人：{}）：它含有表达式，会在每次查看时执行。", filter.getName(), filter.getOwner());
    }
}
