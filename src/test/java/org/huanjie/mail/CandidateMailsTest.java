package org.huanjie.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.huanjie.election.OpenTask;
import org.huanjie.ids.PostId;
import org.huanjie.models.ElectionWalk;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Progress;
import org.huanjie.succession.Withdrawals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Candidates are told what becomes of them, and the bodies as well: missing material, appeals, successions and the vote (XG-3.2.2b, E3, E4). */
@MailTest
class CandidateMailsTest {

    private static final String LEAGUE = "league.jiyang@huanjie.example";
    private static final String PARTY = "party.jiyang@huanjie.example";
    private static final String COUNTY = "superior.jiyang@huanjie.example";
    private static final String FIRST = "first@huanjie.example";
    private static final String SECOND = "second@huanjie.example";
    private static final Map<String, Integer> PEOPLE =
            Map.of("member", 17, "full-time-deputy", 2, "part-time-deputy", 2);

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private Candidates candidates;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private JdbcClient database;

    @Autowired
    private OutboxSender postman;

    @Autowired
    private Inbox inbox;

    @BeforeEach
    void twoOfThoseWhoStandHaveAccounts() {
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-03-02");
        walk.until("reviewCandidates", PEOPLE);
        account(0, "first", FIRST);
        account(1, "second", SECOND);
        emptied();
    }

    @AfterEach
    void itEnds() {
        database.sql("delete from person where account in ('first', 'second')").update();
    }

