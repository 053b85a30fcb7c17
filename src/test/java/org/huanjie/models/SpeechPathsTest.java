package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.competition.Placing;
import org.huanjie.competition.Speeches;
import org.huanjie.election.Election.Status;
import org.huanjie.election.Elections;
import org.huanjie.election.OpenTask;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.scheme.ShippedSchemes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** What goes wrong with speeches, under copies of Xingang's scheme that say what then holds. */
@WholeElectionTest
@AutoConfigureMockMvc
class SpeechPathsTest {

    private static final String LEAGUE = "league:370614003";
    private static final String PARTY = "party:370614003";
    private static final String LAST_DAY = "2010-10-24";
    private static final Map<String, Integer> PEOPLE = Map.of("deputy", 4, "member", 11);

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private MockMvc api;

    @Autowired
    private Speeches speeches;

    @Autowired
    private Elections elections;

    @Autowired
    private ChainedMinutes minutes;

    @AfterEach
    void everyElectionCanStillEnd() {
        walk.toTheEnd(PEOPLE);
        assertThat(elections.get(walk.id()).status()).isEqualTo(Status.COMPLETED);
        assertThat(minutes.verify(walk.id()).intact()).isTrue();
        ClockUtil.reset();
    }

    @Test
    @ExceptionPath(
            id = "E5",
            clause = "XG-3.2.3d",
            through = {"competition/scoreSpeeches", "competition/spareAsked", "competition/judgesToScore"})
    void aSpareJudgeScoresInPlaceOfOneWhoStepsAsideAndNoFewerThanTheSchemeAsks() throws Exception {
        until("xingang-spare", "");
        assertThatThrownBy(() -> walk.then("drawLots", LEAGUE, LAST_DAY, form -> judges(form, "judge1")))
                .hasStackTraceContaining("评委至少 2 人，现有 1 人");
        walk.then("drawLots", LEAGUE, LAST_DAY, form -> {
            judges(form, "judge1", "judge2");
            form.putArray("spares").add("xingang-judge3");
        });
        assertThat(judging()).containsExactlyInAnyOrder("xingang-judge1", "xingang-judge2");
        walk.complete(task("xingang-judge1"), "xingang-judge1", SpeechPathsTest::stepAside);
        assertThat(last("judge-recused")).contains("\"spare\":\"xingang-judge3\"");
        assertThatThrownBy(() -> walk.complete(task("xingang-judge2"), "xingang-judge3", form -> {}))
                .hasStackTraceContaining("只能由本人提交");
        walk.complete(task("xingang-judge2"), "xingang-judge2", form -> {});

        assertThat(judging()).containsExactly("xingang-judge3");
        assertThatThrownBy(() -> walk.complete(task("xingang-judge3"), "xingang-judge3", SpeechPathsTest::stepAside))
                .hasStackTraceContaining("至少 2 名评委打分，回避后只剩 1 名（《换届异常情形处理规则》第5项）");
        walk.complete(task("xingang-judge3"), "xingang-judge3", form -> {});
        assertThat(walk.waiting()).containsExactly("decideCommittee " + PARTY + " " + LAST_DAY + "T18:00");
        assertThat(speeches.ranking(walk.id())).hasSize(15);
    }

    @Test
    @ExceptionPath(
            id = "E5",
            clause = "XG-3.2.3e",
            through = {"competition/scoreSpeeches", "competition/rankCandidates"})
    void aScoreFarFromTheOthersIsNotedAndLeftOutWhereEnoughRemain() throws Exception {
        until("xingang-outliers", "  outliers: {beyond: 20, left-out: true, clause: E5}\n");
        walk.then("drawLots", LEAGUE, LAST_DAY);
        for (OpenTask sheet : walk.open()) {
            int first = sheet.assignee().equals("xingang-judge2") ? 15 : 85;
            walk.complete(sheet, sheet.assignee(), form -> ((ObjectNode) form.at("/scores/0")).put("points", first));
        }
        assertThat(last("scores-outlying"))
                .contains("xingang-judge2", "\"points\":15", "\"leftOut\":true")
                .doesNotContain("xingang-judge1");
        assertThat(speeches.ranking(walk.id()))
                .extracting(placing -> placing.score().intValue())
                .containsOnly(85);
    }

    @Test
    @ExceptionPath(
            id = "E6",
            clause = "XG-3.2.3a",
            through = {"competition/timesAsked", "competition/recordTimes", "competition/rankCandidates"})
    void aSpeechOverTimeCostsThePointsOfTheScheme() throws Exception {
        until("xingang-overtime", "  overtime: {points: 2, per-seconds: 30, at-most: 10, clause: E6}\n");
        scored();
        assertThatThrownBy(() ->
                        walk.then("recordTimes", LEAGUE, LAST_DAY, form -> ((ArrayNode) form.get("times")).remove(0)))
                .hasStackTraceContaining("的用时（《换届异常情形处理规则》第6项）");
        walk.then("recordTimes", LEAGUE, LAST_DAY, form -> {
            ((ObjectNode) form.at("/times/0")).put("seconds", 361);
            ((ObjectNode) form.at("/times/1")).put("seconds", 3600);
        });

        assertThat(last("speeches-timed")).contains("\"points\":6,\"seconds\":361", "\"points\":10,\"seconds\":3600");
        assertThat(speeches.ranking(walk.id()))
                .extracting(placing -> placing.score().intValue())
                .contains(85, 79, 75);
    }

