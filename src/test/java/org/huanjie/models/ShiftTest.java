package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.access.Right;
import org.huanjie.annulment.Annulments;
import org.huanjie.annulment.Grounds;
import org.huanjie.election.DateChange;
import org.huanjie.election.Deadline;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionProcess;
import org.huanjie.election.ElectionService;
import org.huanjie.election.ElectionShifts;
import org.huanjie.election.Elections;
import org.huanjie.election.Shift;
import org.huanjie.election.ShiftRequest;
import org.huanjie.election.StartRequest;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.huanjie.publicity.ObjectionLetter;
import org.huanjie.publicity.ObjectionRegister;
import org.huanjie.publicity.PublicNotices;
import org.huanjie.scheme.SchemeFinding;
import org.huanjie.scheme.SchemeLibrary;
import org.huanjie.scheme.ShippedSchemes;
import org.huanjie.scheme.rules.Timetable;
import org.huanjie.scheme.rules.Timetable.StepWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The party committee's election moves, and the League's timetable moves with it (JY-6.0b). */
@WholeElectionTest
@AutoConfigureMockMvc
@ExceptionPath(
        id = "E19",
        clause = "JY-6.0b, B.1 Art 4",
        through = {"election/timetableMoved", "election/moveDecided", "election/moveTold"})
class ShiftTest {

    private static final String LEAGUE = "league:460203198";
    private static final String PARTY = "party:460203198";
    private static final String SUPERIOR = "league:460203";
    private static final String INSPECTION = "inspection:460203198";
    private static final Map<String, Integer> PEOPLE =
            Map.of("member", 15, "full-time-deputy", 2, "part-time-deputy", 2);

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private MockMvc api;

    @Autowired
    private Elections register;

    @Autowired
    private ElectionService elections;

    @Autowired
    private ElectionShifts shifts;

    @Autowired
    private ElectionProcess process;

    @Autowired
    private SchemeLibrary library;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private ObjectionRegister objections;

    @Autowired
    private Annulments annulments;

    @Autowired
    private ChainedMinutes minutes;

    @AfterEach
    void endTheElectionAndSetTheClockRight() {
        if (register.get(walk.id()).status() == Status.RUNNING) {
            elections.withdraw(walk.id(), "试验结束", "jiyang-league");
        }
        ClockUtil.reset();
    }

