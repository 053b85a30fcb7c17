package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.access.Browser;
import org.huanjie.clause.ClauseCodes;
import org.huanjie.clause.ReadText;
import org.huanjie.election.AllElections;
import org.huanjie.election.Election;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionService;
import org.huanjie.engine.DueWork;
import org.huanjie.engine.UserTaskHandlers;
import org.huanjie.ids.ElectionId;
import org.huanjie.mail.WrittenMails;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.huanjie.models.DatabaseOfBefore.MinutesHead;
import org.huanjie.reporting.Issued;
import org.huanjie.reporting.ReportKind;
import org.huanjie.reporting.Reports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database that an earlier version left is read and gone on with: elections that wait wherever the models let them, minutes of every kind, letters,
 * reports and a session of somebody signed in. Whatever of ours is named in its rows, such as beans in its models, must still be found.
 */
class DatabaseOfBeforeTest {

    private static final String NAME = "before-rooms";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final List<String> PAGES_OF_ELECTIONS = List.of(
            "/elections/%s",
            "/elections/%s/candidates",
            "/elections/%s/notices",
            "/elections/%s/approvals",
            "/elections/%s/annulment",
            "/elections/%s/corrections",
            "/api/elections/%s",
            "/api/elections/%s/candidates",
            "/api/elections/%s/record",
            "/api/elections/%s/record/verification");

    private static final List<String> OTHER_PAGES = List.of(
            "/",
            "/elections",
            "/places",
            "/mail",
            "/mail/templates",
            "/reports",
            "/reports/so-far?region=" + ParkedReports.REGION,
            "/api/elections",
            "/api/schemes",
            "/api/record/accounts",
            "/api/record/accounts/verification",
            "/api/mail/outbox");

    /** Kinds of letters of which some are still needed. */
    private static final List<String> MAILED =
            List.of("task-new", "task-overdue", "request-decided", "notice-posted", "election-result", "report-issued");

    @TempDir
    private Path directory;

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private DatabaseOfBefore before;

    @BeforeEach
    void unpack() throws IOException {
        before = DatabaseOfBefore.read(NAME);
        DatabaseOfBefore.unpack(NAME, directory);
        ClockUtil.setCurrentTime(Date.from(before.leftAt().atZone(ZONE).toInstant()));
        mails.start();
    }

    @AfterEach
    void setTheClockRight() {
        mails.stop();
        ClockUtil.reset();
    }

    @Test
    void itsMinutesVerifyAndItsModelsFindWhatTheyName() throws IOException, InterruptedException {
        try (Program program = Program.startedOn(directory)) {
            minutesAreAsTheyWereLeft(program);
            whoIsSignedInIsKnownOrAskedToSignIn(program);
            modelsFindWhatTheyName(program);
            whatWasStoredWithCodesIsReadInWords(program);
        }
    }

    @Test
    @Tag("walks")
    void isReadAndGoneOnWith() {
        try (Program program = Program.startedOn(
                directory,
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + mails.getSmtp().getPort(),
                "huanjie.mail.every=PT24H",
                "huanjie.mail.rounds=PT24H")) {
            everyPageIsShown(program);
            lettersAreReadInWords(program);
            reportsAreReadAndMade(program);
            lettersGoOut(program);
            new ParkedReports(before.reportingWaits()).goOn(program);
            before.parked().forEach(parked -> parked.finish(program));
            nothingIsLeft(program);
            minutesBeginAsTheyWereLeft(program);
            aNewElectionIsHeld(program);
        }
    }

    private void minutesAreAsTheyWereLeft(Program program) {
        ChainedMinutes minutes = program.the(ChainedMinutes.class);
        assertThat(AllElections.of(program.the(ElectionService.class)))
                .extracting(election -> election.id().value())
                .containsExactlyInAnyOrderElementsOf(before.elections());
        before.minutes().forEach((election, head) -> {
            assertThat(minutes.verify(new ElectionId(election)).reason())
                    .as(election)
                    .isEmpty();
            assertThat(minutes.entries(new ElectionId(election))).as(election).hasSize(head.entries());
            assertThat(minutes.head(new ElectionId(election)).head())
                    .as(election)
                    .isEqualTo(head.hash());
        });
    }

    private void minutesBeginAsTheyWereLeft(Program program) {
        ChainedMinutes minutes = program.the(ChainedMinutes.class);
        before.minutes().forEach((election, head) -> {
            assertThat(minutes.verify(new ElectionId(election)).reason())
                    .as(election)
                    .isEmpty();
            assertThat(hash(minutes.entries(new ElectionId(election)), head))
                    .as(election)
                    .isEqualTo(head.hash());
        });
    }

    private static String hash(List<Entry> entries, MinutesHead head) {
        return entries.get(head.entries() - 1).hash();
    }

