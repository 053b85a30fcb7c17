package org.huanjie.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.huanjie.access.Right;
import org.huanjie.election.ElectionService;
import org.huanjie.ids.ElectionId;
import org.huanjie.models.ElectionWalk;
import org.huanjie.models.WholeElectionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

/** A region's reports from the day on which somebody sets them up: their timers, who is told and who may read them. */
@WholeElectionTest
@AutoConfigureMockMvc
@Import(ReportingTest.Told.class)
class ReportingTest {

    private static final String COUNTY = "460203";

    @TempDir
    private Path folder;

    @Autowired
    private MockMvc http;

    @Autowired
    private Reports reports;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private ElectionService elections;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Told told;

    @Autowired
    private Clock clock;

    /** Hears of the reports that are issued. */
    @TestComponent
    static class Told {

        private final List<ReportIssued> all = new CopyOnWriteArrayList<>();

        @EventListener
        void issued(ReportIssued event) {
            all.add(event);
        }
    }

    @BeforeEach
    void setTheClock() {
        now("2026-09-24T09:00");
        told.all.clear();
    }

    @AfterEach
    void stopEverything() throws Exception {
        http.perform(delete("/api/supervision/regions/" + COUNTY).with(httpBasic("admin", "demo")));
        database.sql("delete from supervision_report").update();
    }

    @Test
    void reportsAreIssuedInTheirRhythmAndEachGoesOnWhereTheLastOneEnded() throws Exception {
        start();
        assertThat(timers())
                .containsEntry("dailyDue", "2026-09-24T18:00")
                .containsEntry("weeklyDue", "2026-09-28T08:00")
                .containsEntry("monthlyDue", "2026-10-01T08:00");

        runUntil("2026-10-09T12:00");

        assertThat(told.all.stream().map(ReportIssued::id))
                .containsExactly(
                        "460203-daily-2026-09-24",
                        "460203-weekly-2026-09-21",
                        "460203-daily-2026-09-28",
                        "460203-daily-2026-09-29",
                        "460203-daily-2026-09-30",
                        "460203-monthly-2026-09",
                        "460203-weekly-2026-09-28",
                        "460203-daily-2026-10-08");
        assertThat(told.all.stream().filter(event -> event.kind() == ReportKind.DAILY))
                .extracting(event -> event.from() + " to " + event.to())
                .containsExactly(
                        "2026-09-23T18:00 to 2026-09-24T18:00",
                        "2026-09-24T18:00 to 2026-09-28T18:00",
                        "2026-09-28T18:00 to 2026-09-29T18:00",
                        "2026-09-29T18:00 to 2026-09-30T18:00",
                        "2026-09-30T18:00 to 2026-10-08T18:00");
        assertThat(reports.issued(List.of(COUNTY), Optional.empty(), Optional.empty()))
                .hasSize(told.all.size());
    }

    @Test
    void aReportMissedWhileTheProgramWasDownIsMadeUpForByTheNext() throws Exception {
        start();
        runUntil("2026-09-24T18:00");
        now("2026-09-30T19:30");
        runDue();

        assertThat(told.all.stream()
                        .filter(event -> event.kind() == ReportKind.DAILY)
                        .map(event -> event.from() + " to " + event.to()))
                .containsExactly("2026-09-23T18:00 to 2026-09-24T18:00", "2026-09-24T18:00 to 2026-09-30T18:00");
        reports.issue(COUNTY, ReportKind.DAILY);
        assertThat(told.all.stream().filter(event -> event.kind() == ReportKind.DAILY))
                .as("once for every period")
                .hasSize(2);
    }

