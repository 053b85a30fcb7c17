package org.huanjie.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.huanjie.access.Duty;
import org.huanjie.access.PlaceRequest;
import org.huanjie.access.PlaceRequest.PersonRow;
import org.huanjie.access.Places;
import org.huanjie.access.Right;
import org.huanjie.division.Bodies;
import org.huanjie.election.ElectionShifts;
import org.huanjie.election.ShiftRequest;
import org.huanjie.mail.OutboxEntry.State;
import org.huanjie.mail.RudeServer.Manner;
import org.huanjie.models.ElectionWalk;
import org.huanjie.models.ElectionsWithdrawn;
import org.huanjie.models.WholeElectionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** A mail server that refuses, hangs or rejects: tasks go on as ever, the rest is delivered, the failure is seen and can be sent again. */
@WholeElectionTest
@AutoConfigureMockMvc
@ExtendWith(ElectionsWithdrawn.class)
class MailTroubleTest {

    private static final RudeServer SERVER = new RudeServer(0);
    private static final String PARTY = "party.jiyang@huanjie.example";
    private static final String DEPUTY = "nobody.deputy@huanjie.example";
    private static final String COUNTY = "superior.jiyang@huanjie.example";

    private static final RequestPostProcessor ADMIN =
            user("admin").authorities(AuthorityUtils.createAuthorityList(Right.ADMIN));

    @Autowired
    private MockMvc http;

    @Autowired
    private ObjectProvider<JavaMailSender> senders;

    @Autowired
    private MailSettings settings;

    @Autowired
    private Clock clock;

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private ElectionShifts shifts;

    @Autowired
    private Bodies bodies;

    @Autowired
    private OutboxStore store;

    @Autowired
    private OutboxSender postman;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Places places;

    @Autowired
    private TaskService tasks;

