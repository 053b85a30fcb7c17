package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionService;
import org.huanjie.election.Elections;
import org.huanjie.election.OpenTask;
import org.huanjie.ids.PostId;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.review.CandidateFacts;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Progress;
import org.huanjie.succession.Withdrawals;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Candidates of Nanshan leave: while the list is being approved, in time before the vote with and without somebody next, and too late to be replaced. */
@WholeElectionTest
class CandidateLeavesTest {

    private static final String LEAGUE = "league:440305002";
    private static final String PARTY = "party:440305002";
    private static final String REVIEW = "review:440305002";
    private static final String CLERK = "nanshan-league";

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private Elections elections;

    @Autowired
    private ElectionService service;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private CandidateFacts facts;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private Candidates candidates;

    @Autowired
    private ChainedMinutes minutes;

    @Test
    @ExceptionPath(
            id = "E3",
            clause = "E3",
            through = {
                "candidacy/candidateLeft",
                "candidacy/listToComplete",
                "succession/listTakenBack",
                "succession/promoteNext",
                "succession/completeCandidates",
                "succession/lineCancelled"
            })
    void whoLeavesIsReplacedWhileThereIsTimeAndTheirLineIsCancelledAfterwards() {
        reachTheApproval();
        leave(Progress.LISTED);
        assertThat(walk.waiting()).containsExactly("compileCandidates " + LEAGUE + " 2026-09-08T18:00");
        assertThat(noted("request-overtaken")).hasSize(1);
        assertThat(noted("list-taken-back")).containsExactly("E3");
        walk.then("compileCandidates", LEAGUE, "2026-09-08", answer -> leaveOut(answer, 1));
        walk.then("fileRequest", LEAGUE, "2026-09-13");
        walk.then("decideRequest", PARTY, "2026-09-13");

        Candidate next = only(Progress.NOT_FORMAL);
        Candidate gone = leave(Progress.APPROVED);
        assertThat(candidates.get(walk.id(), next.id()).decision()).isEqualTo(Progress.APPROVED);
        assertThat(candidates.get(walk.id(), next.id()).result())
                .isEqualTo(gone.name() + "退出，按推荐情况依次递补为正式候选人（《换届异常情形处理规则》第3项）");
        assertThat(noted("candidate-replaced")).containsExactly("E3");
        assertThat(walk.waiting()).containsExactly("drawLots " + LEAGUE + " 2026-09-16T18:00");

        leave(Progress.APPROVED);
        assertThat(noted("candidates-too-few")).containsExactly("E2");
        assertThat(walk.waiting())
                .containsExactly(
                        "drawLots " + LEAGUE + " 2026-09-16T18:00",
                        "extendRegistration " + LEAGUE + " 2026-09-08T18:00");
        complete("drawLots", answer -> {});
        assertThatThrownBy(() -> complete("prepareMeetings", answer -> {}))
                .hasStackTraceContaining("有候选人退出，差额已被打破，补足候选人并经批准后才能办理（《换届异常情形处理规则》第2项、《换届异常情形处理规则》第3项）");
        findOneMore();
        assertThat(noted("list-completed")).containsExactly("E2");

        walk.then("prepareMeetings", LEAGUE, "2026-09-20");
        walk.now("2026-09-20T15:00");
        Candidate late = leave(Progress.APPROVED);
        assertThat(noted("ballot-line-cancelled")).containsExactly("E3");
        walk.then("openMeeting", LEAGUE, "2026-09-23");
        assertThatThrownBy(() -> complete("recordCount", answer -> countedFor(answer, late.name())))
                .hasStackTraceContaining("“" + late.name() + "”已退出选举，选票上该行作废，不得计票（《换届异常情形处理规则》第3项）");
        walk.toTheEnd(Map.of());

        assertThat(elections.get(walk.id()).status()).isEqualTo(Status.COMPLETED);
        assertThat(candidates.of(walk.id()))
                .allSatisfy(candidate -> assertThat(candidate.result()).isNotEmpty());
        assertThat(candidates.get(walk.id(), late.id()).result()).isEqualTo("本人申请退出：工作调动（《换届异常情形处理规则》第3项）");
        assertThat(minutes.verify(walk.id()).intact()).isTrue();
    }