    @Test
    void onlyAdministratorsSayWhichRegionsReportAndARegionIsStartedOnce() throws Exception {
        http.perform(post("/api/supervision/regions")
                        .with(httpBasic("jiyang-superior", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"region\": \"460203\"}"))
                .andExpect(status().isForbidden());
        start();
        http.perform(begin("460203")).andExpect(status().isConflict());
        http.perform(begin("460203198"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].field").value("region"));
        http.perform(begin("990000"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].clause").value("F.3"));
        http.perform(begin("460000"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.region").value("46"));
        http.perform(get("/api/supervision/regions").with(httpBasic("admin", "demo")))
                .andExpect(jsonPath("$", contains("46", COUNTY)));
        http.perform(get("/api/supervision/regions").with(httpBasic("jiyang-superior", "demo")))
                .andExpect(jsonPath("$", contains(COUNTY)));

        http.perform(delete("/api/supervision/regions/46").with(httpBasic("admin", "demo")))
                .andExpect(status().isNoContent());
        http.perform(delete("/api/supervision/regions/46").with(httpBasic("admin", "demo")))
                .andExpect(status().isConflict());
        assertThat(instances("46")).isZero();
        assertThat(instances(COUNTY)).isOne();
    }

    @Test
    void whoOverseesARegionReadsItsReportsAndNobodyElse() throws Exception {
        start();
        runUntil("2026-09-24T18:00");
        for (String reader : List.of("admin", "supervisor", "jiyang-superior")) {
            http.perform(get("/api/reports?region=460203&kind=daily").with(httpBasic(reader, "demo")))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$[0].id").value("460203-daily-2026-09-24"));
            http.perform(get("/api/reports/460203-daily-2026-09-24").with(httpBasic(reader, "demo")))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.kind").value("daily"))
                    .andExpect(jsonPath("$.lines[*].code", hasItem("460203198")));
        }
        for (String stranger : List.of("jiyang-league", "jiyang-counter", "xingang-superior")) {
            http.perform(get("/api/reports").with(httpBasic(stranger, "demo")))
                    .andExpect(jsonPath("$").isEmpty());
            for (String address : List.of(
                    "/api/reports?region=460203",
                    "/api/reports/460203-daily-2026-09-24",
                    "/api/reports/460203-daily-2026-09-24.xlsx",
                    "/api/reports/so-far?region=460203")) {
                http.perform(get(address).with(httpBasic(stranger, "demo"))).andExpect(status().isForbidden());
            }
        }
        http.perform(get("/api/reports/460203-daily-2026-09-01").with(httpBasic("admin", "demo")))
                .andExpect(status().isNotFound());
        http.perform(get("/api/reports?kind=yearly").with(httpBasic("admin", "demo")))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void anElectionIsSeenInTheReportSoFarAndABodyThatStandsStillIsNamed() throws Exception {
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-03-02");
        try {
            now("2026-03-02T10:00");
            Report before = reports.soFar(COUNTY, ReportKind.DAILY);
            assertThat(before.total().of(Figure.STARTED)).isOne();
            assertThat(before.total().of(Figure.PREPARATION)).isOne();
            assertThat(before.unmoved()).isEmpty();

            walk.window("preparationOverdue", "2026-03-26T00:00");
            now("2026-04-02T17:00");
            Report late = reports.soFar(COUNTY, ReportKind.WEEKLY);
            assertThat(late.total().of(Figure.OVERDUE)).isOne();
            assertThat(late.unmoved()).extracting(InactiveBody::body).containsExactly("吉阳镇团委");
            assertThat(late.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.sort()).isEqualTo(Problem.Sort.STAGE_OVERDUE);
                assertThat(problem.since()).isEqualTo("2026-03-26");
                assertThat(problem.days()).isEqualTo(6);
                assertThat(problem.responsible()).isEqualTo("league:460203");
                assertThat(problem.responsibleName()).isEqualTo("吉阳区团组织");
            });
            http.perform(get("/reports/so-far?region=460203&kind=weekly").with(official()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("吉阳区换届周督导")))
                    .andExpect(content().string(containsString("吉阳区团组织")));
        } finally {
            elections.withdraw(walk.id(), "试验结束", "jiyang-league");
        }
        now("2026-04-02T17:01");
        assertThat(reports.soFar(COUNTY, ReportKind.DAILY).total().of(Figure.BROKEN_OFF))
                .isOne();
    }

    @Test
    void whoIsAppointedAfterTheElectionWasCompletedIsNotCountedAsNewlyElected() {
        completed(new ElectionId("460203101-2026"), "2026-09-10");
        inOffice(new ElectionId("460203101-2026"), 1, false);
        inOffice(new ElectionId("460203101-2026"), 2, true);
        try {
            assertThat(reports.soFar(COUNTY, ReportKind.MONTHLY).total().of(Figure.SEATED))
                    .isOne();
        } finally {
            forgotten(new ElectionId("460203101-2026"));
        }
    }

    @Test
    void whoeverHoldsSeveralPostsIsCountedOnceAndAlternatesApart() {
        completed(new ElectionId("460203101-2026"), "2026-09-10");
        holds(new ElectionId("460203101-2026"), 1, "member", "first");
        holds(new ElectionId("460203101-2026"), 2, "standing-member", "first");
        holds(new ElectionId("460203101-2026"), 3, "secretary", "first");
        holds(new ElectionId("460203101-2026"), 4, "member", "second");
        holds(new ElectionId("460203101-2026"), 5, "alternate", "third");
        try {
            ReportLine total = reports.soFar(COUNTY, ReportKind.MONTHLY).total();
            assertThat(List.of(Figure.SEATED, Figure.WOMEN, Figure.PARTY_MEMBERS, Figure.ALTERNATES))
                    .extracting(total::of)
                    .containsExactly(2, 2, 2, 1);
        } finally {
            forgotten(new ElectionId("460203101-2026"));
        }
    }

    @Test
    void urgingABodyOnOrLookingIntoItsElectionIsNoMoveOfTheBody() {
        standing(new ElectionId("460203102-2026"), "PREPARATION", "RUNNING");
        try {
            entered(new ElectionId("460203102-2026"), 1, "supervisor", "task-nudged", "2026-09-24T08:10");
            entered(new ElectionId("460203102-2026"), 2, "jiyang-superior", "annulment-begun", "2026-09-24T08:20");
            entered(new ElectionId("460203102-2026"), 3, "jiyang-superior", "annulment-dismissed", "2026-09-24T08:30");
            assertThat(unmoved()).contains("460203102-2026");

            entered(new ElectionId("460203102-2026"), 4, "jiyang-league", "plan-drafted", "2026-09-24T08:40");
            assertThat(unmoved()).doesNotContain("460203102-2026");
        } finally {
            forgotten(new ElectionId("460203102-2026"));
        }
    }

    private List<String> unmoved() {
        return reports.soFar(COUNTY, ReportKind.DAILY).unmoved().stream()
                .map(body -> body.election().value())
                .toList();
    }

    @Test
    void aCountySeesItsReportsHoweverManyNewerOnesOtherRegionsHave() throws Exception {
        issued(COUNTY, "2026-09-01");
        IntStream.range(0, 200).forEach(number -> issued(String.valueOf(350_100 + number), "2026-09-02"));

        http.perform(get("/api/reports").with(httpBasic("jiyang-superior", "demo")))
                .andExpect(jsonPath("$[*].id", contains("460203-daily-2026-09-01")));
        http.perform(get("/api/reports").with(httpBasic("admin", "demo"))).andExpect(jsonPath("$", hasSize(200)));
    }

    private void issued(String region, String day) {
        database.sql("""
                        insert into supervision_report (id, region, kind, period, period_to, issued_at, content)
                        values (:id, :region, 'daily', :day, :at, :at, '{}')
                        """)
                .param("id", region + "-daily-" + day)
                .param("region", region)
                .param("day", day)
                .param("at", OffsetDateTime.parse(day + "T18:00:00+08:00"))
                .update();
    }

    private void completed(ElectionId election, String day) {
        standing(election, "SUMMARY", "COMPLETED");
        entered(election, 1, "system", "election-completed", day + "T10:00");
    }

    private void standing(ElectionId election, String stage, String status) {
        database.sql("""
                        insert into election (id, division, tenant, body, scheme, scheme_version, start_date, stage, status, timetable, started_by)
                        values (:id, :division, '460203', '田独镇团委', 'jiyang-2011', 1, date '2026-07-01', :stage, :status, '{}', 'admin')
                        """)
                .param("id", election)
                .param(
                        "division",
                        election.value().substring(0, election.value().indexOf('-')))
                .param("stage", stage)
                .param("status", status)
                .update();
    }

    private void entered(ElectionId election, int number, String actor, String action, String at) {
        database.sql("""
                        insert into minutes (election, seq, at, actor, action, clause, detail, hash)
                        values (:id, :number, :at, :actor, :action, '', '{}', '')
                        """)
                .param("id", election)
                .param("number", number)
                .param("at", at + ":00+08:00")
                .param("actor", actor)
                .param("action", action)
                .update();
    }

    private void forgotten(ElectionId election) {
        database.sql("delete from office where election = :id")
                .param("id", election)
                .update();
        database.sql("delete from minutes where election = :id")
                .param("id", election)
                .update();
        database.sql("delete from election where id = :id")
                .param("id", election)
                .update();
    }

    private void inOffice(ElectionId election, int number, boolean midTerm) {
        inOffice(election, number, "{}", midTerm);
    }

    private void holds(ElectionId election, int number, String post, String person) {
        String holder = """
                {"post": "%s", "person": "%s", "name": "%2$s", "sex": "女", "birthMonth": "1995-04", "partyMember": true,
                 "identity": "460203101-2026/%2$s"}
                """;
        inOffice(election, number, holder.formatted(post, person), false);
    }

    private void inOffice(ElectionId election, int number, String holder, boolean midTerm) {
        database.sql("""
                        insert into office (id, division, term, election, person, post, holder, lapses, since, term_ends, reason, mid_term)
                        values (:office, '460203101', :id, :id, 'p', 'member', :holder, false, date '2026-09-08', date '2029-09-07', '', :midTerm)
                        """)
                .param("office", election + "-" + number)
                .param("id", election)
                .param("holder", holder)
                .param("midTerm", midTerm)
                .update();
    }

    @Test
    void aReportIsDownloadedAsAWorkbookWithTitlePeriodHeadersAndTotals() throws Exception {
        start();
        runUntil("2026-09-24T18:00");
        byte[] sheet = http.perform(get("/reports/460203-daily-2026-09-24.xlsx").with(official()))
                .andExpect(status().isOk())
                .andExpect(
                        header().string("Content-Disposition", "attachment; filename=\"460203-daily-2026-09-24.xlsx\""))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        Map<String, String> parts = parts(sheet);
        assertThat(parts.get("xl/sharedStrings.xml"))
                .contains("吉阳区换届日报表", "统计时段：2026-09-23 18:00 至 2026-09-24 18:00", "应换届", "合计", "责任单位（唯一）");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("state=\"frozen\"", "<cols>", "mergeCell");
        assertThat(parts.get("xl/workbook.xml")).contains("日报表", "问题清单", "零报告");
    }

    @Test
    void anAdministratorStartsAndStopsARegionOnThePageAndAnOfficialFindsItThere() throws Exception {
        http.perform(post("/reports/regions")
                        .param("region", COUNTY)
                        .with(administrator())
                        .with(csrf()))
                .andExpect(redirectedUrl("/reports"));
        assertThat(instances(COUNTY)).isOne();
        http.perform(get("/reports").with(official()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("吉阳区")));
        http.perform(post("/reports/regions/" + COUNTY + "/stop")
                        .with(official())
                        .with(csrf()))
                .andExpect(status().isForbidden());
        http.perform(post("/reports/regions/" + COUNTY + "/stop")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(redirectedUrl("/reports"));
        assertThat(instances(COUNTY)).isZero();
    }

    private void start() throws Exception {
        http.perform(begin(COUNTY)).andExpect(status().isCreated());
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder begin(String region) {
        return post("/api/supervision/regions")
                .with(httpBasic("admin", "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"region\": \"" + region + "\"}");
    }

    private static RequestPostProcessor official() {
        return user("jiyang-superior").authorities(new SimpleGrantedAuthority(Right.ofGroup("league:460203")));
    }

    private static RequestPostProcessor administrator() {
        return user("admin").authorities(new SimpleGrantedAuthority(Right.ADMIN));
    }

    private void now(String moment) {
        ClockUtil.setCurrentTime(
                Date.from(LocalDateTime.parse(moment).atZone(clock.getZone()).toInstant()));
    }

    private long instances(String region) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("supervisionReport")
                .processInstanceBusinessKey(region)
                .count();
    }

    private Map<String, String> timers() {
        Map<String, String> due = new TreeMap<>();
        for (String timer : List.of("dailyDue", "weeklyDue", "monthlyDue")) {
            Job job = management.createJobQuery().activityId(timer).singleResult();
            due.put(timer, at(job).toString());
        }
        return due;
    }

    private LocalDateTime at(Job job) {
        return LocalDateTime.ofInstant(job.getDuedate().toInstant(), clock.getZone());
    }

    private void runUntil(String moment) {
        LocalDateTime end = LocalDateTime.parse(moment);
        for (Optional<Job> job = next(end); job.isPresent(); job = next(end)) {
            now(at(job.get()).toString());
            management.executeJob(job.get().getId());
        }
        now(moment);
    }

    private void runDue() {
        LocalDateTime now = LocalDateTime.now(clock);
        for (Optional<Job> job = next(now); job.isPresent(); job = next(now)) {
            management.executeJob(job.get().getId());
        }
    }

    private Optional<Job> next(LocalDateTime end) {
        return management
                .createJobQuery()
                .processDefinitionKey("supervisionReport")
                .timers()
                .orderByJobDuedate()
                .asc()
                .list()
                .stream()
                .filter(job -> !at(job).isAfter(end))
                .findFirst();
    }

    private Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        Path file = Files.write(folder.resolve("report.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(),
                        HtmlUtils.htmlUnescape(
                                new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return parts;
    }
}
