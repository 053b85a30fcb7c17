package org.huanjie.models;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.reset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.counting.CountSheets;
import org.huanjie.election.OpenTask;
import org.huanjie.engine.Forms;
import org.huanjie.input.AnswerWriter;
import org.huanjie.meeting.Meetings;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.huanjie.performance.CountedWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.stubbing.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.util.AopTestUtils;

/**
 * Two people act on one task, or on one count sheet, at the same moment: latches hold both inside their transactions until each has read what the other is
 * about to change. Exactly one wins; the other gets 409 and reads in Chinese what happened.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:one-wins;DB_CLOSE_DELAY=-1",
            "huanjie.data-dir=target/one-wins"
        })
@Import({ElectionWalk.class, CountedWork.class})
class OneWinsTest {

    private static final Map<String, Integer> PEOPLE = Map.of("deputy", 4, "member", 12);
    private static final int LONGEST_WAIT = 30;

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Forms examples;

    @Autowired
    private AnswerWriter json;

    @Autowired
    private ChainedMinutes minutes;

    @MockitoSpyBean
    private Meetings meetings;

    @MockitoSpyBean
    private CountSheets sheets;

    private final ExecutorService people = Executors.newFixedThreadPool(2);

    @BeforeEach
    void anElectionOnItsWay() {
        walk.start("nanshan", "440305002", "nanshan-2011", "2026-07-29");
    }

    @AfterEach
    void everybodyGoesHome() {
        people.shutdownNow();
        ClockUtil.reset();
    }

    @Test
    void ofTwoPeopleOnOneTaskOneCountSheetAndOneSignatureOneWins() throws Exception {
        walk.until("openMeeting", PEOPLE);
        walk.now("2026-09-21T09:00");
        onOneTask();
        onOneCountSheet();
        onOneSignature();
        assertThat(walk.waiting()).singleElement().asString().startsWith("nameSecretary");
        assertThat(minutes.verify(walk.id()).intact()).isTrue();
        walk.toTheEnd(PEOPLE);
    }

    /** The clerk opens the meeting in two windows, with another attendance in each. */
    private void onOneTask() throws Exception {
        together(call -> doAnswer(call)
                .when(AopTestUtils.<Meetings>getUltimateTargetObject(meetings))
                .open(any(), any(), any()));
        OpenTask task = walk.open().get(0);
        JsonNode all = examples.example(task.id());
        JsonNode fewer = examples.example(task.id());
        ((ObjectNode) fewer).put("present", 18);
        assertOneWins(
                new Act("nanshan-league", task.id(), all.toString()),
                new Act("nanshan-league", task.id(), fewer.toString()));
        assertThat(entries("meeting-opened")).hasSize(1);
    }

    /** Counter and scrutineer both record the count of the same meeting. */
    private void onOneCountSheet() throws Exception {
        together(call -> doAnswer(call)
                .when(AopTestUtils.<CountSheets>getUltimateTargetObject(sheets))
                .record(any(), any(), any()));
        OpenTask task = walk.open().get(0);
        assertThat(task.key()).isEqualTo("recordCount");
        String answer = examples.example(task.id()).toString();
        assertOneWins(new Act("nanshan-counter", task.id(), answer), new Act("nanshan-scrutineer", task.id(), answer));
        assertThat(entries("count-recorded")).hasSize(1);
    }

    /** The other teller confirms in one window and sends the sheet back in another one. */
    private void onOneSignature() throws Exception {
        String recordedBy = entries("count-recorded").get(0).actor();
        String other = recordedBy.endsWith("counter") ? "nanshan-scrutineer" : "nanshan-counter";
        together(call -> doAnswer(call)
                .when(AopTestUtils.<CountSheets>getUltimateTargetObject(sheets))
                .sign(any(), any(), any()));
        OpenTask task = walk.open().get(0);
        String confirm = json.write(Map.of("decision", "confirm")).toString();
        String reject =
                json.write(Map.of("decision", "reject", "reason", "与唱票记录不符")).toString();
        boolean confirmed = assertOneWins(new Act(other, task.id(), confirm), new Act(other, task.id(), reject)) == 0;
        assertThat(entries("count-confirmed")).hasSize(confirmed ? 1 : 0);
        assertThat(entries("count-rejected")).hasSize(confirmed ? 0 : 1);
        if (!confirmed) {
            walk.step(PEOPLE);
            walk.step(PEOPLE);
        }
    }

    private interface Stubbing {
        void with(Answer<?> call);
    }

    /** Both meet inside the service, in their own transactions, before either goes on. */
    private void together(Stubbing stubbing) {
        CyclicBarrier inside = new CyclicBarrier(2);
        stubbing.with(call -> {
            inside.await(LONGEST_WAIT, SECONDS);
            return call.callRealMethod();
        });
    }

    private record Act(String account, String task, String answer) {}

    /** Which of the two won. */
    private int assertOneWins(Act one, Act other) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<ResponseEntity<JsonNode>>> answers = List.of(
                people.submit(() -> {
                    start.await();
                    return submit(one);
                }),
                people.submit(() -> {
                    start.await();
                    return submit(other);
                }));
        start.countDown();
        ResponseEntity<JsonNode> first = answers.get(0).get(2 * LONGEST_WAIT, SECONDS);
        ResponseEntity<JsonNode> second = answers.get(1).get(2 * LONGEST_WAIT, SECONDS);
        assertThat(List.of(first.getStatusCode(), second.getStatusCode()))
                .as(first.getBody() + " " + second.getBody())
                .containsExactlyInAnyOrder(HttpStatus.NO_CONTENT, HttpStatus.CONFLICT);
        ResponseEntity<JsonNode> lost = first.getStatusCode() == HttpStatus.CONFLICT ? first : second;
        assertThat(lost.getBody().get("message").textValue()).matches("[\\p{IsHan}“”，。；0-9]+");
        reset(meetings, sheets);
        return lost == first ? 1 : 0;
    }

    private ResponseEntity<JsonNode> submit(Act act) {
        return http.withBasicAuth(act.account(), "demo")
                .postForEntity(
                        "/engine-rest/task/" + act.task() + "/submit-form",
                        Map.of("variables", Map.of("form", Map.of("type", "Json", "value", act.answer()))),
                        JsonNode.class);
    }

    private List<Entry> entries(String action) {
        return minutes.entries(walk.id()).stream()
                .filter(entry -> entry.action().equals(action))
                .toList();
    }
}