    @Autowired
    private MailChoices choices;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", () -> "jdbc:h2:mem:mail-trouble;DB_CLOSE_DELAY=-1");
        settings.add("huanjie.data-dir", () -> "target/mail-trouble");
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", SERVER::port);
        settings.add("spring.mail.properties.mail.smtp.timeout", () -> "3000");
    }

    @BeforeEach
    void anElectionWhoseTimetableHasBeenMoved() {
        SERVER.behave(Manner.POLITE);
        postman.goOn();
        bodies.save(new Bodies.Body("460203198", "league", "共青团吉阳镇委员会", "nobody@huanjie.example"));
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-03-02");
        walk.step(Map.of());
        database.sql("delete from outbox").update();
        SERVER.recipients().clear();
        SERVER.contents().clear();
        shifts.shift(walk.id(), new ShiftRequest(7, false, "镇党委换届推迟"), "jiyang-league");
    }

    @AfterEach
    void itEnds() {
        SERVER.behave(Manner.POLITE);
        postman.goOn();
    }

    @Test
    void oneOfThreeRecipientsIsRejectedAndTheOthersGetTheirMail() {
        SERVER.behave(Manner.CHOOSY);
        postman.deliver();

        assertThat(SERVER.recipients()).containsExactlyInAnyOrder(PARTY, COUNTY);
        assertThat(store.latest(State.FAILED, 10)).singleElement().satisfies(failed -> {
            assertThat(failed.letter().recipient()).isEqualTo(Recipient.group("league:460203198"));
            assertThat(failed.reason()).contains("邮件服务器不接收", "No such user");
        });
        assertThat(runtime.createIncidentQuery()
                        .incidentType("undeliverableMail")
                        .list())
                .as("operators see it")
                .hasSize(1);

        SERVER.behave(Manner.POLITE);
        OutboxEntry failed = store.latest(State.FAILED, 10).get(0);
        store.sendAgain(List.of(failed.id()), Instant.EPOCH);
        postman.deliver();
        assertThat(SERVER.recipients()).contains("nobody@huanjie.example");
    }

    @Test
    void aServerThatRefusesEveryCallLeavesAllLettersWaitingUntilItIsBack() {
        SERVER.behave(Manner.CLOSED);
        postman.deliver();
        assertThat(store.count(State.WAITING)).isEqualTo(3);
        assertThat(store.latest(State.WAITING, 10))
                .as("one try tells")
                .filteredOn(letter -> letter.reason().startsWith("连不上邮件服务器"))
                .hasSize(1);
        tasksGoOnAtTheirUsualSpeed();

        SERVER.behave(Manner.POLITE);
        walk.now("2026-03-02T18:30");
        postman.deliver();
        assertThat(SERVER.recipients()).contains(PARTY, COUNTY, "nobody@huanjie.example");
    }

    @Test
    void aServerThatHangsHoldsUpNoTask() {
        SERVER.behave(Manner.SILENT);
        CompletableFuture<Void> sending = CompletableFuture.runAsync(postman::deliver);
        tasksGoOnAtTheirUsualSpeed();
        assertThat(sending).as("the server still hangs").isNotDone();
        sending.join();
        assertThat(store.count(State.FAILED)).isZero();

        SERVER.behave(Manner.POLITE);
        postman.goOn();
        postman.deliver();
        assertThat(SERVER.recipients()).contains(PARTY, COUNTY);
    }

    @Test
    void aMailOnWhichTheConnectionBreaksStandsInTheWayOfNoOtherAndIsGivenUpInTheEnd() {
        SERVER.behave(Manner.STALLING);
        postman.deliver();
        assertThat(SERVER.recipients()).containsExactlyInAnyOrder(PARTY, COUNTY);
        assertThat(store.latest(State.WAITING, 10)).singleElement().satisfies(waiting -> {
            assertThat(waiting.attempts()).isOne();
            assertThat(waiting.reason()).startsWith("邮件服务器暂不接收");
        });

        SERVER.behave(Manner.ABRUPT);
        LocalDateTime later = LocalDateTime.parse("2026-03-02T18:30");
        for (int attempt = 2; attempt <= 6; attempt++) {
            walk.now(later.plusHours(5L * attempt).toString());
            postman.deliver();
        }
        assertThat(store.count(State.WAITING)).isZero();
        assertThat(store.latest(State.FAILED, 10)).singleElement().satisfies(failed -> assertThat(
                        failed.letter().recipient())
                .isEqualTo(Recipient.group("league:460203198")));
    }

    @Test
    void aMailThatTheServerHasTakenIsSentHoweverTheyPart() {
        SERVER.behave(Manner.LINGERING);
        postman.deliver();

        assertThat(store.count(State.SENT)).isEqualTo(3);
        assertThat(SERVER.recipients()).containsExactlyInAnyOrder(PARTY, COUNTY, "nobody@huanjie.example");
    }

    @Test
    void aMailOfSeveralThatMayHaveArrivedGoesOutAgainUnderItsIdWithoutWhatIsSettledAndWithNothingNew()
            throws Exception {
        database.sql("delete from outbox").update();
        places.setUp(new PlaceRequest(
                "460203198", List.of(), List.of(new PersonRow("jiyang-deputy", "符海英", List.of(Duty.LEAGUE), DEPUTY))));
        choices.choose("jiyang-deputy", MailChoice.DAILY);
        String task = walk.open().get(0).id();
        tasks.setAssignee(task, "jiyang-deputy");
        tell("first");
        tell("second");
        postman.deliver();

        SERVER.behave(Manner.ABRUPT);
        walk.now("2026-03-03T09:00");
        postman.deliver();
        assertThat(mails()).singleElement().satisfies(mail -> assertThat(mail.getSubject())
                .contains("3件事项"));
        String id = mails().get(0).getMessageID();
        tasks.setAssignee(task, "jiyang-league");
        tell("third");
        postman.deliver();
        walk.now("2026-03-04T09:00");
        postman.deliver();
        assertThat(mails()).hasSize(3);
        assertThat(mails().get(1).getMessageID()).isEqualTo(id);
        assertThat(mails().get(1).getSubject()).contains("2件事项");
        assertThat(mails().get(2).getMessageID()).isNotEqualTo(id);
        assertThat(store.latest(State.WAITING, 10))
                .as("each letter counts its own failures")
                .filteredOn(letter -> letter.letter().recipient().person())
                .extracting(letter -> letter.letter().matter() + " " + letter.attempts())
                .contains("first 2", "second 2", "third 1");

        SERVER.behave(Manner.POLITE);
        walk.now("2026-03-04T18:00");
        postman.deliver();
        assertThat(mails()).hasSize(5);
        assertThat(mails().stream().map(MailTroubleTest::id).filter(id::equals)).hasSize(3);
        assertThat(database.sql("select distinct batch from outbox where state = 'SENT'")
                        .query(String.class)
                        .list())
                .as("every mail is one of the outbox")
                .containsAll(mails().stream()
                        .map(mail -> id(mail).replaceAll("[<>]|@huanjie", ""))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MAIL FROM | 553 Mail from must equal authorized user | huanjie.mail.from
            MAIL FROM | 501 Mail from address must be same as authorization user | huanjie.mail.from
            RCPT TO   | 553 5.7.1 <huanjie@localhost>: Sender address rejected: not owned by user | huanjie.mail.from
            text      | 550 5.7.60 SMTP; Client does not have permissions to send as this sender | huanjie.mail.from
            MAIL FROM | 530 5.7.0 Must issue a STARTTLS command first | starttls
            MAIL FROM | 535 5.7.8 Error: authentication failed | spring.mail.username""")
    void aServerThatRefusesTheSenderHoldsUpAllLettersAndThePageSaysWhatToSet(
            String command, String reply, String setting) throws Exception {
        SERVER.refuse(command, reply);
        postman.deliver();

        assertThat(SERVER.refused()).as("one try tells").isOne();
        assertThat(store.count(State.WAITING)).isEqualTo(3);
        assertThat(store.latest(State.WAITING, 10))
                .as("no letter has failed")
                .allSatisfy(letter -> assertThat(letter.attempts()).isZero());
        assertThat(undeliverable()).isEmpty();
        http.perform(get("/mail").with(ADMIN))
                .andExpect(content().string(containsString(setting)))
                .andExpect(content().string(containsString(HtmlUtils.htmlEscape(reply.substring(4)))));

        SERVER.behave(Manner.POLITE);
        walk.now("2026-03-02T18:30");
        postman.deliver();
        assertThat(SERVER.recipients()).containsExactlyInAnyOrder(PARTY, COUNTY, "nobody@huanjie.example");
        http.perform(get("/mail").with(ADMIN)).andExpect(content().string(not(containsString(setting))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MAIL FROM | 451 4.7.1 Try again
            text      | 550 5.4.5 Daily user sending quota exceeded
            RCPT TO   | 550 5.7.0 Requested action not taken, try later
            text      | 554 5.7.1 Sending frequency limited
            RCPT TO   | 550 Too many messages in this hour""")
    void aQuotaThatIsUsedUpGivesNoLetterUpHoweverManyDaysItLastsAndTheServerIsAskedMoreAndMoreRarely(
            String command, String reply) throws Exception {
        SERVER.refuse(command, reply);
        LocalDateTime begun = LocalDateTime.parse("2026-03-02T12:00");
        List<Long> tries = new ArrayList<>();
        for (int minute = 0; minute < 300; minute++) {
            walk.now(begun.plusMinutes(minute).toString());
            int before = SERVER.refused();
            postman.deliver();
            if (SERVER.refused() > before) {
                assertThat(SERVER.refused() - before).as("one try tells").isOne();
                tries.add((long) minute);
            }
        }
        assertThat(tries).startsWith(0L, 1L, 3L, 7L, 15L).hasSizeLessThan(13);
        http.perform(get("/mail").with(ADMIN)).andExpect(content().string(containsString("限制发送的数量或频率")));
        for (int day = 1; day <= 3; day++) {
            walk.now(begun.plusDays(day).toString());
            postman.deliver();
        }
        assertThat(store.count(State.WAITING)).as("three days later").isEqualTo(3);
        assertThat(undeliverable()).isEmpty();

        SERVER.behave(Manner.POLITE);
        walk.now(begun.plusDays(5).toString());
        postman.deliver();
        assertThat(SERVER.recipients()).containsExactlyInAnyOrder(PARTY, COUNTY, "nobody@huanjie.example");
    }

    @Test
    void aMailboxThatIsFullForADayStandsInTheWayOfNoOtherAndGetsItsMailInTheEnd() {
        SERVER.behave(Manner.FULL);
        postman.deliver();
        assertThat(SERVER.recipients()).containsExactlyInAnyOrder(PARTY, COUNTY);
        LocalDateTime begun = LocalDateTime.parse("2026-03-02T12:00");
        for (int hour = 1; hour <= 24; hour++) {
            walk.now(begun.plusHours(hour).toString());
            postman.deliver();
        }
        assertThat(store.count(State.FAILED)).isZero();

        SERVER.behave(Manner.POLITE);
        walk.now(begun.plusDays(2).toString());
        postman.deliver();
        assertThat(SERVER.recipients()).contains("nobody@huanjie.example");
    }

    @Test
    void aRefusalOfFiveThousandCharactersIsShownLikeAnyOther() {
        SERVER.refuse("RCPT TO:<NOBODY", "550 No such user " + "𠮷z".repeat(2500));
        postman.deliver();

        assertThat(SERVER.recipients()).containsExactlyInAnyOrder(PARTY, COUNTY);
        assertThat(store.latest(State.FAILED, 10)).singleElement().satisfies(failed -> assertThat(failed.reason())
                .contains("No such user"));
        assertThat(undeliverable()).singleElement().satisfies(incident -> assertThat(incident.getIncidentMessage())
                .contains("No such user"));
    }

    @Test
    void aSenderThatIsNoAddressHoldsUpAllLettersLikewise() {
        SmtpGateway office = new SmtpGateway(
                senders,
                new MailSettings(
                        "换届办", settings.link(), settings.gather(), 1, 6, settings.morning(), settings.digest()),
                clock);
        SmtpGateway.Outcome outcome =
                office.hand("id", new Mail("主题", "正文", "<p>正文</p>"), MailAddress.of("中共吉阳镇委员会", PARTY), List.of());

        assertThat(outcome.how()).isEqualTo(SmtpGateway.How.BARRED);
        assertThat(office.trouble())
                .hasValueSatisfying(advice -> assertThat(advice).contains("huanjie.mail.from", "换届办"));
    }

    @Test
    void aLetterWhoseTaskIsGoneIsDroppedThoughItsPersonHasNoAddress() {
        places.setUp(new PlaceRequest(
                "460203198", List.of(), List.of(new PersonRow("jiyang-trainee", "黎德安", List.of(Duty.LEAGUE), ""))));
        database.sql("delete from outbox").update();
        for (LetterKind kind : List.of(LetterKind.TASK_DUE, LetterKind.TASK_ASSIGNED)) {
            put(kind, Recipient.person("jiyang-trainee"), "2026-03-05T18:00");
        }
        put(LetterKind.TASK_NUDGED, Recipient.group("inspection:460203999"), "2026-03-05");
        postman.deliver();

        assertThat(store.latest(State.DROPPED, 10)).hasSize(3).allSatisfy(letter -> assertThat(letter.reason())
                .contains("已经办结"));
        assertThat(undeliverable()).isEmpty();
    }

    private void put(LetterKind kind, Recipient recipient, String occurrence) {
        transaction.executeWithoutResult(status -> outbox.put(new Letter(
                kind, recipient, walk.id(), "a-task-that-is-gone", occurrence, Map.of(), "", Instant.EPOCH)));
    }

    private List<Incident> undeliverable() {
        return runtime.createIncidentQuery().incidentType("undeliverableMail").list().stream()
                .filter(incident -> store.find(incident.getConfiguration()).isPresent())
                .toList();
    }

    private void tell(String matter) {
        transaction.executeWithoutResult(status -> outbox.put(new Letter(
                LetterKind.CANDIDATE_RESULT,
                Recipient.person("jiyang-deputy"),
                walk.id(),
                matter,
                "",
                Map.of("who", matter, "detail", "资格审查通过"),
                "",
                Instant.EPOCH)));
    }

    private static List<MimeMessage> mails() throws MessagingException {
        List<MimeMessage> mails = new ArrayList<>();
        for (String content : SERVER.contents()) {
            mails.add(new MimeMessage(null, new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII))));
        }
        return mails.stream().filter(mail -> to(mail).equals(DEPUTY)).toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tasksGoOnAtTheirUsualSpeed() {
        Instant begun = Instant.now();
        walk.step(Map.of());
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }
}
