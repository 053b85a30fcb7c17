package org.huanjie.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.huanjie.election.ElectionService;
import org.huanjie.election.OpenTask;
import org.huanjie.ids.NoticeId;
import org.huanjie.input.ConflictException;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.models.ElectionWalk;
import org.huanjie.models.WholeElectionTest;
import org.huanjie.publicity.Objection;
import org.huanjie.publicity.Objection.State;
import org.huanjie.publicity.ObjectionLetter;
import org.huanjie.publicity.ObjectionRegister;
import org.huanjie.publicity.PublicNotices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people at one objection, or at one notice, at the same moment: the first holds the transaction open while the second tries. */
@WholeElectionTest
class ObjectionsAtOnceTest {

    private static final String ANSWER = "{\"outcome\": \"unfounded\", \"grounds\": \"经核实不属实。\"}";
    private static final ObjectionLetter LETTER = new ObjectionLetter("该同志的任职年限不符。", "");

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private FormService forms;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ElectionService elections;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private ObjectionRegister objections;

    @Autowired
    private ChainedMinutes minutes;

    @Autowired
    private PlatformTransactionManager transactions;

    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private String process;
    private NoticeId notice;

    @BeforeEach
    void aNoticeHangs() {
        walk.start("xingang", "370614003", "xingang-2010", "2026-03-02");
        process = runtime.startProcessInstanceByKey(
                        "publicNotice", walk.id().value(), Map.of("tenant", "370614", "noticeKind", "result"))
                .getId();
        walk.complete(open("postNotice").get(0), "xingang-party", form -> {});
        notice = notices.of(walk.id()).get(0).id();
    }

    @AfterEach
    void theElectionEnds() {
        people.shutdownNow();
        runtime.deleteProcessInstanceIfExists(process, "test", true, true, false, false);
        elections.withdraw(walk.id(), "换届方案调整", "xingang-league");
        assertThat(minutes.verify(walk.id()).intact()).isTrue();
        ClockUtil.reset();
    }

    @Test
    void ofTwoInvestigatorsOnlyTheFirstConcludesAndTheOtherReadsWhatHappened() throws Exception {
        Objection objection = objections.raise(notice, LETTER);
        String task = open("investigateObjection").get(0).id();

        List<Throwable> outcomes = bothAtOnce(() -> conclude(task, "zhao-lei"), () -> conclude(task, "qian-min"));

        assertThat(outcomes.get(0)).isNull();
        assertThat(ExceptionUtils.getThrowableList(outcomes.get(1)))
                .filteredOn(ConflictException.class::isInstance)
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("这项任务已由别人办结，请刷新任务列表");
        assertThat(objections.get(objection.id()).state()).isEqualTo(State.SETTLED);
        assertThat(minutes.entries(walk.id()).stream()
                        .filter(entry -> entry.action().equals("objection-settled"))
                        .map(entry -> entry.actor()))
                .containsExactly("zhao-lei");
    }

    @Test
    void twoObjectionsAtTheSameMomentAreBothHeard() throws Exception {
        List<Throwable> outcomes =
                bothAtOnce(() -> objections.raise(notice, LETTER), () -> objections.raise(notice, LETTER));

        assertThat(outcomes).containsOnlyNulls();
        assertThat(objections.of(walk.id())).hasSize(2);
        assertThat(open("investigateObjection")).hasSize(2);
    }

    /** The first does its work and commits only after the second has begun; what each of them ran into, in order. */
    private List<Throwable> bothAtOnce(Callable<?> first, Callable<?> second) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch tried = new CountDownLatch(1);
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Future<?> one = people.submit(() -> transaction.execute(status -> {
            Object result = called(first);
            done.countDown();
            await(tried);
            return result;
        }));
        await(done);
        Future<?> other = people.submit(() -> transaction.execute(status -> called(second)));
        assertThat(waits(other)).as("the second waits for the first").isTrue();
        tried.countDown();
        return Arrays.asList(failure(one), failure(other));
    }

    private static boolean waits(Future<?> work) throws Exception {
        try {
            work.get(500, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException blocked) {
            return true;
        }
    }

    private Object conclude(String task, String person) {
        identity.setAuthentication(person, List.of("inspection:370614003"), List.of("370614"));
        try {
            forms.submitTaskForm(
                    task,
                    Variables.putValueTyped("form", SpinValues.jsonValue(ANSWER).create()));
            return person;
        } finally {
            identity.clearAuthentication();
        }
    }

    private static Object called(Callable<?> work) {
        try {
            return work.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Throwable failure(Future<?> work) throws Exception {
        try {
            work.get(20, TimeUnit.SECONDS);
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private List<OpenTask> open(String key) {
        return walk.open().stream().filter(task -> task.key().equals(key)).toList();
    }
}
