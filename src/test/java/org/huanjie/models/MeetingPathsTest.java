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
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.election.Election.Status;
import org.huanjie.election.Elections;
import org.huanjie.election.OpenTask;
import org.huanjie.ids.PostId;
import org.huanjie.input.AnswerWriter;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Progress;
import org.huanjie.scheme.ShippedSchemes;
import org.huanjie.succession.Withdrawals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What goes wrong at a meeting, and how it goes on: Nanshan elects three deputies of four and nine members of twelve, twenty people present. */
@WholeElectionTest
@AutoConfigureMockMvc
class MeetingPathsTest {

    private static final String LEAGUE = "league:440305002";
    private static final String PARTY = "party:440305002";
    private static final String SUPERIOR = "league:440305";
    private static final String REVIEW = "review:440305002";
    private static final String COUNT = "count:440305002";
    private static final String LAST_DAY = "2026-09-23";
    private static final Map<String, Integer> PEOPLE = Map.of("deputy", 4, "member", 12);

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private MockMvc api;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Candidates candidates;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private Elections elections;

    @Autowired
    private ChainedMinutes minutes;

    @Autowired
    private AnswerWriter json;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void everyElectionCanStillEnd() {
        walk.toTheEnd(PEOPLE);
        assertThat(elections.get(walk.id()).status()).isEqualTo(Status.COMPLETED);
        ClockUtil.reset();
    }

    @Test
    @ExceptionPath(
            id = "E8",
            clause = "B.4",
            through = {"ballot/quorumReached", "ballot/postponeMeeting", "ballot/newMeetingDate", "ballot/openMeeting"})
    void aMeetingWithoutQuorumIsAnnouncedPostponedAndDueOnItsNewDay() {
        until("openMeeting", "nanshan-2011");
        walk.then("openMeeting", LEAGUE, LAST_DAY, form -> form.put("present", 16));
        assertLast("quorum-failed", "E8", "\"attempt\":1");
        assertThatThrownBy(() -> walk.then("postponeMeeting", LEAGUE, LAST_DAY, form -> form.put("date", "2026-01-05")))
                .hasStackTraceContaining("之后（《换届异常情形处理规则》第8项）");
        walk.then("postponeMeeting", LEAGUE, LAST_DAY, form -> form.put("date", "2026-09-27"));
        assertLast("meeting-postponed", "E8", "\"attempt\":2");
        assertThat(walk.waiting()).isEmpty();

        walk.window("newMeetingDate", "2026-09-27T00:00");
        walk.then("openMeeting", LEAGUE, "2026-09-27", form -> form.put("present", 16));
        walk.then("postponeMeeting", LEAGUE, "2026-10-01", form -> form.put("date", "2026-09-30"));
        assertLast("meeting-postponed", "E8", "\"attempt\":3");
        walk.window("newMeetingDate", "2026-09-30T00:00");
        walk.then("openMeeting", LEAGUE, "2026-09-30", form -> form.put("present", 17));
        count("2026-09-30", form -> {});
        assertSettled();
    }

    @Test
    void noMeetingOpensBeforeTheHourForWhichItWasAnnounced() {
        until("openMeeting", "nanshan-2011");
        assertTooEarly();
        walk.now("2026-09-21T08:59");
        assertTooEarly();
        walk.now("2026-09-21T09:00");
        walk.completeNow(walk.open().get(0), "nanshan-league", form -> {});
        assertThat(detail("meeting-opened")).contains("\"date\":\"2026-09-21\"").doesNotContain("announced");
        assertThat(walk.waiting()).containsExactly("recordCount " + COUNT + " " + LAST_DAY + "T18:00");
    }

    private void assertTooEarly() {
        assertThatThrownBy(() -> walk.completeNow(walk.open().get(0), "nanshan-league", form -> {}))
                .hasStackTraceContaining("公告于2026年9月21日09:00召开，未到时间不能开会");
        assertThat(entries("E8")).isEmpty();
        assertThat(minutes.entries(walk.id())).noneMatch(entry -> entry.action().equals("meeting-opened"));
    }

