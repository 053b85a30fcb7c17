package org.huanjie.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class UserTaskContractTest extends ContractTest {

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    IdentityService identity;

    @Autowired
    RepositoryService repository;

    @Autowired
    Deployment deployment;

    @Autowired
    WeighHandler handler;

    private ProcessInstance election;

    @BeforeEach
    void start() {
        election = runtime.startProcessInstanceByKey("contract", "e-1", Map.of("tenant", TENANT));
        signIn(CLERK);
        handler.scale = "甲";
        handler.taken = null;
    }

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
        runtime.deleteProcessInstance(election.getId(), "over");
    }

    @Test
    void theFormIsFilledWhenTheTaskIsCreated() {
        SpinJsonNode form = (SpinJsonNode) tasks.getVariableLocal(task().getId(), "form");
        assertThat(form.prop("kilos").numberValue()).isEqualTo(7);
        assertThat(form.prop("context").prop("election").stringValue()).isEqualTo("e-1");
    }

    @Test
    void aRightAnswerReachesTheHandlerAndOnlyWhatItKeepsRemains() {
        submit("{\"kilos\": 5, \"again\": true}");
        assertThat(handler.taken).isEqualTo(new Weight(5, true));
        assertThat(variables()).containsOnlyKeys("tenant", "kilos");
        submit("{\"kilos\": 6, \"again\": false}");
        assertThat(task()).isNull();
    }

    @Test
    void theTenantOfTheInstanceIsThatOfItsBody() {
        assertThat(election.getTenantId()).isEqualTo(TENANT);
    }

    @Test
    void aModelOfOursDoesNotStartWithoutATenant() {
        identity.clearAuthentication();
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("contract", "e-2"))
                .hasMessageContaining("tenant");
    }

    @Test
    void allFaultsOfAnAnswerAreNamedAndTheTaskStaysAsItWas() {
        assertRefused("{\"kilos\": 101, \"extra\": 1}", "“重量”应为0至100（《吉阳镇实施方案》四（一）1）；“再称”必须填写；这里没有“extra”这一项");
        assertRefused("{\"kilos\": 13, \"again\": false}", "不能称出13公斤");
        assertRefused("[]", "内容应是一组填写项");
        SpinJsonNode form = (SpinJsonNode) tasks.getVariableLocal(task().getId(), "form");
        assertThat(form.prop("kilos").numberValue()).isEqualTo(7);
    }

    @Test
    void nothingButTheFormIsTaken() {
        String id = task().getId();
        Object form = SpinValues.jsonValue("{\"kilos\": 5, \"again\": false}").create();
        assertRefused(() -> forms.submitTaskForm(id, Map.of("form", form, "again", true)), "一个变量form");
        assertRefused(() -> forms.submitTaskForm(id, Map.of("again", true)), "一个变量form");
        assertRefused(() -> forms.submitTaskForm(id, Map.of()), "一个变量form");
        assertRefused(() -> forms.submitTaskForm(id, null), "一个变量form");
        assertRefused(() -> tasks.complete(id), "不能绕过表单");
        assertRefused(() -> tasks.complete(id, Map.of("again", true)), "不能绕过表单");
        assertClosed(() -> tasks.resolveTask(id, Map.of("again", true)));
        assertThat(variables()).containsOnlyKeys("tenant");
    }

    @Test
    void nobodyNotEvenAnAdministratorSetsVariablesOrThrowsErrors() {
        String id = task().getId();
        for (String person : new String[] {CLERK, ADMIN}) {
            signIn(person);
            assertClosed(() -> tasks.setVariable(id, "again", true));
            assertClosed(() -> tasks.setVariableLocal(id, "form", "x"));
            assertClosed(() -> tasks.removeVariable(id, "again"));
            assertClosed(() -> tasks.handleBpmnError(id, "broken"));
            assertClosed(() -> tasks.handleEscalation(id, "broken"));
            assertClosed(() -> runtime.setVariable(election.getId(), "again", true));
            assertClosed(() -> runtime.removeVariable(election.getId(), "tenant"));
            assertClosed(() -> runtime.correlateMessage("any", "e-1"));
            assertClosed(() -> runtime.signal(election.getId()));
        }
        assertThat(variables()).containsOnlyKeys("tenant");
    }

    @Test
    void anAnswerToWhatHasChangedSinceIsNotTakenAndTheFormIsRefreshed() {
        handler.scale = "乙";
        assertThatThrownBy(() -> submit("{\"version\": \"甲\", \"kilos\": 5, \"again\": false}"))
                .isInstanceOf(ConflictException.class);
        assertThat(((SpinJsonNode) tasks.getVariableLocal(task().getId(), "form"))
                        .prop("version")
                        .stringValue())
                .isEqualTo("乙");
        submit("{\"version\": \"乙\", \"kilos\": 5, \"again\": false}");
        assertThat(handler.taken).isEqualTo(new Weight(5, false));
    }

    @Test
    void whoComesSecondIsTold() {
        String id = task().getId();
        Map<String, Object> answer = Map.of(
                "form", SpinValues.jsonValue("{\"kilos\": 5, \"again\": false}").create());
        forms.submitTaskForm(id, answer);
        assertThatThrownBy(() -> forms.submitTaskForm(id, answer))
                .isInstanceOf(ConflictException.class)
                .hasMessage("这项任务已由别人办结，请刷新任务列表");
    }

    @Test
    void aRestartMakesNoSecondDeployment() {
        identity.clearAuthentication();
        long before = repository.createDeploymentQuery().count();
        deployment.afterSingletonsInstantiated();
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before).isEqualTo(1);
    }

    private Map<String, Object> variables() {
        identity.clearAuthentication();
        Map<String, Object> variables = runtime.getVariables(election.getId());
        signIn(CLERK);
        return variables;
    }

    private void signIn(String person) {
        identity.setAuthentication(person, List.of(GROUP), List.of(TENANT));
    }

    private Task task() {
        return tasks.createTaskQuery().processInstanceId(election.getId()).singleResult();
    }

    private void submit(String answer) {
        forms.submitTaskForm(
                task().getId(), Map.of("form", SpinValues.jsonValue(answer).create()));
    }

    private void assertRefused(String answer, String message) {
        assertThatThrownBy(() -> submit(answer)).isInstanceOf(Refusal.class).hasMessage(message);
        assertThat(task()).isNotNull();
    }

    private void assertClosed(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class).hasMessage("流程只随任务的办理推进，不能从这里改动");
    }

    private void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }
}