    @Test
    void whoIsNotEligibleAnyMoreDoesNotTakeThePlaceOfWhoLeaves() {
        reachTheApproval(15, answer -> leaveOut(answer, 2));
        walk.then("decideRequest", PARTY, "2026-09-13");
        List<Candidate> waiting = standing(Progress.NOT_FORMAL);
        Candidate unfit = waiting.get(0);
        facts.correct(walk.id(), unfit.id(), RightFacts.born(LocalDate.of(1970, 3, 1)));

        leave(Progress.APPROVED);

        assertThat(standing(Progress.NOT_FORMAL)).extracting(Candidate::id).containsExactly(unfit.id());
        assertThat(candidates.get(walk.id(), waiting.get(1).id()).decision()).isEqualTo(Progress.APPROVED);
        assertThat(minutes.entries(walk.id()))
                .filteredOn(entry -> entry.action().equals("candidate-replaced"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains(unfit.name() + "不再符合条件：满56周岁"));
        service.withdraw(walk.id(), "换届方案调整", CLERK);
    }

    @Test
    void whatIsLookedForEndsWithTheElectionAndIsNeverReportedAsNobodyStanding() {
        reachTheApproval();
        walk.then("decideRequest", PARTY, "2026-09-13");
        leave(Progress.APPROVED);
        leave(Progress.APPROVED);
        assertThat(open("extendRegistration")).isEmpty();
        leave(Progress.APPROVED);
        complete("extendRegistration", answer -> {});
        complete("fileRequest", answer -> {});
        complete("decideRequest", answer -> answer.put("decision", "refused").put("opinion", "时间不足"));

        assertThatThrownBy(() -> complete("chooseRemedy", answer -> answer.put("remedy", "report-up")))
                .hasStackTraceContaining("候选人名单已经批准过，不能按报名不足报上级终止选举（《换届异常情形处理规则》第1项）");
        assertThat(instances()).isPositive();
        service.withdraw(walk.id(), "换届方案调整", CLERK);

        assertThat(walk.waiting()).isEmpty();
        assertThat(instances()).isZero();
        assertThat(noted("list-completed")).isEmpty();
    }

    @Test
    void whoLeavesAListThatIsYetToBeFiledIsTakenOffIt() {
        reachTheApproval();
        walk.then("decideRequest", PARTY, "2026-09-13", answer -> answer.put("decision", "returned")
                .put("opinion", "请核实人选情况"));
        leave(Progress.LISTED);

        assertThat(walk.waiting()).containsExactly("compileCandidates " + LEAGUE + " 2026-09-08T18:00");
        assertThat(noted("request-overtaken")).isEmpty();
        assertThat(candidates.of(walk.id()))
                .filteredOn(candidate -> candidate.decision() == Progress.ADMITTED)
                .hasSize(17)
                .allSatisfy(candidate -> assertThat(candidate.result()).endsWith("退出，候选人名单将重新拟定（《换届异常情形处理规则》第3项）"));
        service.withdraw(walk.id(), "换届方案调整", CLERK);
    }

    private long instances() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(walk.id().value())
                .count();
    }

    private void reachTheApproval() {
        reachTheApproval(14, answer -> leaveOut(answer, 1));
    }

    private void reachTheApproval(int members, Consumer<ObjectNode> list) {
        walk.start("nanshan", "440305002", "nanshan-2011", "2026-07-29");
        walk.preparation().upToTheImplementation();
        walk.then("postNotice", LEAGUE, "2026-08-12");
        walk.window("noticeWindow", "2026-08-25T00:00");
        walk.register("2026-09-01", Map.of("deputy", 4, "member", members));
        walk.window("registrationWindow", "2026-09-02T00:00");
        walk.then("reviewCandidates", REVIEW, "2026-09-05");
        walk.then("compileCandidates", LEAGUE, "2026-09-08", list);
        walk.then("fileRequest", LEAGUE, "2026-09-13");
    }

    private static void leaveOut(ObjectNode answer, int last) {
        var rows = answer.get("candidates");
        for (int row = rows.size() - last; row < rows.size(); row++) {
            ((ObjectNode) rows.get(row)).put("formal", false).put("reason", "赞成人数较少");
        }
    }

    private void findOneMore() {
        complete("extendRegistration", answer -> {});
        complete("fileRequest", answer -> {});
        complete("decideRequest", answer -> {});
        complete("registerCandidates", answer -> {});
        walk.now("2026-09-08T09:00");
        walk.runDue();
        complete("reviewCandidates", answer -> {});
        complete("compileCandidates", answer -> {});
        complete("fileRequest", answer -> {});
        complete("decideRequest", answer -> {});
    }

    private static void countedFor(ObjectNode answer, String name) {
        for (var sheet : answer.get("sheets")) {
            if (sheet.get("ballot").asText().equals("members")) {
                ((ObjectNode) sheet)
                        .withArray("candidates")
                        .addObject()
                        .put("name", name)
                        .put("for", 0)
                        .put("against", 0)
                        .put("abstain", 0);
            }
        }
    }

    /** The member who stands so and registered first leaves. */
    private Candidate leave(Progress decision) {
        Candidate leaving = candidates.of(walk.id()).stream()
                .filter(candidate -> candidate.post().equals(new PostId("member")) && candidate.decision() == decision)
                .findFirst()
                .orElseThrow();
        withdrawals.withdraw(walk.id(), leaving.id(), "工作调动", CLERK);
        return leaving;
    }

    private Candidate only(Progress decision) {
        List<Candidate> found = standing(decision);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<Candidate> standing(Progress decision) {
        return candidates.of(walk.id()).stream()
                .filter(candidate -> candidate.decision() == decision)
                .toList();
    }

    private void complete(String key, Consumer<ObjectNode> change) {
        List<OpenTask> open = open(key);
        assertThat(open).as(key).hasSize(1);
        walk.complete(open.get(0), walk.account(open.get(0).group()), change);
    }

    private List<OpenTask> open(String key) {
        return walk.open().stream().filter(task -> task.key().equals(key)).toList();
    }

    private List<String> noted(String action) {
        return minutes.entries(walk.id()).stream()
                .filter(entry -> entry.action().equals(action))
                .map(entry -> entry.clause())
                .toList();
    }
}
