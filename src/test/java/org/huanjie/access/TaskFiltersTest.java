package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.huanjie.access.process.FirstStartAgain;
import org.huanjie.engine.StoredExpressions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The lists of Tasklist after an upgrade: an earlier version let an administrator store expressions in them, which the engine runs at each count. */
@ExtendWith(OutputCaptureExtension.class)
class TaskFiltersTest extends AccessTest {

    private static final List<String> OURS = List.of("我的任务", "本单位任务", "本周到期", "已逾期");

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FirstStartAgain start;

    @AfterEach
    void onlyOursStay() {
        stored().stream()
                .filter(filter -> filter.getOwner() != null)
                .forEach(filter -> filters.deleteFilter(filter.getId()));
        start.run();
    }

    @Test
    void aFilterOfSomebodyThatHoldsAnExpressionIsDeletedAtTheStart(CapturedOutput log) {
        store("读密钥", tasks.createTaskQuery().taskOwnerExpression("${environment.getProperty('huanjie.record-key')}"));
        store("另一种写法", tasks.createTaskQuery().taskAssigneeExpression("#{currentUser()}"));
        store(
                "在或者里",
                tasks.createTaskQuery()
                        .or()
                        .taskName("x")
                        .taskOwnerExpression("${1 + 1}")
                        .endOr());

        start.run();

        assertThat(names()).containsExactlyInAnyOrderElementsOf(OURS);
        assertThat(log).contains("读密钥").contains("另一种写法").contains("在或者里").contains("admin");
    }

    @Test
    void aFilterOfSomebodyWithoutExpressionsStays() {
        store("张主任的任务", tasks.createTaskQuery().taskAssignee("zhang"));

        start.run();

        assertThat(names()).contains("张主任的任务").hasSize(OURS.size() + 1);
    }

    @Test
    void theReadyMadeListsAskWhatTheProgramSaysAgain() {
        String id = ours("本单位任务").getId();
        Filter changed = ours("本单位任务");
        changed.setQuery(tasks.createTaskQuery().taskOwnerExpression("${1 + 1}"));
        changed.setProperties(Map.of("priority", 9, "description", "${1 + 1}"));
        filters.saveFilter(changed);
        store("已逾期", tasks.createTaskQuery().taskOwnerExpression("${2 + 2}"));

        start.run();

        assertThat(names()).containsExactlyInAnyOrderElementsOf(OURS);
        Filter mended = ours("本单位任务");
        assertThat(mended.getId()).isEqualTo(id);
        assertThat(mended.getProperties())
                .containsEntry("priority", 1)
                .containsEntry("description", "本单位待办的任务，已认领的也在内");
        assertThat(json(browser.getAs("admin", "/engine-rest/filter/" + id)).get("query"))
                .isEqualTo(json(browser.getAs(
                                "admin", "/engine-rest/filter/" + fresh("本单位任务").getId()))
                        .get("query"));
    }

    @Test
    void aListOfSomebodyThatIsCalledLikeAReadyMadeOneStaysBesideIt() {
        filters.deleteFilter(ours("已逾期").getId());
        String id = store("已逾期", tasks.createTaskQuery().taskAssignee("zhang"));

        start.run();
        start.run();

        assertThat(filters.createTaskFilterQuery().filterOwner("admin").list())
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.getId()).isEqualTo(id);
                    assertThat(StoredExpressions.in(kept)).isFalse();
                    assertThat(kept.getProperties()).isEmpty();
                });
        assertThat(StoredExpressions.in(ours("已逾期"))).isTrue();
        assertThat(stored()).hasSize(OURS.size() + 1);
    }

    /** The same list, made anew by the program. */
    private Filter fresh(String name) {
        filters.deleteFilter(ours(name).getId());
        start.run();
        return ours(name);
    }

    private String store(String name, TaskQuery query) {
        return filters.saveFilter(filters.newTaskFilter(name)
                        .setQuery(query)
                        .setOwner("admin")
                        .setProperties(Map.of()))
                .getId();
    }

    private Filter ours(String name) {
        return stored().stream()
                .filter(filter -> filter.getOwner() == null && filter.getName().equals(name))
                .reduce((one, other) -> {
                    throw new AssertionError("twice: " + name);
                })
                .orElseThrow();
    }

    private List<String> names() {
        return stored().stream().map(Filter::getName).toList();
    }

    private List<Filter> stored() {
        return filters.createTaskFilterQuery().unlimitedList();
    }
}