    @Test
    @ExceptionPath(
            id = "E7",
            clause = "XG-3.2.3e",
            through = {"competition/equalAsked", "competition/decideEqualScores"})
    void thePartyCommitteeRanksThoseWithEqualScores() throws Exception {
        until("xingang-equal", "  equal-scores: {rule: party-decision, clause: E7}\n");
        scored();
        assertThatThrownBy(() -> walk.then(
                        "decideEqualScores", PARTY, LAST_DAY, form -> ((ArrayNode) form.get("order")).remove(0)))
                .hasStackTraceContaining("的先后（《换届异常情形处理规则》第7项）");
        walk.then("decideEqualScores", PARTY, LAST_DAY, form -> {
            ArrayNode order = (ArrayNode) form.get("order");
            order.add(order.remove(0));
        });

        assertThat(last("equal-scores-decided")).contains("reason");
        assertRanksDiffer();
    }

    @Test
    @ExceptionPath(
            id = "E7",
            clause = "XG-3.2.3b",
            through = {"competition/rankCandidates", "competition/equalAsked"})
    void whereTheSchemeSaysSoTheDrawnLotRanksThoseWithEqualScores() throws Exception {
        until("xingang-equal-lot", "  equal-scores: {rule: lot, clause: E7}\n");
        scored();
        assertThat(walk.waiting()).singleElement().asString().startsWith("decideCommittee");
        assertRanksDiffer();
    }

    @Test
    @ExceptionPath(
            id = "E7",
            clause = "XG-3.2.3e",
            through = {"competition/recordTimes", "competition/rankCandidates"})
    void whereTheSchemeSaysSoTheBetterSpeechComesFirstOfEqualResults() throws Exception {
        until(
                "xingang-equal-speech",
                "  overtime: {points: 2, per-seconds: 60, at-most: 10, clause: E6}\n"
                        + "  equal-scores: {rule: speech-score, clause: E7}\n");
        walk.then("drawLots", LEAGUE, LAST_DAY);
        for (OpenTask sheet : walk.open()) {
            walk.complete(sheet, sheet.assignee(), form -> ((ObjectNode) form.at("/scores/0")).put("points", 87));
        }
        walk.then("recordTimes", LEAGUE, LAST_DAY, form -> ((ObjectNode) form.at("/times/0")).put("seconds", 310));
        Placing better = speeches.ranking(walk.id()).stream()
                .filter(placing -> last("speeches-timed").contains("\"seconds\":310,\"speaker\":\"" + placing.name()))
                .findFirst()
                .orElseThrow();
        assertThat(better.rank()).isEqualTo(1);
        assertThat(speeches.ranking(walk.id()))
                .extracting(placing -> placing.score().intValue())
                .containsOnly(85);
    }

    private void assertRanksDiffer() {
        List<Placing> ranking = speeches.ranking(walk.id());
        for (Placing one : ranking) {
            assertThat(ranking)
                    .filteredOn(other -> other.post().equals(one.post()) && other.rank() == one.rank())
                    .hasSize(1);
        }
    }

    /** All judges give everybody the same. */
    private void scored() {
        walk.then("drawLots", LEAGUE, LAST_DAY);
        walk.together("scoreSpeeches", "judge:370614003", LAST_DAY, 3, "");
    }

    private static void judges(ObjectNode form, String... judges) {
        ArrayNode accounts = form.putArray("judges");
        for (String judge : judges) {
            accounts.add("xingang-" + judge);
        }
    }

    private static void stepAside(ObjectNode form) {
        form.putArray("scores");
        form.put("recusal", "与候选人有亲属关系");
    }

    private List<String> judging() {
        return walk.open().stream().map(OpenTask::assignee).toList();
    }

    private OpenTask task(String judge) {
        return walk.open().stream()
                .filter(task -> judge.equals(task.assignee()))
                .findFirst()
                .orElseThrow();
    }

    private String last(String action) {
        return minutes.entries(walk.id()).stream()
                .filter(entry -> entry.action().equals(action))
                .reduce((first, second) -> second)
                .orElseThrow()
                .detail();
    }

    private void until(String id, String values) throws Exception {
        api.perform(post("/api/schemes")
                        .with(httpBasic("xingang-league", "demo"))
                        .contentType("text/yaml;charset=UTF-8")
                        .content(ShippedSchemes.text("xingang-2010")
                                .replace("id: xingang-2010", "id: " + id)
                                .replace("  judges-at-least: 3\n", "  judges-at-least: 2\n" + values)))
                .andExpect(status().isCreated());
        walk.start("xingang", "370614003", id, "2010-10-08");
        walk.until("drawLots", PEOPLE);
    }
}
