package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionService;
import org.huanjie.election.ElectionShifts;
import org.huanjie.election.Elections;
import org.huanjie.election.OpenTask;
import org.huanjie.election.ShiftRequest;
import org.huanjie.ids.PostId;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Progress;
import org.huanjie.succession.Withdrawals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In Nanshan the first who register lack material or do not fit the rules: material is asked for, and whoever is rejected appeals (E4). */
@WholeElectionTest
class RejectionPathsTest {

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
    private ElectionShifts shifts;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private Candidates candidates;

    @Autowired
    private ChainedMinutes minutes;

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
            service.withdraw(walk.id(), "换届方案调整", CLERK);
        }
        ClockUtil.reset();
    }

    @Test
    @ExceptionPath(
            id = "E4",
            clause = "XG-3.2.2b",
            through = {
                "candidacy/materialMissing",
                "supplement/supplyMaterial",
                "candidacy/materialToReview",
                "candidacy/hearAppeals",
                "appeal/recordAppeals",
                "appeal/appealWindow",
                "appeal/decideAppeals"
            })
    void whoLacksMaterialHandsItInAndWhoIsRejectedAppealsOnce() {
        register(people -> {
            without("consent", people, 0, 1);
            born("1980-03-09", people, 2, 3, 4);
        });
        refused("reviewCandidates", answer -> ask(answer, 0, ""), "须补充什么材料（《换届异常情形处理规则》第4项）");
        walk.then("reviewCandidates", REVIEW, "2026-09-05", answer -> {
            ask(answer, 0, "本人书面同意书");
            ask(answer, 1, "本人书面同意书");
        });
        assertThat(decisions(5))
                .containsExactly(
                        Progress.MATERIAL_ASKED,
                        Progress.MATERIAL_ASKED,
                        Progress.REJECTED,
                        Progress.REJECTED,
                        Progress.REJECTED);
        assertThat(person(0).result()).isEqualTo("须补充材料：本人书面同意书；请在2026-09-04前（含当日）补充（《换届异常情形处理规则》第4项）");
        assertThat(person(2).result()).startsWith("资格审查未通过：满46周岁").endsWith("；可在2026-09-04前（含当日）提出申诉（《换届异常情形处理规则》第4项）");

        refused("supplyMaterial", answer -> supplied(answer, 0).put("content", ""), "补充了什么材料（《换届异常情形处理规则》第4项）");
        refused(
                "supplyMaterial",
                answer -> supplied(answer, 0).put("supplied", false),
                "没有补充材料，不填写材料和更正的情况（《换届异常情形处理规则》第4项）");
        walk.then("supplyMaterial", LEAGUE, "2026-09-04", answer -> {
            supplied(answer, 0).putObject("facts").put("consent", true);
            supplied(answer, 1).put("supplied", false).put("content", "");
        });
        assertThat(decisions(2)).containsExactly(Progress.REGISTERED, Progress.REJECTED);
        assertThat(person(0).result()).isEqualTo("已补充材料：本人书面同意书原件（《换届异常情形处理规则》第4项）");
        assertThat(person(1).result())
                .isEqualTo("资格审查未通过：没有补充材料（本人书面同意书）（《换届异常情形处理规则》第4项）；可在2026-09-04前（含当日）提出申诉（《换届异常情形处理规则》第4项）");

        refused("reviewCandidates", answer -> ask(answer, 0, "身份证"), "已经补充过一次材料，须作出审查意见（《换届异常情形处理规则》第4项）");
        walk.then("reviewCandidates", REVIEW, "2026-09-05");
        assertThat(person(0).decision()).isEqualTo(Progress.ADMITTED);

        refused("recordAppeals", answer -> appeal(answer, 1, ""), "的申诉理由（《换届异常情形处理规则》第4项）");
        walk.then("recordAppeals", LEAGUE, "2026-09-04", answer -> {
            appeal(answer, 1, "出生日期登记有误，附身份证").putObject("facts").put("birthDate", "1998-03-09");
            appeal(answer, 2, "应当放宽年龄");
        });
        walk.window("appealWindow", "2026-09-05T00:00");
        refused("decideAppeals", answer -> decide(answer, 1, true), "的申诉不能成立：满46周岁");
        walk.then("decideAppeals", PARTY, "2026-09-08", answer -> decide(answer, 0, true));

        assertThat(decisions(5))
                .containsExactly(
                        Progress.ADMITTED, Progress.REJECTED, Progress.ADMITTED, Progress.REJECTED, Progress.REJECTED);
        assertThat(person(2).result()).isEqualTo("申诉成立，资格审查通过：原审查认定事实清楚（《换届异常情形处理规则》第4项）");
        assertThat(person(3).result()).isEqualTo("申诉不成立，维持审查结果：原审查认定事实清楚（《换届异常情形处理规则》第4项）");
        assertThat(noted("material-supplied")).containsExactly("E4");
        assertThat(noted("appeals-recorded")).containsExactly("E4");
        assertThat(noted("appeals-decided")).containsExactly("E4");
        assertThat(minutes.entries(walk.id()).toString()).doesNotContain("1998-03-09");

        walk.toTheEnd(Map.of());
        assertThat(elections.get(walk.id()).status()).isEqualTo(Status.COMPLETED);
        assertThat(minutes.verify(walk.id()).intact()).isTrue();
    }

    @Test
    void whatIsNotHandedInInTimeLapsesAndNobodyNeedAppeal() {
        register(people -> without("consent", people, 0));
        walk.then("reviewCandidates", REVIEW, "2026-09-05", answer -> ask(answer, 0, "本人书面同意书"));
        walk.timerDue("materialWindow", "2026-09-05T00:00");
        walk.window("materialWindow", "2026-09-05T00:00");

        assertThat(person(0).result())
                .isEqualTo("资格审查未通过：逾期没有补充材料（本人书面同意书）（《换届异常情形处理规则》第4项）；可在2026-09-08前（含当日）提出申诉（《换届异常情形处理规则》第4项）");
        assertThat(noted("material-lapsed")).containsExactly("E4");
        walk.then("recordAppeals", LEAGUE, "2026-09-08");
        shifts.shift(walk.id(), new ShiftRequest(1, false, "等待上级通知"), CLERK);
        walk.timerDue("appealWindow", "2026-09-09T00:00");
        walk.window("appealWindow", "2026-09-09T00:00");
        walk.then("compileCandidates", LEAGUE, "2026-09-08");

        assertThat(noted("appeals-recorded")).containsExactly("E4");
        assertThat(noted("appeals-decided")).isEmpty();
    }

    @Test
    void whoLeavesWhileMaterialIsMissingHandsInNothing() {
        register(people -> without("consent", people, 0));
        walk.then("reviewCandidates", REVIEW, "2026-09-05", answer -> ask(answer, 0, "本人书面同意书"));
        withdrawals.withdraw(walk.id(), person(0).id(), "工作调动", CLERK);

        refused(
                "supplyMaterial",
                answer -> answer.putArray("candidates")
                        .addObject()
                        .put("candidate", person(0).id().value())
                        .put("supplied", false),
                "不在待定名单中");
        walk.then("supplyMaterial", LEAGUE, "2026-09-04");
        walk.then("compileCandidates", LEAGUE, "2026-09-08");
        assertThat(person(0).decision()).isEqualTo(Progress.WITHDRAWN);
    }

    private void register(Consumer<ArrayNode> change) {
        walk.then("registerCandidates", LEAGUE, "2026-09-01", form -> {
            walk.registered(form, Map.of("deputy", 4, "member", 15));
            change.accept((ArrayNode) form.get("candidates"));
        });
        walk.window("registrationWindow", "2026-09-02T00:00");
    }

    private static void without(String fact, ArrayNode people, int... rows) {
        for (int row : rows) {
            member(people, row).put(fact, false);
        }
    }

    private static void born(String day, ArrayNode people, int... rows) {
        for (int row : rows) {
            member(people, row).put("birthDate", day);
        }
    }

    private static ObjectNode member(ArrayNode people, int number) {
        return StreamSupport.stream(people.spliterator(), false)
                .map(ObjectNode.class::cast)
                .filter(person -> person.get("post").asText().equals("member"))
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    /** The review of one of the members, in the order of their registration. */
    private void ask(ObjectNode answer, int number, String material) {
        row(answer, number).put("decision", "material").put("reason", material);
    }

    private ObjectNode supplied(ObjectNode answer, int number) {
        ObjectNode row = row(answer, number);
        return row.has("content") && row.get("content").asText().equals("")
                ? row
                : row.put("supplied", true).put("content", "本人书面同意书原件");
    }

    private static ObjectNode appeal(ObjectNode answer, int number, String grounds) {
        return ((ObjectNode) answer.get("candidates").get(number))
                .put("appeals", true)
                .put("grounds", grounds);
    }

    private static void decide(ObjectNode answer, int number, boolean upheld) {
        ((ObjectNode) answer.get("candidates").get(number)).put("upheld", upheld);
    }

    private ObjectNode row(ObjectNode answer, int number) {
        return StreamSupport.stream(answer.get("candidates").spliterator(), false)
                .map(ObjectNode.class::cast)
                .filter(row ->
                        row.get("candidate").asText().equals(person(number).id().value()))
                .findFirst()
                .orElseThrow();
    }

    private void refused(String task, Consumer<ObjectNode> change, String because) {
        OpenTask open = walk.open().stream()
                .filter(one -> one.key().equals(task))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> walk.complete(open, walk.account(open.group()), change))
                .hasStackTraceContaining(because);
        assertThat(walk.open()).extracting(OpenTask::id).contains(open.id());
    }

    private List<Candidate> members() {
        return candidates.of(walk.id()).stream()
                .filter(candidate -> candidate.post().equals(new PostId("member")))
                .toList();
    }

    private Candidate person(int number) {
        return members().get(number);
    }

    private List<Progress> decisions(int people) {
        return members().stream().limit(people).map(Candidate::decision).toList();
    }

    private List<String> noted(String action) {
        return minutes.entries(walk.id()).stream()
                .filter(entry -> entry.action().equals(action))
                .map(entry -> entry.clause())
                .toList();
    }
}
