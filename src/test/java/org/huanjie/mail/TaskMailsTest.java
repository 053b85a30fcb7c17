package org.huanjie.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.huanjie.ids.ElectionId;
import org.huanjie.models.ElectionWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A body is told of its tasks, a person of those given to him or her; nobody of what is done already or of one's own doing. */
@MailTest
class TaskMailsTest {

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private OutboxSender postman;

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxStore store;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private LetterSubjects subjects;

    @Autowired
    private MailDirectory addresses;

    @Autowired
    private MailRouting receivers;

    @Autowired
    private Composer composer;

    @Autowired
    private SmtpGateway office;

    @Autowired
    private MailSettings settings;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Clock clock;

    @BeforeEach
    void anElectionBegins() {
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-03-02");
    }

    @AfterEach
    void noTaskIsLeftThatBelongsToNoElection() {
        tasks.deleteTasks(
                tasks.createTaskQuery().taskNameLike("记录%会场计票").list().stream()
                        .map(Task::getId)
                        .toList(),
                true);
    }

    @Test
    void aBodyIsToldOfANewTaskWithItsDeadlineItsClauseAndALinkThatOpensIt() {
        walk.now("2026-03-02T09:09");
        postman.deliver();
        assertThat(inbox.all()).as("further tasks may come").isEmpty();

        walk.now("2026-03-02T09:11");
        postman.deliver();

        String task = walk.open().get(0).id();
        assertThat(inbox.all()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("party.jiyang@huanjie.example");
            assertThat(mail.subject()).startsWith("【换届】新任务：").contains("吉阳镇").doesNotContain("\n");
            assertThat(mail.text())
                    .contains("截止：2026年3月", "依据：《吉阳镇实施方案》六（一）")
                    .contains("https://huanjie.example/camunda/app/tasklist/default/#/?task=" + task);
            assertThat(mail.html()).contains("?task=" + task, "打开办理", "width=device-width");
            assertThat(mail.id()).matches("<[0-9a-f-]{36}@huanjie>");
        });
        postman.deliver();
        assertThat(inbox.all()).as("once").hasSize(1);
    }

    @Test
    void severalNewTasksWithinTenMinutesBecomeOneMailAndWhatIsDoneByThenIsNotToldOf() {
        walk.now("2026-03-02T09:05");
        walk.step(Map.of());
        String second = walk.open().get(0).name();
        walk.now("2026-03-02T09:16");
        postman.deliver();

        assertThat(inbox.all()).singleElement().satisfies(mail -> assertThat(mail.subject())
                .contains(second));
    }

    @Test
    void severalNewTasksOfAPanelBecomeOneMailToEachOfItsPeople() {
        walk.now("2026-03-02T09:11");
        postman.deliver();
        Inbox.empty();
        tellOf("count:460203198", "记录甲会场计票", "2026-03-02T09:20");
        tellOf("count:460203198", "记录乙会场计票", "2026-03-02T09:25");
        walk.now("2026-03-02T09:30");
        postman.deliver();

        assertThat(inbox.all()).isNotEmpty().allSatisfy(mail -> assertThat(mail.text())
                .contains("记录甲会场计票", "记录乙会场计票"));
        assertThat(inbox.all()).extracting(Inbox.Received::to).doesNotHaveDuplicates();
    }

    @Test
    void aSecondNodeThatPutsTheSameLettersTogetherFindsThemTakenAndMakesNoSecondMail() throws Exception {
        String party = "party:460203198";
        tellOf(party, "记录丙会场计票", "2026-03-02T09:10");
        walk.now("2026-03-02T09:30");
        ExecutorService secondNode = Executors.newSingleThreadExecutor();
        try {
            Future<?> other = transaction.execute(status -> {
                store.bind(
                        new OutboxStore.Pile(party, "task-new"), Instant.EPOCH, Instant.parse("2026-03-02T02:00:00Z"));
                Future<?> delivering = secondNode.submit(postman::deliver);
                assertThatThrownBy(() -> delivering.get(300, TimeUnit.MILLISECONDS))
                        .as("it waits")
                        .isInstanceOf(TimeoutException.class);
                return delivering;
            });
            other.get(10, TimeUnit.SECONDS);
        } finally {
            secondNode.shutdown();
        }

        assertThat(inbox.all()).singleElement().satisfies(mail -> assertThat(mail.subject())
                .isEqualTo("【换届】2件事项待您了解"));
    }

    private void tellOf(String group, String name, String moment) {
        Task task = tasks.newTask();
        task.setName(name);
        tasks.saveTask(task);
        transaction.executeWithoutResult(status -> outbox.put(new Letter(
                LetterKind.TASK_NEW,
                Recipient.group(group),
                walk.id(),
                task.getId(),
                "",
                Map.of(),
                "",
                LocalDateTime.parse(moment).atZone(clock.getZone()).toInstant())));
    }

    @Test
    void whoIsGivenATaskIsToldPersonallyAndWhoTakesOneIsNot() {
        String task = walk.open().get(0).id();
        tasks.claim(task, "jiyang-league");
        walk.now("2026-03-02T09:30");
        postman.deliver();

        assertThat(inbox.lines())
                .as("the body need not be told of a task that somebody has taken")
                .singleElement()
                .asString()
                .startsWith("jiyang-league@huanjie.example 【换届】交给您的任务：");
    }

    @Test
    void aTaskThatIsPutBackIsToldOfAnew() {
        String task = walk.open().get(0).id();
        walk.now("2026-03-02T09:05");
        tasks.claim(task, "jiyang-party");
        walk.now("2026-03-02T09:11");
        postman.deliver();
        Inbox.empty();
        walk.now("2026-03-02T09:20");
        tasks.setAssignee(task, null);
        walk.now("2026-03-02T09:31");
        postman.deliver();

        assertThat(inbox.lines()).singleElement().asString().startsWith("party.jiyang@huanjie.example 【换届】新任务：");
    }

    @Test
    void aTaskThatIsTakenAndPutBackBeforeTheBodyIsToldIsToldOfOnce() {
        String task = walk.open().get(0).id();
        tasks.claim(task, "jiyang-party");
        tasks.setAssignee(task, null);
        walk.now("2026-03-02T09:31");
        postman.deliver();

        assertThat(inbox.all()).singleElement().satisfies(mail -> assertThat(mail.subject())
                .startsWith("【换届】新任务："));
    }

    @Test
    void aLetterOfAKindThatOnlyALaterVersionKnowsDoesNotStandInTheWayOfTheOthers() {
        database.sql("""
                        insert into outbox (id, kind, recipient, matter, occurrence, facts, actor, gathering, batch, not_before,
                                            state, attempts, reason, created_at)
                        values ('later', 'later-kind', 'party:460203198', 'none', '', '{"facts": {}}', '', '', 'later',
                                timestamp with time zone '2026-03-01 00:00:00+08', 'WAITING', 0, '', current_timestamp)""").update();
        walk.now("2026-03-02T09:11");
        postman.deliver();

        assertThat(inbox.all()).hasSize(1);
        assertThat(database.sql("select attempts from outbox where id = 'later' and state = 'WAITING'")
                        .query(Integer.class)
                        .single())
                .isOne();
        LocalDateTime later = LocalDateTime.parse("2026-03-02T10:00");
        for (int attempt = 2; attempt <= 6; attempt++) {
            walk.now(later.plusHours(5L * attempt).toString());
            postman.deliver();
        }
        assertThat(store.count(OutboxEntry.State.FAILED))
                .as("given up in the end")
                .isOne();
        assertThat(store.latest(OutboxEntry.State.FAILED, 10))
                .as("for the pages of that version")
                .isEmpty();
    }

    @Test
    void aLetterOfWhichOperatorsCannotBeToldDoesNotStandInTheWayOfTheOthers() {
        UndeliverableMail broken = new UndeliverableMail() {
            @Override
            public void raise(ElectionId election, String letter, String reason) {
                throw new IllegalStateException("no operators");
            }

            @Override
            public void clear(Collection<String> letters) {
                throw new IllegalStateException("no operators");
            }
        };
        OutboxSender withoutOperators = new OutboxSender(
                store,
                new BatchDelivery(store, subjects, addresses, receivers, composer, office, broken, settings, clock),
                office,
                broken,
                settings,
                transactions,
                clock);
        transaction.executeWithoutResult(status -> outbox.put(new Letter(
                LetterKind.CANDIDATE_RESULT,
                Recipient.person("nobody-of-this-name"),
                walk.id(),
                "candidate",
                "",
                Map.of(),
                "",
                Instant.EPOCH)));
        LocalDateTime later = LocalDateTime.parse("2026-03-02T10:00");
        for (int attempt = 1; attempt <= 6; attempt++) {
            walk.now(later.plusHours(5L * attempt).toString());
            withoutOperators.deliver();
            assertThat(inbox.all()).hasSize(1);
        }

        assertThat(store.latest(OutboxEntry.State.FAILED, 10))
                .singleElement()
                .satisfies(posted -> assertThat(posted.reason()).contains("程序处理这封邮件时出错"));
    }

    @Test
    void aProvincesLettersOfOneMorningAreAllThere() {
        int before = store.count(OutboxEntry.State.WAITING);
        transaction.executeWithoutResult(status -> numbered(10_000)
                .map(task -> new Letter(
                        LetterKind.TASK_DUE,
                        Recipient.group("party:460203198"),
                        walk.id(),
                        task,
                        "",
                        Map.of(),
                        "",
                        Instant.EPOCH))
                .forEach(outbox::put));

        assertThat(store.count(OutboxEntry.State.WAITING)).isEqualTo(before + 10_000);
    }

    @Test
    void whomATaskIsForIsFoundAmongAllTasksOfAProvince() {
        String task = walk.open().get(0).id();
        List<String> all = Stream.concat(numbered(100_000), Stream.of(task)).toList();

        assertThat(store.groups(all)).isEqualTo(Map.of(task, "party:460203198"));
    }

    private static Stream<String> numbered(int tasks) {
        return IntStream.range(0, tasks).mapToObj(number -> "task-" + number);
    }

    @Test
    void aLetterThatTheProgramCannotDealWithDoesNotStandInTheWayOfTheOthers() {
        Letter broken = new Letter(
                LetterKind.STAGE_ESCALATED,
                Recipient.group("party:460203198"),
                new ElectionId("none"),
                "none",
                "",
                Map.of(),
                "",
                Instant.EPOCH);
        transaction.executeWithoutResult(status -> outbox.put(broken));
        walk.now("2026-03-02T09:11");
        postman.deliver();

        assertThat(inbox.all()).hasSize(1);
        assertThat(store.latest(OutboxEntry.State.WAITING, 10)).singleElement().satisfies(posted -> {
            assertThat(posted.attempts()).isOne();
            assertThat(posted.reason()).contains("程序处理这封邮件时出错");
        });
    }
}
