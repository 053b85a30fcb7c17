package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.election.Election.Status;
import org.huanjie.election.Elections;
import org.huanjie.election.OpenTask;
import org.huanjie.ids.ElectorateId;
import org.huanjie.input.AnswerWriter;
import org.huanjie.meeting.MeetingForms;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Progress;
import org.huanjie.scheme.ShippedSchemes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** Jiyang's communities elect one committee in many meetings (G3): on one list, or each with seats of its own. */
@WholeElectionTest
@AutoConfigureMockMvc
class ManyMeetingsTest {

    private static final String VILLAGES = "village-meetings";
    private static final String LEAGUE = "league:460203198";
    private static final String VOTING_ENDS = "2011-12-20";
    private static final int MEETINGS = 12;
    private static final Map<String, Integer> PEOPLE =
            Map.of("member", 15, "full-time-deputy", 2, "part-time-deputy", 2);

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private MockMvc api;

    @Autowired
    private TaskService tasks;

    @Autowired
    private MeetingForms forms;

    @Autowired
    private Candidates candidates;

    @Autowired
    private Elections elections;

    @Autowired
    private ChainedMinutes minutes;

    @Autowired
    private AnswerWriter json;

    @AfterEach
    void everyElectionCanStillEnd() {
        walk.toTheEnd(PEOPLE);
        assertThat(elections.get(walk.id()).status()).isEqualTo(Status.COMPLETED);
        assertThat(minutes.verify(walk.id()).intact()).isTrue();
        ClockUtil.reset();
    }

    @Test
    @ExceptionPath(
            id = "E8",
            clause = "B.4,JY-4.3.5a",
            through = {"ballot/meetings", "ballot/quorumReached", "ballot/postponeMeeting", "ballot/newMeetingDate"})
    void twoOfTwelveVillageMeetingsFailTheirQuorumOnceAndDoNotSpoilTheOthers() {
        until("jiyang-2011");
        walk.then("prepareMeetings", LEAGUE, "2011-12-13", this::twelveVillages);
        assertThat(walk.waiting())
                .hasSize(MEETINGS + 1)
                .containsOnly("openMeeting " + LEAGUE + " " + VOTING_ENDS + "T18:00");
        for (OpenTask meeting : walk.open()) {
            boolean few = List.of(3, 8).contains(position(meeting));
            walk.complete(meeting, "jiyang-league", form -> form.put("present", few ? 16 : 20));
        }
        count(MEETINGS - 1);

        assertThat(walk.open()).extracting(OpenTask::key).containsOnly("postponeMeeting");
        assertThat(with(Progress.ELECTED))
                .as("the town's joint list waits for the last two")
                .hasSize(2);
        postpone(3, "2011-12-22");
        postpone(8, "2011-12-23");
        meetAgain("2011-12-22");
        meetAgain("2011-12-23");

        assertThat(with(Progress.ELECTED)).hasSize(14);
        assertThat(entries("quorum-failed")).hasSize(2);
        assertThat(entries("meeting-postponed")).hasSize(2);
        assertThat(entries("round-tallied"))
                .filteredOn(detail -> detail.contains("\"ballot\":\"members\""))
                .singleElement()
                .asString()
                .contains("\"entitled\":" + MEETINGS * 20, "\"present\":" + MEETINGS * 20);
    }

    private void twelveVillages(ObjectNode form) {
        ArrayNode rows = form.putArray("meetings");
        forms.plan(walk.id()).meetings().stream()
                .filter(row -> row.electorate().equals(new ElectorateId(VILLAGES)))
                .limit(MEETINGS)
                .forEach(row -> rows.add(json.write(row)));
        forms.plan(walk.id()).meetings().stream()
                .filter(row -> !row.electorate().equals(new ElectorateId(VILLAGES)))
                .forEach(row -> rows.add(json.write(row)));
        rows.forEach(row -> ((ObjectNode) row).put("voters", 20).put("place", "会议室"));
        assertThat(rows.findValuesAsText("name")).contains("红沙社区居委会", "春光社区居委会");
    }

    private void meetAgain(String day) {
        walk.now(day + "T00:00");
        walk.runDue();
        walk.now(day + "T09:00");
        OpenTask meeting = walk.open().stream()
                .filter(task -> task.key().equals("openMeeting"))
                .findFirst()
                .orElseThrow();
        assertThat(meeting.due().toLocalDate()).hasToString(day);
        walk.complete(meeting, "jiyang-league", form -> {});
        count(1);
    }

