package org.huanjie.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionService;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.models.ElectionWalk;
import org.huanjie.models.WholeElectionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine no longer reads and writes is not missed. */
@WholeElectionTest
class FrugalEngineTest {

    private static final ElectionId ELECTION = new ElectionId("election");

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private ElectionService elections;

    @Autowired
    private Elections register;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void anElectionOfXingangBegins() {
        walk.start("xingang", "370614003", "xingang-2010", "2010-10-08");
    }

    @AfterEach
    void itLeavesThePlaceFree() {
        if (register.get(walk.id()).status() == Status.RUNNING) {
            elections.withdraw(walk.id(), "试运行结束", "admin");
        }
    }

    @Test
    void jsonStandsInItsOwnRowALongOneCompressedAndOnlyAHugeOneInARowOfBytes() {
        String task = walk.open().get(0).id();
        String longText = "\"" + "长".repeat(5000) + "\"";
        String hugeText = new Random(1)
                .ints(20_000, '一', '龥')
                .mapToObj(Character::toString)
                .collect(Collectors.joining("", "\"", "\""));
        tasks.setVariableLocal(task, "brief", SpinValues.jsonValue("{\"甲\":1}").create());
        tasks.setVariableLocal(task, "long", SpinValues.jsonValue(longText).create());
        tasks.setVariableLocal(task, "broad", SpinValues.jsonValue(hugeText).create());

        assertThat(json(task, "brief")).isEqualTo("{\"甲\":1}");
        assertThat(json(task, "long")).isEqualTo(longText);
        assertThat(json(task, "broad")).isEqualTo(hugeText);
        assertThat(bytes(task, "brief")).isZero();
        assertThat(bytes(task, "long")).isZero();
        assertThat(bytes(task, "broad")).isOne();

        tasks.setVariableLocal(task, "broad", SpinValues.jsonValue("{}").create());
        assertThat(json(task, "broad")).isEqualTo("{}");
        assertThat(bytes(task, "broad")).isZero();
    }

    @Test
    void aSuspendedDefinitionStartsNothingUntilItIsActivated() {
        elections.withdraw(walk.id(), "改期", "admin");
        repository.suspendProcessDefinitionByKey(ELECTION.value());
        try {
            assertThatThrownBy(this::anElectionOfXingangBegins).isInstanceOf(SuspendedEntityInteractionException.class);
        } finally {
            repository.activateProcessDefinitionByKey(ELECTION.value());
        }
        anElectionOfXingangBegins();
        assertThat(walk.open()).isNotEmpty();
    }

    @Test
    void allHistoryOfAnElectionIsRemovedOnOneDayAndTellsHowLongItTook() {
        walk.toTheEnd(Course.XINGANG.people());

        List<Map<String, Object>> instances = jdbc.sql(
                        "select START_TIME_, END_TIME_, DURATION_, REMOVAL_TIME_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ?")
                .param(walk.id())
                .query()
                .listOfRows();
        assertThat(instances).hasSizeGreaterThan(5).allSatisfy(instance -> {
            var took = Duration.between(at(instance, "START_TIME_"), at(instance, "END_TIME_"));
            assertThat(((Number) instance.get("DURATION_")).longValue()).isEqualTo(took.toMillis());
        });
        assertThat(instances.stream().map(instance -> instance.get("REMOVAL_TIME_")))
                .doesNotContainNull()
                .containsOnly(instances.get(0).get("REMOVAL_TIME_"));
        assertThat(jdbc.sql("""
                        select distinct t.REMOVAL_TIME_ from ACT_HI_TASKINST t
                        join ACT_HI_PROCINST p on p.ID_ = t.PROC_INST_ID_ where p.BUSINESS_KEY_ = ?
                        """).param(walk.id()).query().singleColumn())
                .containsExactly(instances.get(0).get("REMOVAL_TIME_"));
    }

    private String json(String task, String name) {
        return tasks.<JsonValue>getVariableLocalTyped(task, name).getValue().toString();
    }

    private int bytes(String task, String name) {
        return jdbc.sql("""
                        select count(*) from ACT_RU_VARIABLE v join ACT_GE_BYTEARRAY b on b.ID_ = v.BYTEARRAY_ID_
                        where v.TASK_ID_ = ? and v.NAME_ = ?
                        """).params(task, name).query(Integer.class).single();
    }

    private static Instant at(Map<String, Object> row, String column) {
        return ((Timestamp) row.get(column)).toInstant();
    }
}