    @Test
    void aMeetingIsHeldOnAnotherDayOnlyAfterItWasPostponedAndThatWasAnnounced() {
        until("openMeeting", "nanshan-2011");
        walk.completeNow(walk.open().get(0), "nanshan-league", form -> form.put("calledOff", true));
        assertThatThrownBy(() -> walk.then("postponeMeeting", LEAGUE, LAST_DAY, form -> form.put("date", "2026-09-12")))
                .hasStackTraceContaining("新会期不得早于投票开始的日期（2026年9月21日）（《换届异常情形处理规则》第8项）");
        walk.then("postponeMeeting", LEAGUE, LAST_DAY, form -> form.put("date", "2026-09-22")
                .put("time", "14:30")
                .put("reason", "台风预警"));
        assertThat(entries("E8")).containsExactly("meeting-called-off", "meeting-postponed");
        assertThat(detail("meeting-postponed"))
                .contains("\"announced\":\"2026-09-21T09:00\"", "\"date\":\"2026-09-22\"", "\"time\":\"14:30\"");
        assertThat(jdbc.sql("select recipient from outbox where kind = 'meeting-postponed' and election = :election")
                        .param("election", walk.id())
                        .query(String.class)
                        .list())
                .hasSize(3)
                .allMatch(recipient ->
                        recipient.contains(LEAGUE) || recipient.contains(PARTY) || recipient.contains(SUPERIOR));

        walk.window("newMeetingDate", "2026-09-22T00:00");
        assertThatThrownBy(() -> walk.completeNow(walk.open().get(0), "nanshan-league", form -> {}))
                .hasStackTraceContaining("公告于2026年9月22日14:30召开");
        walk.now("2026-09-22T14:30");
        walk.completeNow(walk.open().get(0), "nanshan-league", form -> {});
        assertThat(detail("meeting-opened")).contains("\"date\":\"2026-09-22\"");
    }

    @Test
    @ExceptionPath(
            id = "E9",
            clause = "B.4",
            through = {"ballot/countSigned", "ballot/voteRepeated", "ballot/recordCount"})
    void aVoteWithMorePapersBackThanGivenOutIsHeldAgainAtOnce() {
        until("openMeeting", "nanshan-2011");
        walk.then("openMeeting", LEAGUE, LAST_DAY);
        count(form -> sheet(form, "deputies").put("returned", 21));
        assertLast("count-void", "E9", "\"void\":[\"deputies\"]");
        count(form -> assertThat(form.at("/sheets").findValuesAsText("ballot")).containsExactly("deputies"));
        assertSettled();
        assertThat(with(Progress.ELECTED)).hasSize(12);
    }

    @Test
    @ExceptionPath(
            id = "E10",
            clause = "B.4",
            through = {"ballot/recordCount", "ballot/signCount", "ballot/tallyRound"})
    void fewerPapersBackThanGivenOutAndDoubtfulPapersAreRecordedAndTheVoteHolds() {
        until("openMeeting", "nanshan-2011");
        walk.then("openMeeting", LEAGUE, LAST_DAY);
        assertThatThrownBy(() -> count(form -> doubtful(form, 0)))
                .hasStackTraceContaining("认定无效的疑问票 1 张，超过无效票 0 张（《换届选举通用规则》第一部分第4项）");
        count(form -> doubtful(form, 1));

        assertThat(entries("E10")).containsExactly("ballots-missing");
        assertThat(detail("ballots-missing")).contains("\"deputies\":1");
        assertThat(detail("doubtful-ballots-decided")).contains("字迹不清", "INVALID", "大会主持人");
        assertThat(minutes.entries(walk.id()))
                .filteredOn(entry -> entry.action().equals("round-tallied"))
                .anyMatch(entry -> entry.detail().contains("发出 20 张，收回 19 张，少 1 张，选举有效"));
        assertSettled();
    }

    private static void doubtful(ObjectNode form, int invalid) {
        ObjectNode sheet = sheet(form, "deputies");
        sheet.put("returned", 19).put("invalid", invalid);
        sheet.putArray("doubtful")
                .addObject()
                .put("papers", 1)
                .put("question", "字迹不清")
                .put("ruling", "invalid")
                .put("decidedBy", "大会主持人");
        votes(sheet, 15, 15, 15, 0);
    }