    /** Never a fault of the program, even if what the session says of its owner cannot be read any more. */
    private static void whoIsSignedInIsKnownOrAskedToSignIn(Program program) throws IOException, InterruptedException {
        String session = program.the(JdbcClient.class)
                .sql("select session_id from spring_session where principal_name = 'admin'")
                .query(String.class)
                .single();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + program.port() + "/elections"))
                .header(
                        "Cookie",
                        "SESSION=" + Base64.getEncoder().encodeToString(session.getBytes(StandardCharsets.UTF_8)))
                .build();
        HttpResponse<Void> answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        assertThat(answer.statusCode()).isIn(200, 302);
    }

    /** Elections go on by the models with which they began: a bean or a task that has another name now keeps the old one for them. */
    private static void modelsFindWhatTheyName(Program program) {
        DeployedModels models = new DeployedModels(program.context());
        assertThat(models.beans()).hasSizeGreaterThan(50);
        assertThat(models.missingBeans()).isEmpty();
        UserTaskHandlers handlers = program.the(UserTaskHandlers.class);
        assertThat(models.userTasks()).isNotEmpty().allSatisfy(task -> assertThat(handlers.of(task))
                .isNotNull());
    }

    private void everyPageIsShown(Program program) {
        Browser browser = new Browser(program.port());
        browser.signIn("admin", "demo");
        SoftAssertions all = new SoftAssertions();
        OTHER_PAGES.forEach(page -> shown(all, browser, page));
        for (String election : before.elections()) {
            PAGES_OF_ELECTIONS.forEach(page -> shown(all, browser, page.formatted(election)));
        }
        before.parked().forEach(parked -> {
            shown(all, browser, "/bodies/" + parked.start().division());
            shown(all, browser, "/api/bodies/" + parked.start().division() + "/committee");
        });
        all.assertAll();
    }

    /** Only minutes show what was written, as it was. */
    private static void shown(SoftAssertions all, Browser browser, String page) {
        HttpResponse<String> answer = browser.get(page);
        all.assertThat(answer.statusCode()).as(page).isEqualTo(200);
        if (!page.endsWith("/record")) {
            String text = page.startsWith("/api") ? ReadText.ofJson(answer.body()) : ReadText.ofHtml(answer.body());
            all.assertThat(ClauseCodes.in(text)).as(page).isEmpty();
        }
    }

    /** What became of candidates, and why offices ended. */
    private static void whatWasStoredWithCodesIsReadInWords(Program program) {
        Browser browser = new Browser(program.port());
        browser.signIn("admin", "demo");
        SoftAssertions all = new SoftAssertions();
        JdbcClient database = program.the(JdbcClient.class);
        database.sql(
                        "select min(election) from candidate where result like '%（%' group by result order by 1 fetch first 20 rows only")
                .query(String.class)
                .set()
                .forEach(election -> shown(all, browser, "/elections/" + election + "/candidates"));
        database.sql("select distinct division from office where reason like '%（E%'")
                .query(String.class)
                .list()
                .forEach(division -> shown(all, browser, "/bodies/" + division));
        all.assertAll();
    }

    private static void lettersAreReadInWords(Program program) {
        assertThat(program.the(WrittenMails.class).further())
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(ClauseCodes.in(mail)).isEmpty());
    }

    private static void reportsAreReadAndMade(Program program) {
        Reports reports = program.the(Reports.class);
        List<Issued> issued = reports.issued(List.of(ParkedReports.REGION), Optional.empty(), Optional.empty());
        assertThat(issued).extracting(Issued::kind).contains(ReportKind.DAILY, ReportKind.WEEKLY);
        assertThat(issued).allSatisfy(one -> assertThat(reports.sheet(one.id())).isNotEmpty());
        for (ReportKind kind : ReportKind.values()) {
            assertThat(reports.sheet(reports.soFar(ParkedReports.REGION, kind))).isNotEmpty();
        }
    }

    /** Every letter that is due goes out or is no longer needed. */
    private void lettersGoOut(Program program) {
        JdbcClient database = program.the(JdbcClient.class);
        program.context().getBean("mailRounds", DueWork.class).run();
        assertThat(waiting(database)).isEmpty();
        assertThat(database.sql("select kind || ' ' || reason from outbox where state = 'FAILED'")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(database.sql("select distinct kind from outbox where state = 'SENT'")
                        .query(String.class)
                        .set())
                .containsAll(MAILED);
        assertThat(mails.getReceivedMessages()).hasSizeGreaterThanOrEqualTo(MAILED.size());
    }

    private static List<String> waiting(JdbcClient database) {
        return database.sql("select kind || ' ' || reason from outbox where state = 'WAITING'")
                .query(String.class)
                .list();
    }

    private static void nothingIsLeft(Program program) {
        assertThat(AllElections.of(program.the(ElectionService.class)))
                .extracting(Election::status)
                .doesNotContain(Status.RUNNING);
        assertThat(program.the(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .count())
                .as("running processes")
                .isZero();
        assertThat(program.the(RuntimeService.class).createIncidentQuery().count())
                .as("incidents")
                .isZero();
        assertThat(program.the(ManagementService.class)
                        .createJobQuery()
                        .withException()
                        .count())
                .as("failed jobs")
                .isZero();
    }

    private static void aNewElectionIsHeld(Program program) {
        Start jiyang = Start.JIYANG;
        ElectionWalk walk = program.walk();
        walk.start(
                jiyang.place(),
                jiyang.division(),
                jiyang.scheme(),
                jiyang.firstDay().toString());
        walk.toTheEnd(jiyang.people());
        walk.ends();
    }
}
