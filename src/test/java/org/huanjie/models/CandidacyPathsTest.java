package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.election.ElectionService;
import org.huanjie.election.OpenTask;
import org.huanjie.registration.RegistrationWindow;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Progress;
import org.huanjie.succession.Withdrawals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways through the candidacy that a smooth election does not take: too few candidates, waivers, a list that breaks, a refusal. */
@WholeElectionTest
class CandidacyPathsTest {

    private static final String LEAGUE = "xingang-league";
    private static final Consumer<ObjectNode> AS_PROPOSED = answer -> {};

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private ElectionService elections;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private RegistrationWindow window;

    @Autowired
    private Candidates candidates;

    @Autowired
    private RuntimeService runtime;

    private String candidacy;

    @BeforeEach
    void theCandidacyBegins() {
        walk.start("xingang", "370614003", "xingang-2010", "2026-03-02");
        walk.now("2026-03-13T09:00");
        candidacy = runtime.startProcessInstanceByKey("candidacy", walk.id().value(), Map.of("tenant", "370614"))
                .getId();
    }

    @AfterEach
    void theElectionEnds() {
        runtime.deleteProcessInstanceIfExists(candidacy, "test", true, true, false, false);
        elections.withdraw(walk.id(), "换届方案调整", LEAGUE);
        ClockUtil.reset();
    }

    @Test
    void tooFewCandidatesExtendTheRegistrationUntilThereAreEnough() {
        complete("registerCandidates", LEAGUE, answer -> answer.putArray("candidates"));
        walk.window("registrationWindow", "2026-03-17T00:00");
        complete("extendRegistration", LEAGUE, AS_PROPOSED);
        approve();

        complete("registerCandidates", LEAGUE, AS_PROPOSED);
        walk.window("registrationWindow", "2026-03-20T00:00");
        complete("reviewCandidates", "xingang-review", AS_PROPOSED);

        assertThat(open("compileCandidates")).isNotNull();
        assertThat(decisions()).containsOnly(Progress.ADMITTED);
    }

    @Test
    void waiversAreDecidedByThePartyCommittee() {
        complete("registerCandidates", LEAGUE, answer -> first(answer).put("birthDate", "1990-03-01"));
        walk.window("registrationWindow", "2026-03-17T00:00");
        complete("reviewCandidates", "xingang-review", AS_PROPOSED);
        complete("decideWaivers", "xingang-party", AS_PROPOSED);

        assertThat(open("compileCandidates")).isNotNull();
        assertThat(candidates.of(walk.id()).get(0).result()).startsWith("资格审查通过，党组织同意放宽：满36周岁");
    }

    @Test
    void aListThatCanNoLongerStandExtendsTheRegistration() {
        reachTheList();
        Candidate leaving = candidates.of(walk.id()).get(0);
        withdrawals.withdraw(walk.id(), leaving.id(), "工作调动", LEAGUE);

        complete("compileCandidates", LEAGUE, AS_PROPOSED);
        complete("extendRegistration", LEAGUE, AS_PROPOSED);
        approve();

        assertThat(walk.waiting()).containsOnlyOnce("registerCandidates league:370614003 2026-03-19T18:00");
        assertThat(window.lastDay(walk.id())).isEqualTo("2026-03-19");
        walk.timerDue("registrationLapsed", "2026-03-20T00:00");
    }

    @Test
    void aRefusedListIsDrawnUpAgain() {
        reachTheList();
        complete("compileCandidates", LEAGUE, AS_PROPOSED);
        complete("fileRequest", LEAGUE, AS_PROPOSED);
        complete("decideRequest", LEAGUE, answer -> answer.put("decision", "refused")
                .put("opinion", "结构不够合理"));
        assertThat(decisions()).containsOnly(Progress.ADMITTED);

        complete("compileCandidates", LEAGUE, AS_PROPOSED);
        assertThat(decisions()).containsOnly(Progress.LISTED);
    }

    @Test
    void aRefusedAnswerLeavesTheTaskAsItWas() {
        complete("registerCandidates", LEAGUE, answer -> first(answer).put("birthDate", "1980-03-01"));
        walk.window("registrationWindow", "2026-03-17T00:00");
        String task = open("reviewCandidates").id();

        assertThatThrownBy(() -> complete("reviewCandidates", "xingang-review", answer -> first(answer)
                        .put("decision", "admit")))
                .hasStackTraceContaining("候选人1不能通过审查：满46周岁，超过放宽后的年龄上限38周岁（《新港街道实施方案》二（一））");

        assertThat(open("reviewCandidates").id()).isEqualTo(task);
        assertThat(decisions()).containsOnly(Progress.REGISTERED);
    }

    private void reachTheList() {
        complete("registerCandidates", LEAGUE, AS_PROPOSED);
        walk.window("registrationWindow", "2026-03-17T00:00");
        complete("reviewCandidates", "xingang-review", AS_PROPOSED);
    }

    private void approve() {
        complete("fileRequest", LEAGUE, AS_PROPOSED);
        complete("decideRequest", LEAGUE, AS_PROPOSED);
        complete("decideRequest", "xingang-party", AS_PROPOSED);
    }

    private void complete(String task, String account, Consumer<ObjectNode> change) {
        walk.complete(open(task), account, change);
    }

    private OpenTask open(String key) {
        List<OpenTask> open =
                walk.open().stream().filter(task -> task.key().equals(key)).toList();
        assertThat(open).as(key).hasSize(1);
        return open.get(0);
    }

    private List<Progress> decisions() {
        return candidates.of(walk.id()).stream().map(Candidate::decision).toList();
    }

    private static ObjectNode first(ObjectNode answer) {
        return (ObjectNode) ((ArrayNode) answer.get("candidates")).get(0);
    }
}