    @Test
    @ExceptionPath(
            id = "E11",
            clause = "B.1",
            through = {"ballot/roundSettled", "ballot/tieAsked", "ballot/tieRule", "ballot/decideTie"})
    void aTieThatTwoRunOffsDoNotSettleGoesToThePartyCommittee() {
        until("openMeeting", "nanshan-2011");
        tied();
        walk.then("openMeeting", LEAGUE, LAST_DAY);
        count(form -> votes(sheet(form, "deputies"), 12, 12, 12));
        assertThatThrownBy(() -> walk.then(
                        "decideTie", PARTY, LAST_DAY, form -> chosen(form).remove(1)))
                .hasStackTraceContaining("须从中确定 2 名，填写的是 1 名（《换届异常情形处理规则》第11项）");
        assertThatThrownBy(() -> walk.then(
                        "decideTie", PARTY, LAST_DAY, form -> chosen(form).set(0, "外来人")))
                .hasStackTraceContaining("“外来人”不在得票相等的人之中（《换届异常情形处理规则》第11项）");
        walk.then("decideTie", PARTY, LAST_DAY);

        assertThat(detail("tie-settled")).contains("PARTY_DECISION");
        assertThat(entries("E11")).containsExactly("tie-settled");
        assertSettled();
        assertThat(with(Progress.ELECTED)).hasSize(12);
    }

    @Test
    @ExceptionPath(
            id = "E11",
            clause = "B.1",
            through = {"ballot/tieRule", "ballot/drawTie"})
    void whereTheSchemeSaysSoALotSettlesTheTie() throws Exception {
        send("nanshan-lot", "then: party-decision", "then: lot");
        until("openMeeting", "nanshan-lot");
        tied();
        walk.then("openMeeting", LEAGUE, LAST_DAY);
        count(form -> votes(sheet(form, "deputies"), 12, 12, 12));
        assertThatThrownBy(() -> walk.then("drawTie", LEAGUE, LAST_DAY, form -> form.put("seed", "一\n二")))
                .hasStackTraceContaining("《换届异常情形处理规则》第11项");
        walk.then("drawTie", LEAGUE, LAST_DAY, form -> form.put("seed", "box-42"));
        assertThat(detail("tie-settled")).contains("\"seed\":\"box-42\"", "见证人");
        assertSettled();
    }

    @Test
    @ExceptionPath(
            id = "E3",
            clause = "E3",
            through = {"ballot/tieAsked", "ballot/decideTie", "ballot/tieSettled"})
    void whereOneOfTheTiedLeavesThereIsNothingToDecideAndTheOthersAreElected() {
        until("openMeeting", "nanshan-2011");
        tied();
        walk.then("openMeeting", LEAGUE, LAST_DAY);
        count(form -> votes(sheet(form, "deputies"), 12, 12, 12));
        String left = leaveTheTie("decideTie", PARTY);
        walk.then("decideTie", PARTY, LAST_DAY, form -> assertThat(form.get("ballots"))
                .isEmpty());

        assertSettled();
        assertThat(with(Progress.ELECTED)).hasSize(12).doesNotContain(left);
    }

    @Test
    @ExceptionPath(
            id = "E3",
            clause = "E3",
            through = {"ballot/tieRule", "ballot/drawTie", "ballot/tieSettled"})
    void whereOneOfTheTiedLeavesNoLotIsDrawn() throws Exception {
        send("nanshan-no-lot", "then: party-decision", "then: lot");
        until("openMeeting", "nanshan-no-lot");
        tied();
        walk.then("openMeeting", LEAGUE, LAST_DAY);
        count(form -> votes(sheet(form, "deputies"), 12, 12, 12));
        assertThatThrownBy(() -> walk.then("drawTie", LEAGUE, LAST_DAY, form -> form.put("witness", "")))
                .hasStackTraceContaining("抽签须写明见证人（《换届异常情形处理规则》第11项）");
        String left = leaveTheTie("drawTie", LEAGUE);
        walk.then("drawTie", LEAGUE, LAST_DAY, form -> form.put("witness", ""));

        assertThat(entries("E11")).isEmpty();
        assertSettled();
        assertThat(with(Progress.ELECTED)).hasSize(12).doesNotContain(left);
    }

