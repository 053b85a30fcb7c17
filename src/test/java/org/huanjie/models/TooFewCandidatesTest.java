package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionService;
import org.huanjie.election.Elections;
import org.huanjie.election.OpenTask;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.person.Channel;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Progress;
import org.huanjie.selection.Committee;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nanshan needs sixteen candidates for thirteen seats: too few register, the registration is extended once, then organisations nominate, seats are reduced, or the election ends. */
@WholeElectionTest
class TooFewCandidatesTest {

    private static final String LEAGUE = "league:440305002";
    private static final String PARTY = "party:440305002";
    private static final String SUPERIOR = "league:440305";
    private static final String REVIEW = "review:440305002";
    private static final String LIST_DAY = "2026-09-08";

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private Elections elections;

    @Autowired
    private ElectionService service;

    @Autowired
    private Candidates candidates;

    @Autowired
    private Committee committee;

    @Autowired
    private ChainedMinutes minutes;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void theRegistrationOpens() {
        walk.start("nanshan", "440305002", "nanshan-2011", "2026-07-29");
        walk.preparation().upToTheImplementation();
        walk.then("postNotice", LEAGUE, "2026-08-12");
        walk.window("noticeWindow", "2026-08-25T00:00");
    }

    @AfterEach
    void theElectionEnds() {
        if (elections.get(walk.id()).status() == Status.RUNNING) {
            service.withdraw(walk.id(), "换届方案调整", "nanshan-league");
        }
        ClockUtil.reset();
    }

    @Test
    @ExceptionPath(
            id = "E1",
            clause = "JY-4.3.5d",
            through = {
                "candidacy/remedyShortage",
                "shortage/extendRegistration",
                "shortage/approveExtension",
                "shortage/nominateByOrganisation"
            })
    void nobodyRegistersSoTheRegistrationIsExtendedOnceAndOrganisationsNominateThen() {
        nobodyRegisters("2026-09-01", "2026-09-02T00:00");
        refused("extendRegistration", answer -> answer.put("days", 1), "延长天数不得少于3天（《南山街道实施方案》四（二））");
        walk.then("extendRegistration", LEAGUE, LIST_DAY);
        assertThat(elections.scheme(walk.id()).approvals().candidates().bodies())
                .hasSize(1);
        walk.then("fileRequest", LEAGUE, LIST_DAY, form -> assertThat(
                        form.get("text").asText())
                .contains("合格人选不足", "全部职务应有候选人至少16名（名额13名），现有0名", "拟延长报名3天"));
        walk.then("decideRequest", PARTY, LIST_DAY);
        nobodyRegisters("2026-09-05", "2026-09-06T00:00");

        refused("chooseRemedy", answer -> reduced(answer, "member", 5), "不在委员会规模13至13名之内（《南山街道实施方案》三（一））");
        refused("chooseRemedy", answer -> answer.put("remedy", "report-up"), "还没有由组织推荐人选，不能报上级终止选举（《换届异常情形处理规则》第1项）");
        walk.then("chooseRemedy", LEAGUE, LIST_DAY, answer -> answer.put("remedy", "organisation-nomination"));
        refused("nominateByOrganisation", answer -> answer.putArray("candidates"), "请至少推荐一名人选（《换届异常情形处理规则》第1项）");
        refused(
                "nominateByOrganisation",
                answer -> ((ObjectNode) answer.get("candidates").get(0).get("nomination")).put("channel", "self"),
                "第1行的推荐方式应为组织推荐（《换届异常情形处理规则》第1项）");
        walk.then("nominateByOrganisation", PARTY, LIST_DAY);
        walk.then("reviewCandidates", REVIEW, "2026-09-05");
        walk.then("compileCandidates", LEAGUE, LIST_DAY);

        assertThat(candidates.of(walk.id())).hasSize(16).allSatisfy(candidate -> {
            assertThat(candidate.decision()).isEqualTo(Progress.LISTED);
            assertThat(candidate.profile().channel()).contains(Channel.ORGANISATION);
        });
        assertThat(noted("nobody-registered")).containsExactly("E1", "E1");
        assertThat(noted("extension-asked")).containsExactly("E1");
        assertThat(noted("registration-extended")).containsExactly("NS-4.2a");
        assertThat(noted("remedy-chosen")).containsExactly("E1");
        assertThat(noted("candidates-recommended")).hasSize(1);
        assertThat(minutes.verify(walk.id()).intact()).isTrue();
    }

    @Test
    void anElectionThatNobodyStandsForIsReportedUpAndEndsTowardsAnAppointment() {
        nobodyRegisters("2026-09-01", "2026-09-02T00:00");
        walk.then("extendRegistration", LEAGUE, LIST_DAY);
        walk.then("fileRequest", LEAGUE, LIST_DAY);
        walk.then("decideRequest", PARTY, LIST_DAY);
        nobodyRegisters("2026-09-05", "2026-09-06T00:00");
        walk.then("chooseRemedy", LEAGUE, LIST_DAY, answer -> answer.put("remedy", "organisation-nomination"));
        walk.then("nominateByOrganisation", PARTY, LIST_DAY, answer -> onlyOne(answer));
        walk.then("reviewCandidates", REVIEW, "2026-09-05");
        walk.then("chooseRemedy", LEAGUE, LIST_DAY, answer -> answer.put("remedy", "report-up"));
        walk.then("receiveReport", SUPERIOR, LIST_DAY, answer -> answer.put("decision", "send-back"));
        walk.then("chooseRemedy", LEAGUE, LIST_DAY, answer -> answer.put("remedy", "report-up"));
        walk.then("receiveReport", SUPERIOR, LIST_DAY, answer -> answer.put("decision", "end"));

        assertThat(walk.waiting()).isEmpty();
        assertThat(elections.get(walk.id()).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(noted("report-sent-back")).containsExactly("E1");
        assertThat(noted("report-accepted")).containsExactly("E1");
        assertThat(noted("election-unfilled")).containsExactly("E1");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(walk.id().value())
                        .count())
                .isZero();
    }

    private void nobodyRegisters(String due, String closes) {
        walk.then("registerCandidates", LEAGUE, due, answer -> answer.putArray("candidates"));
        walk.window("registrationWindow", closes);
    }

    private static void onlyOne(ObjectNode answer) {
        var first = answer.get("candidates").get(0);
        answer.putArray("candidates").add(first);
    }

    private static void reduced(ObjectNode answer, String post, int seats) {
        answer.put("remedy", "reduced-seats");
        answer.putArray("seats").addObject().put("post", post).put("seats", seats);
    }

    private void refused(String task, Consumer<ObjectNode> change, String because) {
        List<OpenTask> open = walk.open();
        assertThat(open).extracting(OpenTask::key).containsExactly(task);
        assertThatThrownBy(() ->
                        walk.complete(open.get(0), walk.account(open.get(0).group()), change))
                .hasStackTraceContaining(because);
        assertThat(walk.open())
                .extracting(OpenTask::id)
                .containsExactly(open.get(0).id());
    }

    private List<String> noted(String action) {
        return minutes.entries(walk.id()).stream()
                .filter(entry -> entry.action().equals(action))
                .map(entry -> entry.clause())
                .toList();
    }
}
