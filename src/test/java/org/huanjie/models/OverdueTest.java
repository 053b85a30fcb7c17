package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.access.Right;
import org.huanjie.approval.FilingForm.FilingContext;
import org.huanjie.approval.RequestForms;
import org.huanjie.approval.RequestKind;
import org.huanjie.election.ElectionService;
import org.huanjie.election.ElectionShifts;
import org.huanjie.election.ShiftRequest;
import org.huanjie.engine.DueWork;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** What should have been done by now: a request returned and answered late, a stage past its last day. */
@WholeElectionTest
@AutoConfigureMockMvc
class OverdueTest {

    private static final String LEAGUE = "league:460203198";
    private static final String PARTY = "party:460203198";
    private static final String SUPERIOR = "league:460203";

    @Autowired
    private List<DueWork> dueWork;

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private MockMvc http;

    @Autowired
    private ElectionService elections;

    @Autowired
    private ElectionShifts shifts;

    @Autowired
    private RequestForms forms;

    @Autowired
    private ChainedMinutes minutes;

    @AfterEach
    void endTheElectionAndSetTheClockRight() {
        elections.withdraw(walk.id(), "试验结束", "jiyang-league");
        ClockUtil.reset();
    }

    @Test
    @ExceptionPath(
            id = "E16",
            clause = "D.6, B.4",
            through = {"approval/fileRequest", "approval/decideRequest", "election/preparationOverdue"})
    void aReturnedRequestComesBackByItsNewDeadlineAndAReplyAfterAMonthIsOverdue() throws Exception {
        aPlanWaitsForTheParty();
        walk.then("decideRequest", PARTY, "2026-03-25", form -> form.put("decision", "returned")
                .put("opinion", "补充经费预算")
                .put("correctBy", "2026-03-28"));
        FilingContext shown = forms.filing(walk.id(), RequestKind.PLAN).context();
        assertThat(shown.notice()).contains("退回", "请于2026年3月28日前改毕", "补充经费预算");
        assertThat(shown.history()).hasSize(1);
        walk.then("fileRequest", LEAGUE, "2026-03-28", form -> form.put("changes", "已补充经费预算"));
        assertThat(forms.verdict(walk.id(), RequestKind.PLAN).context().history())
                .as("the first version is kept")
                .hasSize(1);
        assertThat(walk.waiting())
                .as("one deadline, counted from the new filing")
                .containsExactly("decideRequest " + PARTY + " 2026-04-02T18:00");
        assertThat(approvals()).contains("\"replyBy\":\"2026-04-02\"", "\"overdue\":false");

        walk.window("preparationOverdue", "2026-03-26T00:00");
        assertThat(entries("stage-overdue")).hasSize(1);
        assertThat(entries("reply-overdue"))
                .as("the month of the body has not passed")
                .isEmpty();

        walk.now("2026-04-02T23:59");
        dueWork();
        assertThat(entries("reply-overdue")).isEmpty();
        walk.now("2026-04-03T09:00");
        dueWork();
        dueWork();
        walk.runDue();
        assertThat(entries("reply-overdue"))
                .as("though its stage was late before")
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("\"due\":\"2026-04-02\"", "\"version\":2"));
        assertThat(approvals()).contains("\"overdue\":true");
        assertThat(page("/approvals")).contains("应于2026-04-02前答复", "答复已逾期");
        walk.then("decideRequest", PARTY, "2026-04-02");
        assertThat(entries("reply-late")).singleElement().satisfies(entry -> {
            assertThat(entry.clause()).isEqualTo("B.4");
            assertThat(entry.actor()).isEqualTo("jiyang-party");
            assertThat(entry.detail()).contains("\"due\":\"2026-04-02\"");
        });
        assertThat(approvals()).as("the next body has its own month").contains("\"replyBy\":\"2026-05-03\"");
        walk.then("decideRequest", SUPERIOR, "2026-05-03");
        assertThat(entries("reply-late")).hasSize(1);
    }

    @Test
    void aReplyThatIsLateAfterItsStageReachesTheMinutesByItself() {
        aPlanWaitsForTheParty();
        walk.now("2026-03-20T09:00");
        walk.then("decideRequest", PARTY, "2026-03-25");
        walk.window("preparationOverdue", "2026-03-26T00:00");
        walk.now("2026-04-21T09:00");
        dueWork();

        assertThat(entries("reply-overdue")).singleElement().satisfies(entry -> assertThat(entry.detail())
                .contains("\"due\":\"2026-04-20\"", "SUPERIOR"));
        walk.then("decideRequest", SUPERIOR, "2026-03-25");
    }

    private void dueWork() {
        dueWork.forEach(DueWork::run);
    }

    @Test
    @ExceptionPath(
            id = "E18",
            clause = "LN-3.5, B.4",
            through = {"election/preparationOverdue", "election/notePreparationOverdue"})
    void aStagePastItsLastDayIsRecordedAndShownTogetherWithTheBodyThatIsAwaited() throws Exception {
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-02-16");
        prepareToFile();
        walk.now("2026-03-11T17:00");
        assertThat(page("")).doesNotContain("已逾期</strong></h3>");

        walk.window("preparationOverdue", "2026-03-12T00:00");

        assertThat(page("")).contains("准备阶段", "已逾期</strong></h3>");
        assertThat(entries("stage-overdue")).singleElement().satisfies(entry -> {
            assertThat(entry.clause()).isEqualTo("E18");
            assertThat(entry.detail()).contains("preparation", "\"lastDay\":\"2026-03-11\"");
        });
        assertThat(responsible()).isEqualTo(LEAGUE);
        walk.now("2026-03-17T08:00");
        assertThat(responsible()).as("after three working days").isEqualTo(SUPERIOR);
        assertThat(page("")).contains("现由 <strong>吉阳区团组织</strong> 负责推动");
        walk.now("2026-03-23T08:00");
        assertThat(responsible()).as("after seven").isEqualTo("league:4602");
        walk.now("2026-03-23T10:00");
        walk.then("decideRequest", PARTY, "2026-03-11");
        walk.then("decideRequest", SUPERIOR, "2026-03-11");
        walk.timerDue("implementationOverdue", "2026-05-12T00:00");
        assertThat(responsible()).as("the next stage is in time").isEqualTo(LEAGUE);
    }

    @Test
    @ExceptionPath(
            id = "E19",
            clause = "LN-3.5, JY-6.0b",
            through = {"election/preparationOverdue", "election/waitForImplementation"})
    void nobodyIsLateWhileADoneStageWaitsForTheNextThatWasMoved() throws Exception {
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-02-16");
        prepareToFile();
        walk.window("preparationOverdue", "2026-03-12T00:00");
        shifts.shift(walk.id(), new ShiftRequest(30, false, "镇党委换届推迟"), "jiyang-league");
        walk.now("2026-03-17T08:00");
        assertThat(responsible()).isEqualTo(SUPERIOR);
        walk.then("decideRequest", PARTY, "2026-03-11");
        walk.then("decideRequest", SUPERIOR, "2026-03-11");

        walk.timerDue("waitForImplementation", "2026-04-11T00:00");
        assertThat(responsible()).isEqualTo(LEAGUE);
        assertThat(page("")).doesNotContain("已逾期</strong></h3>");
        assertThat(entries("stage-made-up")).singleElement().satisfies(entry -> assertThat(entry.clause())
                .isEqualTo("E18"));
    }

    @Test
    @ExceptionPath(
            id = "E16",
            clause = "B.4",
            through = {"approval/decideRequest", "election/implementationOverdue", "election/noteImplementationOverdue"
            })
    void aReplyThatIsOverdueWhenItsStageEndsIsTakenDownByItself() {
        aPlanWaitsForTheParty();
        walk.then("decideRequest", PARTY, "2026-03-25");
        walk.then("decideRequest", SUPERIOR, "2026-03-25");
        walk.window("waitForImplementation", "2026-03-26T00:00");
        walk.then("postNotice", LEAGUE, "2026-03-26");
        walk.window("noticeWindow", "2026-04-11T00:00");
        walk.register("2026-04-18", Map.of("member", 15, "full-time-deputy", 2, "part-time-deputy", 2));
        walk.window("registrationWindow", "2026-04-19T00:00");
        walk.then("reviewCandidates", "review:460203198", "2026-04-22");
        walk.then("compileCandidates", LEAGUE, "2026-04-26");
        walk.then("fileRequest", LEAGUE, "2026-04-30");

        walk.window("implementationOverdue", "2026-05-26T00:00");

        assertThat(entries("reply-overdue")).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("system");
            assertThat(entry.clause()).isEqualTo("B.4");
            assertThat(entry.detail()).contains("\"due\":\"2026-05-19\"", "candidates");
        });
        walk.then("decideRequest", PARTY, "2026-04-30");
        assertThat(entries("reply-late")).hasSize(1);
    }

    private void aPlanWaitsForTheParty() {
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-03-02");
        prepareToFile();
    }

    private void prepareToFile() {
        while (walk.open().stream().noneMatch(task -> task.key().equals("decideRequest"))) {
            var next = walk.open().get(0);
            walk.complete(next, walk.account(next.group()), answer -> {});
        }
    }

    private String approvals() throws Exception {
        return http.perform(get("/api/elections/" + walk.id()).with(httpBasic("jiyang-league", "demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.approvals").isNotEmpty())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String responsible() throws Exception {
        String election = http.perform(get("/api/elections/" + walk.id()).with(httpBasic("jiyang-league", "demo")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return JsonPath.read(election, "$.responsible");
    }

    private String page(String rest) throws Exception {
        return http.perform(get("/elections/" + walk.id() + rest)
                        .with(user("jiyang-league").authorities(new SimpleGrantedAuthority(Right.ofGroup(LEAGUE)))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private List<Entry> entries(String action) {
        return minutes.entries(walk.id()).stream()
                .filter(entry -> entry.action().equals(action))
                .toList();
    }
}