    @Test
    @ExceptionPath(
            id = "E3",
            clause = "E3",
            through = {"ballot/roundSettled", "ballot/decideOpenSeats", "ballot/openSeatsDecided"})
    void whereOneOfTheTiedLeavesAfterTheLastRoundNoSeatIsOpen() throws Exception {
        String text = ShippedSchemes.text("nanshan-2011");
        send("nanshan-no-tie", text.substring(text.indexOf("  tie:"), text.indexOf("  other-form:")), "");
        until("openMeeting", "nanshan-no-tie");
        tied();
        walk.then("openMeeting", LEAGUE, LAST_DAY);
        count(form -> votes(sheet(form, "deputies"), 12, 12, 12));
        String left = leaveTheTie("decideOpenSeats", PARTY);
        walk.then("decideOpenSeats", PARTY, LAST_DAY, form -> assertThat(form.get("ballots"))
                .isEmpty());

        assertSettled();
        assertThat(with(Progress.ELECTED)).hasSize(12).doesNotContain(left);
    }

    /** Who leaves while the task is open; whoever answers what it showed before reads that it has changed. */
    private String leaveTheTie(String task, String group) {
        String before = shown().get("version").asText();
        Candidate leaving = candidates.formal(walk.id(), List.of(new PostId("deputy"))).stream()
                .filter(candidate -> candidate.decision() == Progress.APPROVED)
                .findFirst()
                .orElseThrow();
        withdrawals.withdraw(walk.id(), leaving.id(), "工作调动", "nanshan-league");
        assertThatThrownBy(() -> walk.then(task, group, LAST_DAY, form -> form.put("version", before)))
                .hasStackTraceContaining("这项任务的内容已有变动");
        assertThat(shown().at("/context/ballots")).isEmpty();
        return leaving.name();
    }

    /** One deputy is elected; the first run-off between three for two seats ends as it began. */
    private void tied() {
        walk.then("openMeeting", LEAGUE, LAST_DAY);
        count(form -> votes(sheet(form, "deputies"), 18, 14, 14, 14));
        walk.then("openMeeting", LEAGUE, LAST_DAY);
        count(form -> {
            assertThat(names(form)).hasSize(3);
            votes(sheet(form, "deputies"), 13, 13, 13);
        });
    }

    @Test
    @ExceptionPath(
            id = "E12",
            clause = "B.4",
            through = {"ballot/roundSettled", "ballot/decideOpenSeats", "ballot/openSeatsDecided"})
    void theBestLosersWithTheSurplusStandForMissingSeatsUntilThePartyCommitteeDecides() {
        until("openMeeting", "nanshan-2011");
        walk.then("openMeeting", LEAGUE, LAST_DAY);
        List<String> all = memberNames();
        count(form -> votes(sheet(form, "members"), 18, 18, 18, 18, 18, 18, 18, 10, 9, 8, 2, 1));
        walk.then("openMeeting", LEAGUE, LAST_DAY);
        count(form -> {
            assertThat(names(form)).containsExactlyInAnyOrderElementsOf(all.subList(7, 10));
            votes(sheet(form, "members"), 10, 9, 8);
        });
        assertThat(detail("meetings-reconvened")).contains("\"round\":3", "\"date\":\"2026-09-21\"");
        walk.then("openMeeting", LEAGUE, LAST_DAY);
        count(form -> votes(sheet(form, "members"), 10, 9, 8));
        walk.then("decideOpenSeats", PARTY, LAST_DAY, form -> decision(form, "another-round"));
        assertLast("round-begun", "NS-4.0b", "\"round\":4");
        walk.then("openMeeting", LEAGUE, LAST_DAY);
        count(form -> votes(sheet(form, "members"), 14, 13, 8));

        assertThat(entries("E12")).containsExactly("open-seats-decided");
        assertSettled();
        assertThat(with(Progress.ELECTED)).hasSize(12);
    }

    private static void decision(ObjectNode form, String decision) {
        ((ObjectNode) form.at("/ballots/0")).put("decision", decision);
    }

    @Test
    @ExceptionPath(
            id = "E13",
            clause = "B.6",
            through = {"ballot/writeInsAsked", "ballot/reviewWriteIns", "ballot/roundToTally"})
    void whoIsWrittenInMustPassTheQualificationBeforeBeingElected() {
        until("openMeeting", "nanshan-2011");
        walk.then("openMeeting", LEAGUE, LAST_DAY);
        count(form -> written(form, "白雪梅", 18, 17, 5, 5));
        assertThat(with(Progress.ELECTED)).isEmpty();
        assertThatThrownBy(() ->
                        walk.then("reviewWriteIns", REVIEW, LAST_DAY, form -> ((ObjectNode) form.at("/writeIns/0"))
                                .remove("reason")))
                .hasStackTraceContaining("不合格须写明理由（《换届异常情形处理规则》第13项）");
        walk.then("reviewWriteIns", REVIEW, LAST_DAY);

        walk.then("openMeeting", LEAGUE, LAST_DAY);
        count(form -> written(form, "方晓燕", 4, 4));
        walk.then("reviewWriteIns", REVIEW, LAST_DAY, MeetingPathsTest::qualified);
        assertThat(entries("E13")).containsExactly("write-in-reviewed", "write-in-reviewed");
        assertSettled();
        assertThat(with(Progress.ELECTED)).hasSize(12).contains("方晓燕").doesNotContain("白雪梅");
    }