    @Test
    void tenDaysLaterEveryStageThatHasNotBegunIsTenDaysLaterAndWhatRunsStays() {
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-08-17");
        prepare();
        walk.timerDue("waitForImplementation", "2026-09-10T00:00");
        Timetable before = register.timetable(walk.id());

        Shift previewed = shift(10, true);
        assertThat(register.timetable(walk.id())).isEqualTo(before);
        walk.timerDue("waitForImplementation", "2026-09-10T00:00");
        assertThat(entries("timetable-shifted")).isEmpty();

        Shift shift = shift(10, false);

        assertThat(shift).isEqualTo(previewed);
        assertThat(shift.changes())
                .contains(
                        new DateChange("stage:implementation.from", "实施阶段开始日", "2026-09-10", "2026-09-20"),
                        new DateChange("stage:summary.to", "总结阶段最后一天", "2027-02-08", "2027-02-18"),
                        new DateChange(
                                "timer:waitForImplementation",
                                "“等待开始日”的时刻",
                                "2026-09-10T00:00:00+08:00",
                                "2026-09-20T00:00:00+08:00"))
                .noneMatch(change -> change.what().startsWith("stage:preparation"));
        assertThat(register.timetable(walk.id()).stage("preparation")).isEqualTo(before.stage("preparation"));
        assertThat(entries("timetable-shifted")).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("jiyang-league");
            assertThat(entry.clause()).isEqualTo("E19");
            assertThat(entry.detail()).contains("\"days\":10", "镇党委换届推迟", "实施阶段开始日");
        });
        walk.window("waitForImplementation", "2026-09-20T00:00");
        walk.timerDue("implementationOverdue", "2026-11-20T00:00");
        walk.then("postNotice", LEAGUE, "2026-09-20");
        walk.window("noticeWindow", "2026-10-06T00:00");
        walk.toTheEnd(PEOPLE);
        assertThat(register.get(walk.id()).status()).isEqualTo(Status.COMPLETED);
        assertThat(minutes.verify(walk.id()).intact()).isTrue();
        assertThatThrownBy(() -> shift(1, true)).isInstanceOf(ConflictException.class);
    }

    @Test
    void thereAndBackAgainEverythingIsAsItWas() {
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-08-17");
        Timetable timetable = register.timetable(walk.id());
        List<Deadline> deadlines = process.deadlines(walk.id());

        shift(45, false);
        assertThat(register.timetable(walk.id())).isNotEqualTo(timetable);
        shift(-45, false);

        assertThat(register.timetable(walk.id())).isEqualTo(timetable);
        assertThat(process.deadlines(walk.id())).isEqualTo(deadlines);
        assertThat(shifts.of(walk.id())).extracting(Shift.Done::days).containsExactly(45, -45);
    }

    @Test
    void anElectionThatHasNotBegunMovesAsAWhole() {
        walk.startAt("2026-08-10T09:00", "jiyang", "460203198", "jiyang-2011", "2026-08-17");

        shift(-3, false);

        walk.timerDue("waitForPreparation", "2026-08-14T00:00");
        assertThat(register.timetable(walk.id())
                        .stage("preparation")
                        .orElseThrow()
                        .from())
                .isEqualTo(LocalDate.parse("2026-08-14"));
        walk.window("waitForPreparation", "2026-08-14T00:00");
        walk.then("formLeadingGroup", PARTY, "2026-08-16");
    }

    @Test
    void aRunningNoticeAndRegistrationKeepTheirWindowsWhenLaterStagesMove() {
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-08-17");
        prepare();
        walk.window("waitForImplementation", "2026-09-10T00:00");
        walk.then("postNotice", LEAGUE, "2026-09-10");
        walk.timerDue("noticeWindow", "2026-09-26T00:00");

        Shift forwards = shift(20, true);
        assertThat(shift(20, false)).isEqualTo(forwards);
        assertThat(forwards.changes()).noneMatch(change -> change.what().startsWith("step:registration"));
        walk.timerDue("noticeWindow", "2026-09-26T00:00");
        Shift backwards = shift(-25, true);
        assertThat(shift(-25, false)).isEqualTo(backwards);
        walk.timerDue("noticeWindow", "2026-09-26T00:00");
        walk.timerDue("implementationOverdue", "2026-11-10T00:00");

        Shift ontoTheWindow = shift(-50, true);
        assertThat(ontoTheWindow.blocking())
                .extracting(finding -> finding.rule())
                .contains("stage-too-short");
        assertThatThrownBy(() -> shift(-50, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“公告”到2026-09-25才期满");
        walk.window("noticeWindow", "2026-09-26T00:00");
    }

    @Test
    void acrossTheNationalDayTheWindowRollsToTheNextWorkingDayAndBackAgain() {
        walk.start("nanshan", "440305002", "nanshan-2011", "2026-06-01");
        Timetable timetable = register.timetable(walk.id());
        StepWindow before = timetable.step("result-notice").orElseThrow();
        int days = (int) before.to().until(LocalDate.parse("2026-10-03"), ChronoUnit.DAYS);

        Shift shift = carriedOutAsPreviewed(days);

        StepWindow after = register.timetable(walk.id()).step("result-notice").orElseThrow();
        assertThat(after.from()).isEqualTo(before.from().plusDays(days));
        assertThat(after.to()).isEqualTo(LocalDate.parse("2026-10-08"));
        assertThat(shift.changes())
                .contains(new DateChange(
                        "step:result-notice.to", "“任前公示”最后一天", before.to().toString(), "2026-10-08"));

        Shift back = carriedOutAsPreviewed(-days);
        assertThat(back.changes())
                .contains(new DateChange(
                        "step:result-notice.to",
                        "“任前公示”最后一天",
                        "2026-10-08",
                        before.to().toString()));
        assertThat(register.timetable(walk.id())).isEqualTo(timetable);
    }

    @Test
    void aNoticePausedByAnObjectionOverTheNationalDayKeepsItsWindowWhileWhatComesAfterMovesForwardsAndBackwards() {
        walk.start("jiyang", "460203198", pausingScheme(), "2026-08-31");
        walk.until("postNotice", PEOPLE);
        walk.then("postNotice", LEAGUE, "2026-09-24");
        walk.timerDue("noticeWindow", "2026-10-10T00:00");
        walk.now("2026-09-28T10:00");
        objections.raise(notices.of(walk.id()).get(0).id(), new ObjectionLetter("公告没有写明报名地点", ""));
        walk.timerDue("noticeWindow", "2026-10-23T00:00");
        Timetable before = register.timetable(walk.id());

        Shift later = carriedOutAsPreviewed(20);
        walk.now("2026-10-02T10:00");
        Shift earlier = carriedOutAsPreviewed(-15);

        assertThat(List.of(later, earlier)).allSatisfy(shift -> assertThat(shift.changes())
                .extracting(DateChange::what)
                .contains("stage:training.from", "stage:summary.to")
                .doesNotContain("timer:noticeWindow", "task:investigateObjection", "stage:implementation.to"));
        assertThat(firstDay("training")).isEqualTo(firstDay(before, "training").plusDays(5));
        walk.timerDue("noticeWindow", "2026-10-23T00:00");
        assertThat(walk.waiting()).containsExactly("investigateObjection " + INSPECTION + " 2026-10-10T18:00");

        walk.now("2026-10-05T10:00");
        walk.then("investigateObjection", INSPECTION, "2026-10-10");
        walk.timerDue("noticeWindow", "2026-10-18T00:00");
        carriedOutAsPreviewed(-5);
        assertThat(register.timetable(walk.id())).isEqualTo(before);
        walk.window("noticeWindow", "2026-10-18T00:00");
        walk.toTheEnd(PEOPLE);
        assertThat(register.get(walk.id()).status()).isEqualTo(Status.COMPLETED);
        assertThat(minutes.verify(walk.id()).intact()).isTrue();
    }

    @Test
    void aTaskThatStandsInNoTimetableKeepsItsLastDayWhenLaterStagesMove() {
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-08-17");
        annulments.begin(walk.id(), new Grounds("有人反映报名情况与事实不符，请予查核。"), "jiyang-superior");
        String investigation = "investigateElection " + SUPERIOR + " 2026-08-31T18:00";
        assertThat(walk.waiting()).contains(investigation);
        walk.now("2026-08-24T10:00");

        Shift shift = carriedOutAsPreviewed(20);

        assertThat(shift.changes()).extracting(DateChange::what).doesNotContain("task:investigateElection");
        assertThat(walk.waiting()).contains(investigation);
        walk.complete(
                walk.open().stream()
                        .filter(task -> task.key().equals("investigateElection"))
                        .findFirst()
                        .orElseThrow(),
                "jiyang-superior",
                form -> form.put("annul", false));
    }

    @Test
    void thePageShowsTheDatesFirstMovesThemThenAndTellsEverybody() throws Exception {
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-08-17");
        String at = "/elections/" + walk.id();

        assertThat(page(get(at + "/shift?days=10&reason=镇党委换届推迟").with(person(PARTY))))
                .contains("调整前后", "实施阶段开始日", "2026-09-20", "确认调整");
        assertThat(page(get(at).with(person(LEAGUE)))).contains("调整日程").doesNotContain("日程已调整");
        api.perform(post(at + "/shift")
                        .param("days", "10")
                        .param("reason", "镇党委换届推迟")
                        .with(person(PARTY))
                        .with(csrf()))
                .andExpect(redirectedUrl(at));

        assertThat(page(get(at).with(person("review:460203198"))))
                .contains("日程已调整", "延后10天，理由：镇党委换届推迟</span>（<a href=\"/clauses/E19\">《换届异常情形处理规则》第19项</a>）")
                .doesNotContain("/shift");
        api.perform(get(at + "/shift").with(person("review:460203198"))).andExpect(status().isForbidden());
        api.perform(post(at + "/shift")
                        .param("days", "-60")
                        .with(person(LEAGUE))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("早于今天（2026-08-17）")));
        api.perform(post(at + "/shift")
                        .param("days", "soon")
                        .with(person(LEAGUE))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("应为-366到366的整数，现为“soon”")));
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return api.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor person(String group) {
        return user("somebody").authorities(new SimpleGrantedAuthority(Right.ofGroup(group)));
    }

    @Test
    void whatTheMoveBreaksIsRefusedAndNothingMoves() throws Exception {
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-08-17");
        Timetable timetable = register.timetable(walk.id());

        move("jiyang-league", -30, true)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.findings[?(@.level == 'blocking')].rule", hasItem("stage-in-past")));
        move("jiyang-league", -30, false)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].field").value("days"))
                .andExpect(jsonPath("$.findings[0].clause").value("E19"))
                .andExpect(jsonPath("$.findings[0].message").value("实施阶段将从2026-08-11开始，早于今天（2026-08-17）"));

        assertThat(register.timetable(walk.id())).isEqualTo(timetable);
        assertThat(shifts.of(walk.id())).isEmpty();
        walk.then("formLeadingGroup", PARTY, "2026-08-19");
    }

    @Test
    void theLeagueThePartyAndTheSuperiorMayMoveItAndNobodyElse() throws Exception {
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-08-17");
        for (String person : List.of("jiyang-league", "jiyang-party", "jiyang-superior", "admin")) {
            move(person, 5, true)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.changes[0].what").value("stage:implementation.from"))
                    .andExpect(jsonPath("$.changes[0].old").value("2026-09-10"))
                    .andExpect(jsonPath("$.changes[0].new").value("2026-09-15"));
        }
        for (String person : List.of("jiyang-counter", "supervisor", "xingang-league", "nanshan-superior")) {
            move(person, 5, false).andExpect(status().isForbidden());
        }
        move("jiyang-league", 5000, false)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings", hasSize(1)));
        api.perform(post("/api/elections/none/shift")
                        .with(httpBasic("jiyang-league", "demo"))
                        .contentType("application/json")
                        .content("{\"days\":1,\"preview\":true}"))
                .andExpect(status().isNotFound());

        move("jiyang-party", 5, false).andExpect(status().isOk());
        api.perform(get("/api/elections/" + walk.id()).with(httpBasic("jiyang-league", "demo")))
                .andExpect(jsonPath("$.shifts[0].days").value(5))
                .andExpect(jsonPath("$.shifts[0].by").value("jiyang-party"));
    }

    private void prepare() {
        walk.preparation().upToTheApproval();
    }

    private LocalDate firstDay(String stage) {
        return firstDay(register.timetable(walk.id()), stage);
    }

    private static LocalDate firstDay(Timetable timetable, String stage) {
        return timetable.stage(stage).orElseThrow().from();
    }

    private String pausingScheme() {
        String id = "jiyang-pausing";
        library.add(
                ShippedSchemes.text("jiyang-2011")
                        .replace("id: jiyang-2011", "id: " + id)
                        .replace("pause-during-investigation: false", "pause-during-investigation: true"),
                "admin");
        return id;
    }

    @Test
    void thePartysOwnElectionMovesAlongUntilItIsOver() {
        walk.now("2026-08-17T09:00");
        walk.termEnds("460203198", LocalDate.of(2026, 9, 30));
        StartRequest request = new StartRequest(
                "460203198",
                "jiyang-2011",
                LocalDate.of(2026, 8, 17),
                Optional.of(LocalDate.of(2026, 10, 25)),
                Optional.empty());
        walk.resume("jiyang", elections.start(request, "jiyang-league").id());

        Shift along = carriedOutAsPreviewed(30);
        assertThat(along.changes())
                .contains(new DateChange("partyElectionEnd", "党组织换届结束日期", "2026-10-25", "2026-11-24"));
        assertThat(finishBy(along)).isEmpty();
        assertThat(register.get(walk.id()).partyElectionEnd()).isEqualTo("2026-11-24");

        walk.now("2026-11-25T09:00");
        Shift after = carriedOutAsPreviewed(60);
        assertThat(finishBy(after)).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(SchemeFinding.Level.WARNING);
            assertThat(finding.clause()).isEqualTo("JY-6.0a");
        });
        assertThat(register.get(walk.id()).partyElectionEnd()).isEqualTo("2026-11-24");
    }

    private static List<SchemeFinding> finishBy(Shift shift) {
        return shift.findings().stream()
                .filter(finding -> finding.rule().equals("finish-by"))
                .toList();
    }

    /** What the preview tells is what the shift does: the dates, every timer and every due date. */
    private Shift carriedOutAsPreviewed(int days) {
        Timetable timetable = register.timetable(walk.id());
        List<Deadline> waited = process.deadlines(walk.id());

        Shift previewed = shift(days, true);

        assertThat(register.timetable(walk.id())).isEqualTo(timetable);
        assertThat(process.deadlines(walk.id())).isEqualTo(waited);
        assertThat(shift(days, false)).isEqualTo(previewed);
        assertThat(Moments.of(process.deadlines(walk.id()))).isEqualTo(Moments.told(waited, previewed));
        return previewed;
    }

    private Shift shift(int days, boolean preview) {
        return shifts.shift(walk.id(), new ShiftRequest(days, preview, "镇党委换届推迟"), "jiyang-league");
    }

    private List<Entry> entries(String action) {
        return minutes.entries(walk.id()).stream()
                .filter(entry -> entry.action().equals(action))
                .toList();
    }

    private ResultActions move(String person, int days, boolean preview) throws Exception {
        return api.perform(post("/api/elections/" + walk.id() + "/shift")
                .with(httpBasic(person, "demo"))
                .contentType("application/json")
                .content("{\"days\":%d,\"preview\":%b}".formatted(days, preview)));
    }
}
