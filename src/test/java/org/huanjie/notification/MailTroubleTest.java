package org.huanjie.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.huanjie.access.Duty;
import org.huanjie.access.PlaceRequest;
import org.huanjie.access.PlaceRequest.PersonRow;
import org.huanjie.access.Places;
import org.huanjie.division.Bodies;
import org.huanjie.election.ElectionShifts;
import org.huanjie.election.ShiftRequest;
import org.huanjie.models.ElectionWalk;
import org.huanjie.models.ElectionsWithdrawn;
import org.huanjie.models.WholeElectionTest;
import org.huanjie.notification.Posted.State;
import org.huanjie.notification.RudeServer.Manner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail server that refuses, hangs or rejects: tasks go on as ever, the rest is delivered, the failure is seen and can be sent again. */
@WholeElectionTest
@ExtendWith(ElectionsWithdrawn.class)
class MailTroubleTest {

    private static final RudeServer SERVER = new RudeServer(0);
    private static final String PARTY = "party.jiyang@huanjie.example";
    private static final String DEPUTY = "nobody.deputy@huanjie.example";
    private static final String COUNTY = "superior.jiyang@huanjie.example";

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private ElectionShifts shifts;

    @Autowired
    private Bodies bodies;

    @Autowired
    private OutboxStore store;

    @Autowired
    private Postman postman;

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
        Posted failed = store.latest(State.FAILED, 10).get(0);
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