    private static void written(ObjectNode form, String name, int... inFavour) {
        ObjectNode sheet = sheet(form, "deputies");
        votes(sheet, inFavour);
        sheet.putArray("writeIns").addObject().put("name", name).put("for", 12);
    }

    private static void qualified(ObjectNode form) {
        ObjectNode row = (ObjectNode) form.at("/writeIns/0");
        row.put("decision", "qualified");
        row.putObject("facts")
                .put("post", "deputy")
                .put("sex", "女")
                .put("ethnicity", "汉族")
                .put("unit", "驻街医院")
                .put("birthDate", "1996-03-08")
                .put("politicalStatus", "league-member")
                .put("staffing", "outside")
                .put("timeCommitment", "part-time")
                .put("source", "institution")
                .put("consent", true);
    }

    @Test
    @ExceptionPath(
            id = "E24",
            clause = "B.1",
            through = {"ballot/quorumReached", "ballot/approveVotingForm", "ballot/openMeeting"})
    void inAnEmergencyAnotherFormOfVotingIsApprovedBeforeTheMeetingAndNeverVotingForOthers() {
        until("openMeeting", "nanshan-2011");
        assertThatThrownBy(() -> walk.then("openMeeting", LEAGUE, LAST_DAY, form -> emergency(form, "proxy")))
                .hasStackTraceContaining("《换届异常情形处理规则》第24项");
        walk.then("openMeeting", LEAGUE, LAST_DAY, form -> emergency(form, "online"));
        walk.then("fileRequest", LEAGUE, LAST_DAY, form -> assertThat(
                        form.get("text").textValue())
                .contains("台风登陆", "网络投票", "不得委托他人代为投票"));
        walk.then("decideRequest", PARTY, LAST_DAY, form -> form.put("decision", "refused")
                .put("opinion", "网络投票难以保证秘密"));
        assertThat(shown().at("/context/meeting/votingForm").textValue()).isEmpty();

        walk.then("openMeeting", LEAGUE, LAST_DAY, form -> emergency(form, "mobile-box"));
        walk.then("fileRequest", LEAGUE, LAST_DAY);
        walk.then("decideRequest", PARTY, LAST_DAY);
        walk.then("decideRequest", SUPERIOR, LAST_DAY);
        assertThat(shown().at("/context/meeting/votingForm").textValue()).isEqualTo("流动票箱");
        walk.then("openMeeting", LEAGUE, LAST_DAY);
        assertThat(detail("meeting-opened")).contains("MOBILE_BOX");
        count(form -> {});
        assertThat(entries("E24"))
                .containsExactly(
                        "voting-form-asked", "voting-form-refused", "voting-form-asked", "voting-form-allowed");
        assertSettled();
    }

    private static void emergency(ObjectNode form, String votingForm) {
        form.put("present", 0);
        form.putObject("emergency").put("form", votingForm).put("reason", "台风登陆，道路中断");
    }

    @Test
    void whoIsNotDueIsNamedByCategoryReasonAndConsentAndAdoptedByTheMeeting() {
        until("prepareMeetings", "nanshan-2011");
        walk.then("prepareMeetings", LEAGUE, "2026-09-20", form -> {
            ObjectNode meeting = (ObjectNode) form.at("/meetings/0");
            meeting.put("voters", 24);
            excluded(meeting, "abroad", 2, "赴国外务工一年");
        });
        assertThatThrownBy(() -> walk.then("openMeeting", LEAGUE, LAST_DAY, form -> form.put("entitled", 20)
                        .put("present", 20)))
                .hasStackTraceContaining("筹备时应到 22 人，现在少 2 人，只写明 0 人不计入应到");
        assertThatThrownBy(() -> walk.then("openMeeting", LEAGUE, LAST_DAY, form -> {
                    form.put("entitled", 20).put("present", 20).put("exclusionsAdopted", false);
                    excluded(form, "bedridden", 2, "住院手术");
                }))
                .hasStackTraceContaining("不计入应到的名单须由大会通过（《换届选举通用规则》第一部分第4项）");
        walk.then("openMeeting", LEAGUE, LAST_DAY, form -> {
            form.put("entitled", 20).put("present", 20);
            excluded(form, "bedridden", 2, "住院手术");
        });
        assertThat(detail("meeting-opened")).contains("赴国外务工一年", "住院手术", "南团函〔2026〕3号", "\"entitled\":20");
    }