    private void postpone(int position, String day) {
        OpenTask task = walk.open().stream()
                .filter(one -> position(one) == position)
                .findFirst()
                .orElseThrow();
        walk.complete(task, "jiyang-league", form -> form.put("date", day));
    }

    @Test
    @ExceptionPath(
            id = "E12",
            clause = "B.4,JY-4.3.5a",
            through = {"ballot/meetings", "ballot/roundSettled", "ballot/roundBegun"})
    void whereEveryMeetingFillsItsOwnSeatsOnlyTheOneThatIsShortVotesAgain() throws Exception {
        send("jiyang-own-seats", "merge: joint-list", "merge: seats-per-meeting");
        until("jiyang-own-seats");
        assertThatThrownBy(() -> walk.then(
                        "prepareMeetings", LEAGUE, "2011-12-13", form -> ((ObjectNode) form.at("/meetings/0/shares/0"))
                                .put("seats", 5)))
                .hasStackTraceContaining("“委员选票”应选 12 名，各会场共分配 11 名（《换届选举通用规则》第六部分第3项）");
        walk.then("prepareMeetings", LEAGUE, "2011-12-13");
        for (OpenTask meeting : walk.open()) {
            walk.complete(meeting, "jiyang-league", form -> {});
        }
        for (OpenTask sheet : walk.open()) {
            walk.complete(sheet, "jiyang-counter", form -> {
                if (meeting(sheet).endsWith(VILLAGES + ".1.1")) {
                    assertThat(form.at("/sheets/0/candidates")).hasSize(7);
                    nobodyForTheFirst(form);
                }
            });
        }
        sign();

        assertThat(walk.open()).extracting(this::meeting).containsExactly(walk.id() + "." + VILLAGES + ".2.1");
        assertThat(with(Progress.ELECTED)).hasSize(2 + 11);
        walk.complete(walk.open().get(0), "jiyang-league", form -> {});
        count(1);
        assertThat(with(Progress.ELECTED)).hasSize(2 + 12);
    }

    private static void nobodyForTheFirst(ObjectNode form) {
        JsonNode first = form.at("/sheets/0/candidates/0");
        ((ObjectNode) first).put("for", 0).put("against", 20);
    }

    private void until(String scheme) {
        walk.start("jiyang", "460203198", scheme, "2011-10-08");
        walk.until("prepareMeetings", PEOPLE);
    }

    private void count(int meetings) {
        List<OpenTask> sheets = walk.open().stream()
                .filter(task -> task.key().equals("recordCount"))
                .toList();
        assertThat(sheets).hasSize(meetings);
        sheets.forEach(sheet -> walk.complete(sheet, "jiyang-counter", form -> {}));
        sign();
    }

    private void sign() {
        walk.open().stream()
                .filter(task -> task.key().equals("signCount"))
                .forEach(task -> walk.complete(task, "jiyang-scrutineer", form -> {}));
    }

    /** The place of a village's meeting among the others; zero for the branch secretaries'. */
    private int position(OpenTask task) {
        String meeting = meeting(task);
        return meeting.contains(VILLAGES) ? Integer.parseInt(meeting.substring(meeting.lastIndexOf('.') + 1)) : 0;
    }

    private String meeting(OpenTask task) {
        return (String) tasks.getVariable(task.id(), "meeting");
    }

    private List<String> with(Progress decision) {
        return candidates.of(walk.id()).stream()
                .filter(each -> each.decision() == decision)
                .map(each -> each.name())
                .toList();
    }

    private List<String> entries(String action) {
        return minutes.entries(walk.id()).stream()
                .filter(entry -> entry.action().equals(action))
                .map(entry -> entry.detail())
                .toList();
    }

    private void send(String id, String before, String after) throws Exception {
        api.perform(post("/api/schemes")
                        .with(httpBasic("jiyang-league", "demo"))
                        .contentType("text/yaml;charset=UTF-8")
                        .content(ShippedSchemes.text("jiyang-2011")
                                .replace("id: jiyang-2011", "id: " + id)
                                .replace(before, after)))
                .andExpect(status().isCreated());
    }
}