    @Test
    void whoLacksMaterialIsToldWhatAndUntilWhenAndWhoAppealsWhatWasDecided() {
        complete("reviewCandidates", answer -> {
            row(answer, 0).put("decision", "material").put("reason", "本人书面同意书");
            row(answer, 1).put("decision", "reject").put("criterion", "作风正派").put("reason", "群众反映较多");
        });
        postman.deliver();

        assertThat(to(FIRST)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("【换届】请补充材料：" + person(0).name() + "（吉阳镇团委换届）");
            assertThat(mail.text())
                    .contains("须补充材料：本人书面同意书", "逾期没有补充的，按资格审查未通过处理", "截止：2026年", "依据：")
                    .contains("打开查看：https://huanjie.example/elections/" + walk.id());
        });
        assertThat(to(SECOND)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("【换届】人选结果：" + person(1).name());
            assertThat(mail.text()).contains("资格审查未通过", "提出申诉（《换届异常情形处理规则》第4项）", "截止：2026年");
        });
        assertThat(subjects(LEAGUE)).contains("【换届】请补充材料：1名人选（吉阳镇团委换届）", "【换届】人选结果：21名人选（吉阳镇团委换届）");
        assertThat(subjects(COUNTY)).contains("【抄送】【换届】请补充材料：1名人选（吉阳镇团委换届）");

        emptied();
        complete("supplyMaterial", answer -> ((ObjectNode)
                        answer.get("candidates").get(0))
                .put("supplied", false)
                .put("content", ""));
        postman.deliver();
        assertThat(to(FIRST)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("【换届】人选结果：");
            assertThat(mail.text()).contains("资格审查未通过：没有补充材料（本人书面同意书）（《换届异常情形处理规则》第4项）；可在");
        });
        assertThat(subjects(LEAGUE)).contains("【换届】人选结果：1名人选（吉阳镇团委换届）");

        complete("recordAppeals", answer -> StreamSupport.stream(
                        answer.get("candidates").spliterator(), false)
                .map(ObjectNode.class::cast)
                .filter(row ->
                        row.get("candidate").asText().equals(person(1).id().value()))
                .forEach(row -> row.put("appeals", true).put("grounds", "没有这样的事")));
        walk.until("decideAppeals", PEOPLE);
        emptied();
        complete("decideAppeals", answer -> ((ObjectNode)
                        answer.get("candidates").get(0))
                .put("upheld", true)
                .put("reason", "经核实反映不属实"));
        postman.deliver();
        assertThat(to(SECOND)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("【换届】申诉结论：" + person(1).name() + "（吉阳镇团委换届）");
            assertThat(mail.text()).contains("申诉成立，资格审查通过：经核实反映不属实", "依据：《换届异常情形处理规则》第4项");
        });
        assertThat(subjects(LEAGUE)).contains("【换届】申诉结论：1名人选（吉阳镇团委换届）");
        assertThat(to(FIRST)).isEmpty();
    }

    @Test
    void whoLeavesIsToldSoAndWhoStandsInsteadAndBothBodies() {
        walk.until("compileCandidates", PEOPLE);
        complete(
                "compileCandidates",
                answer -> row(answer, 1).put("formal", false).put("reason", "赞成人数较少"));
        walk.until("prepareMeetings", PEOPLE);
        emptied();
        withdrawals.withdraw(walk.id(), person(0).id(), "工作调动", "jiyang-league");
        postman.deliver();

        String first = person(0).name();
        String second = person(1).name();
        assertThat(person(1).decision()).isEqualTo(Progress.APPROVED);
        assertThat(to(FIRST)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("【换届】候选人变动：" + first + "（吉阳镇团委换届）");
            assertThat(mail.text()).contains(first + "申请退出：工作调动", "依据：《换届异常情形处理规则》第3项");
        });
        assertThat(to(SECOND)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("【换届】候选人变动：" + second + "（吉阳镇团委换届）");
            assertThat(mail.text()).contains(first + "退出，按推荐情况依次递补为正式候选人（《换届异常情形处理规则》第3项）");
        });
        assertThat(texts(LEAGUE))
                .anyMatch(text -> text.contains(first + "申请退出：工作调动"))
                .anyMatch(text -> text.contains(first + "退出，由" + second + "依次递补为正式候选人"));
        assertThat(texts(PARTY))
                .filteredOn(text -> !text.contains("抄送"))
                .singleElement()
                .asString()
                .contains("由" + second + "依次递补为正式候选人");
    }

    @Test
    void aListThatIsTakenBackAndALineThatIsCancelledAreToldOf() {
        walk.until("decideRequest", PEOPLE);
        emptied();
        withdrawals.withdraw(walk.id(), person(0).id(), "工作调动", "jiyang-league");
        postman.deliver();
        assertThat(to(SECOND)).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains(person(0).name() + "退出，候选人名单不再报批，将重新拟定"));
        assertThat(texts(PARTY)).anyMatch(text -> text.contains("候选人名单不再报批，将重新拟定"));

        walk.until("openMeeting", PEOPLE);
        walk.now(walk.open().get(0).due().toLocalDate() + "T09:00");
        emptied();
        withdrawals.withdraw(walk.id(), person(1).id(), "工作调动", "jiyang-league");
        postman.deliver();
        assertThat(texts(PARTY)).anyMatch(text -> text.contains(person(1).name() + "退出时已来不及递补，选票上该行作废，不得计票"));
    }

    @Test
    void whoStoodIsToldHowTheVoteEndedAndTheBodyWhoWasElected() {
        walk.until("openMeeting", PEOPLE);
        emptied();
        walk.until("nameSecretary", PEOPLE);
        postman.deliver();

        assertThat(List.of(FIRST, SECOND))
                .allSatisfy(address -> assertThat(to(address)).singleElement().satisfies(mail -> {
                    assertThat(mail.subject()).startsWith("【换届】人选结果：");
                    assertThat(mail.text()).containsAnyOf("当选（《换届选举通用规则》第一部分第4项）", "未当选（《换届选举通用规则》第一部分第4项）");
                }));
        assertThat(texts(LEAGUE))
                .anyMatch(text ->
                        text.contains("选举结果：当选：") && text.contains(person(0).name()));
        assertThat(subjects(COUNTY)).anyMatch(subject -> subject.startsWith("【抄送】【换届】选举结果："));
    }

    /** The member with this place among those who registered is reached at an address. */
    private void account(int number, String account, String mail) {
        database.sql("insert into person (account, name, mail, must_change_password) values (?, ?, ?, false)")
                .params(account, person(number).name(), mail)
                .update();
        database.sql("update candidate set account = ? where election = ? and id = ?")
                .params(account, walk.id(), person(number).id())
                .update();
    }

    private Candidate person(int number) {
        return candidates.of(walk.id()).stream()
                .filter(candidate -> candidate.post().equals(new PostId("member")))
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    private ObjectNode row(ObjectNode answer, int number) {
        return StreamSupport.stream(answer.get("candidates").spliterator(), false)
                .map(ObjectNode.class::cast)
                .filter(row ->
                        row.get("candidate").asText().equals(person(number).id().value()))
                .findFirst()
                .orElseThrow();
    }

    private void complete(String key, Consumer<ObjectNode> change) {
        OpenTask task = walk.open().stream()
                .filter(open -> open.key().equals(key))
                .findFirst()
                .orElseThrow();
        walk.complete(task, walk.account(task.group()), change);
    }

    private void emptied() {
        postman.deliver();
        Inbox.empty();
    }

    private List<Inbox.Received> to(String address) {
        return inbox.all().stream().filter(mail -> mail.to().equals(address)).toList();
    }

    private List<String> subjects(String address) {
        return to(address).stream().map(Inbox.Received::subject).toList();
    }

    private List<String> texts(String address) {
        return to(address).stream().map(Inbox.Received::text).toList();
    }
}