    private static void excluded(ObjectNode place, String category, int people, String reason) {
        place.putArray("excluded")
                .addObject()
                .put("category", category)
                .put("people", people)
                .put("reason", reason)
                .put("consent", "南团函〔2026〕3号");
    }

    private void until(String task, String scheme) {
        walk.start("nanshan", "440305002", scheme, "2026-07-29");
        walk.until(task, PEOPLE);
    }

    private void count(Consumer<ObjectNode> change) {
        count(LAST_DAY, change);
    }

    private void count(String due, Consumer<ObjectNode> change) {
        walk.then("recordCount", COUNT, due, change);
        walk.together("signCount", COUNT, due, 1, "nanshan-scrutineer");
    }

    private static ObjectNode sheet(ObjectNode form, String ballot) {
        for (JsonNode sheet : form.get("sheets")) {
            if (sheet.get("ballot").textValue().equals(ballot)) {
                return (ObjectNode) sheet;
            }
        }
        throw new AssertionError(ballot);
    }

    private static void votes(ObjectNode sheet, int... inFavour) {
        int valid = sheet.get("returned").intValue() - sheet.get("invalid").intValue();
        ArrayNode rows = (ArrayNode) sheet.get("candidates");
        assertThat(rows).hasSize(inFavour.length);
        for (int row = 0; row < inFavour.length; row++) {
            ((ObjectNode) rows.get(row)).put("for", inFavour[row]).put("against", valid - inFavour[row]);
        }
    }

    private static List<String> names(ObjectNode form) {
        return form.at("/sheets/0/candidates").findValuesAsText("name");
    }

    private static ArrayNode chosen(ObjectNode form) {
        return (ArrayNode) form.at("/ballots/0/chosen");
    }

    private List<String> memberNames() {
        return candidates.formal(walk.id(), List.of(new PostId("member"))).stream()
                .map(Candidate::name)
                .toList();
    }

    private List<String> with(Progress decision) {
        return candidates.of(walk.id()).stream()
                .filter(each -> each.decision() == decision)
                .map(Candidate::name)
                .toList();
    }

    /** The form of the one task that waits. */
    private JsonNode shown() {
        OpenTask task = walk.open().get(0);
        return json.parse(tasks.getVariableLocal(task.id(), "form").toString());
    }

    private void assertSettled() {
        assertThat(walk.waiting()).singleElement().asString().startsWith("nameSecretary " + PARTY);
        assertThat(minutes.verify(walk.id()).intact()).isTrue();
    }

    private void assertLast(String action, String clause, String detail) {
        var entries = minutes.entries(walk.id());
        var last = entries.get(entries.size() - 1);
        assertThat(last.action()).isEqualTo(action);
        assertThat(last.clause()).isEqualTo(clause);
        assertThat(last.detail()).contains(detail);
    }

    private List<String> entries(String clause) {
        return minutes.entries(walk.id()).stream()
                .filter(entry -> entry.clause().equals(clause))
                .map(entry -> entry.action())
                .toList();
    }

    /** What the newest entry of this kind says. */
    private String detail(String action) {
        return minutes.entries(walk.id()).stream()
                .filter(entry -> entry.action().equals(action))
                .reduce((first, last) -> last)
                .orElseThrow()
                .detail();
    }

    private void send(String id, String before, String after) throws Exception {
        api.perform(post("/api/schemes")
                        .with(httpBasic("nanshan-league", "demo"))
                        .contentType("text/yaml;charset=UTF-8")
                        .content(ShippedSchemes.text("nanshan-2011")
                                .replace("id: nanshan-2011", "id: " + id)
                                .replace(before, after)))
                .andExpect(status().isCreated());
    }
}
