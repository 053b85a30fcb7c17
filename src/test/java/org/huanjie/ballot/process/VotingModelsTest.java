package org.huanjie.ballot.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Member;
import org.huanjie.access.Members;
import org.huanjie.access.process.CandidateGroups;
import org.huanjie.calendar.DayTimes;
import org.huanjie.competition.Placing;
import org.huanjie.competition.Speeches;
import org.huanjie.division.Division;
import org.huanjie.division.Divisions;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.election.process.Dates;
import org.huanjie.engine.ModelsTest;
import org.huanjie.example.process.VotingExamples;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.meeting.Meetings;
import org.huanjie.review.Fitness;
import org.huanjie.roster.Electable;
import org.huanjie.roster.Progress;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Competition.Scoring;
import org.huanjie.storage.Durability;
import org.huanjie.tally.FormalCandidates;
import org.huanjie.tally.VotingSchemes;
import org.huanjie.tally.WriteIns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The models of voting and speeches in the engine, with everything of an election around them played; every path is passed. */
@SpringBootTest(classes = VotingModelsTest.House.class, properties = "huanjie.handlers-complete=false")
class VotingModelsTest extends ModelsTest {

    private static final String DIVISION = "440305002";
    private static final String CLERK = "nanshan-league";
    private static final String COUNTER = "nanshan-counter";
    private static final String SCRUTINEER = "nanshan-scrutineer";
    private static final String DELEGATES = "delegates";

    @Autowired
    FormalCandidates candidates;

    @Autowired
    Elections elections;

    @Autowired
    Meetings meetings;

    @Autowired
    VotingExamples examples;

    @Autowired
    Speeches speeches;

    private static int number;

    @BeforeEach
    void anElectionOfItsOwnOnTheFirstDayOfVoting() {
        number++;
        election = new ElectionId(DIVISION + "-2026-" + number);
        candidates.clear();
        candidates.stand(new PostId("member"), "高建国", "陈小云", "林向东");
        candidates.stand(new PostId("deputy"), "郑国强", "何巧玲");
        at("2026-05-11T09:00:00+08:00");
        follow(VotingSchemes.street());
    }

    @Test
    void aMeetingWithoutQuorumMeetsAgainWhenItsNewDayBegins() {
        beginVoting(DELEGATES);
        assertTask("openMeeting", "league:" + DIVISION);
        open(20, 16);
        assertTask("postponeMeeting", "league:" + DIVISION);
        answer(CLERK, Map.of("date", "2026-05-13", "time", "14:30", "reason", "到会人数不足"));

        Job newDay = management.createJobQuery().processInstanceId(instance()).singleResult();
        assertThat(newDay.getDuedate().toInstant()).isEqualTo(instant("2026-05-13T00:00:00+08:00"));
        at("2026-05-12T23:59:59+08:00");
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(instance())
                        .executable()
                        .count())
                .isZero();
        at("2026-05-13T00:00:00+08:00");
        management.executeJob(newDay.getId());
        assertThat(form(task()).at("/context/meeting/attempt").intValue()).isEqualTo(2);
        assertThatThrownBy(() -> open(20, 17)).hasStackTraceContaining("公告于2026年5月13日14:30召开");
        at("2026-05-13T14:30:00+08:00");
        open(20, 17);
        assertThat(task().getTaskDefinitionKey()).isEqualTo("recordCount");
    }

    @Test
    void aSheetSentBackOrVoidIsCountedAgainUntilTwoHaveSigned() {
        beginVoting(DELEGATES);
        open(20, 20);
        assertTask("recordCount", "count:" + DIVISION);
        record(deputies(15, 5), members(18, 12, 3));
        assertTask("signCount", "count:" + DIVISION);
        answer(SCRUTINEER, Map.of("decision", "reject", "reason", "与唱票记录不符"));
        assertThat(form(task()).at("/context/sentBack").textValue()).isEqualTo("与唱票记录不符");
        record(deputies(15, 5), Map.of("ballot", "members", "issued", 20, "returned", 21, "invalid", 0));
        confirm();
        assertThat(task().getTaskDefinitionKey()).isEqualTo("recordCount");
        record(members(18, 12, 3));
        confirm();

        assertEnded();
        assertThat(candidates.with(Progress.ELECTED)).containsExactly("高建国", "陈小云", "郑国强");
    }

    @Test
    void theSameAccountNeverSignsTwice() {
        beginVoting(DELEGATES);
        open(20, 20);
        record(deputies(15, 5), members(18, 12, 3));
        assertThatThrownBy(() -> answer(COUNTER, Map.of("decision", "confirm")))
                .hasStackTraceContaining("计票单是您本人填写的，须由另一人复核签字（《换届选举通用规则》第三部分第4项）");
        assertThat(task().getTaskDefinitionKey()).isEqualTo("signCount");
    }

    @Test
    void aSignatureForASheetThatIsNoLongerTheNewestIsRefused() {
        beginVoting(DELEGATES);
        open(20, 20);
        record(deputies(15, 5), members(18, 12, 3));
        assertThatThrownBy(() -> answer(SCRUTINEER, Map.of("decision", "confirm", "version", "0")))
                .isNotNull();
        assertThat(task().getTaskDefinitionKey()).isEqualTo("signCount");
        answer(SCRUTINEER, Map.of("decision", "confirm", "version", "1"));
        assertEnded();
    }

    @Test
    void afterTheLastRoundThePartyCommitteeDecides() {
        beginVoting(DELEGATES);
        round(deputies(10, 5), members(18, 12, 3));
        assertThat(task().getTaskDefinitionKey()).isEqualTo("openMeeting");
        assertThat(form(task()).at("/context/meeting/round").intValue()).isEqualTo(2);
        round(deputies(10, 5));
        assertTask("decideOpenSeats", "party:" + DIVISION);
        decide("another-round");
        round(deputies(10, 5));
        decide("leave-vacant");

        assertEnded();
        assertThat(candidates.with(Progress.NOT_ELECTED)).containsExactly("林向东", "郑国强", "何巧玲");
    }

    @Test
    void whoWasWrittenInIsReviewedBeforeTheRoundIsTallied() {
        beginVoting(DELEGATES);
        round(
                Map.of(
                        "ballot",
                        "deputies",
                        "issued",
                        20,
                        "returned",
                        20,
                        "invalid",
                        0,
                        "candidates",
                        List.of(votes("郑国强", 4), votes("何巧玲", 3)),
                        "writeIns",
                        List.of(Map.of("name", "白雪梅", "for", 12))),
                members(18, 12, 3));
        assertTask("reviewWriteIns", "review:" + DIVISION);
        answer(
                "nanshan-review",
                Map.of(
                        "writeIns",
                        List.of(Map.of(
                                "ballot",
                                "deputies",
                                "name",
                                "白雪梅",
                                "decision",
                                "not-qualified",
                                "reason",
                                "本人不愿担任"))));
        assertThat(task().getTaskDefinitionKey()).isEqualTo("openMeeting");
        assertThat(candidates.with(Progress.ELECTED)).containsExactly("高建国", "陈小云");
    }

    @Test
    void meetingsSideBySideDoNotDisturbEachOther() {
        follow(VotingSchemes.town());
        candidates.stand(new PostId("full-time-deputy"), "罗平", "白雪梅");
        meetings.prepare(election, examples.plan(election), CLERK);
        begin("ballot", Map.of("electorate", "village-meetings"));
        List<Task> openings = all();
        assertThat(openings).hasSize(2);
        complete(openings.get(0), CLERK, opening(20, 16));
        complete(openings.get(1), CLERK, opening(20, 20));

        assertThat(all())
                .extracting(Task::getTaskDefinitionKey)
                .containsExactlyInAnyOrder("postponeMeeting", "recordCount");
    }

    @Test
    void speechesAreScoredByEachJudgeAndRanked() {
        begin("competition", Map.of());
        assertTask("drawLots", "league:" + DIVISION);
        answer(CLERK, Map.of("seed", "box-42", "judges", List.of("nanshan-judge1", "nanshan-judge2")));
        List<Task> sheets = all();
        assertThat(sheets).extracting(Task::getAssignee).containsExactlyInAnyOrder("nanshan-judge1", "nanshan-judge2");
        assertThatThrownBy(() -> complete(sheets.get(0), CLERK, scores(80)))
                .hasStackTraceContaining("只能由本人提交（《换届选举通用规则》第一部分第4项）");
        sheets.forEach(sheet -> complete(sheet, sheet.getAssignee(), scores(80)));

        assertEnded();
        assertThat(speeches.ranking(election)).extracting(Placing::rank).containsExactly(1, 2, 1, 2, 3);
    }

    @Test
    void speechesThatNobodyScoresAreDrawnOnly() {
        follow(VotingSchemes.town());
        begin("competition", Map.of());
        answer(CLERK, Map.of());
        assertEnded();
    }

    private void follow(Scheme scheme) {
        when(elections.scheme(election)).thenReturn(scheme);
    }

    private void beginVoting(String electorate) {
        meetings.prepare(election, examples.plan(election), CLERK);
        begin("ballot", Map.of("electorate", electorate));
    }

    private void begin(String process, Map<String, Object> variables) {
        runtime.createProcessInstanceByKey(process)
                .businessKey(election.value())
                .setVariables(variables)
                .setVariable("tenant", "440305")
                .execute();
    }

    private void open(int entitled, int present) {
        answer(CLERK, opening(entitled, present));
    }

    private static Map<String, Object> opening(int entitled, int present) {
        return Map.of(
                "entitled",
                entitled,
                "present",
                present,
                "methodAdopted",
                true,
                "counters",
                List.of(Map.of("name", "钱进", "account", COUNTER)),
                "scrutineers",
                List.of(Map.of("name", "孙明", "account", SCRUTINEER)));
    }

    private void round(Object... papers) {
        open(20, 20);
        record(papers);
        confirm();
    }

    private void record(Object... papers) {
        answer(COUNTER, Map.of("sheets", List.of(papers)));
    }

    private void confirm() {
        answer(SCRUTINEER, Map.of("decision", "confirm"));
    }

    private void decide(String decision) {
        answer(
                "nanshan-party",
                Map.of("ballots", List.of(Map.of("ballot", "deputies", "decision", decision, "reason", "经研究决定"))));
    }

    private static Map<String, Object> deputies(int first, int second) {
        return paper("deputies", votes("郑国强", first), votes("何巧玲", second));
    }

    private static Map<String, Object> members(int first, int second, int third) {
        return paper("members", votes("高建国", first), votes("陈小云", second), votes("林向东", third));
    }

    private static Map<String, Object> paper(String ballot, Object... rows) {
        return Map.of("ballot", ballot, "issued", 20, "returned", 20, "invalid", 0, "candidates", List.of(rows));
    }

    private static Map<String, Object> votes(String name, int inFavour) {
        return Map.of("name", name, "for", inFavour, "against", 20 - inFavour);
    }

    private static Map<String, Object> scores(int first) {
        return Map.of(
                "scores",
                List.of(
                        Map.of("speaker", "高建国", "points", first),
                        Map.of("speaker", "陈小云", "points", first - 1),
                        Map.of("speaker", "林向东", "points", first - 2),
                        Map.of("speaker", "郑国强", "points", first + 0.5),
                        Map.of("speaker", "何巧玲", "points", first)));
    }

    private void answer(String account, Map<String, Object> form) {
        complete(task(), account, form);
    }

    private JsonNode form(Task task) {
        return writer.parse(tasks.getVariableLocal(task.getId(), "form").toString());
    }

    private List<Task> all() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(election.value())
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    private void assertTask(String id, String group) {
        assertTask(id, group, "2026-05-15T18:00:00+08:00");
    }

    /** Plays what models ask of the scheme. */
    public static class SchemeQuestions {

        private final Elections elections;

        SchemeQuestions(Elections elections) {
            this.elections = elections;
        }

        public boolean competition(DelegateExecution execution) {
            return elections
                    .scheme(new ElectionId(execution.getProcessBusinessKey()))
                    .competition()
                    .isPresent();
        }

        public boolean congress(DelegateExecution execution) {
            return elections
                    .scheme(new ElectionId(execution.getProcessBusinessKey()))
                    .congress()
                    .isPresent();
        }

        public boolean scoring(DelegateExecution execution) {
            return elections
                            .scheme(new ElectionId(execution.getProcessBusinessKey()))
                            .competition()
                            .orElseThrow()
                            .scoring()
                    != Scoring.NONE;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "org.huanjie.engine",
                "org.huanjie.input",
                "org.huanjie.minutes",
                "org.huanjie.ballot",
                "org.huanjie.meeting",
                "org.huanjie.counting",
                "org.huanjie.tally",
                "org.huanjie.competition",
                "org.huanjie.congress"
            },
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(\\.web\\.|\\.WriteIns$|Test).*"))
    @Import({VotingExamples.class, CandidateGroups.class, Dates.class, DayTimes.class, Durability.class})
    static class House {

        @Bean
        SchemeQuestions scheme(Elections elections) {
            return new SchemeQuestions(elections);
        }

        @Bean
        FormalCandidates candidates() {
            return new FormalCandidates();
        }

        @Bean
        WriteIns writeIns() {
            return mock();
        }

        @Bean
        Electable electable() {
            Electable electable = mock();
            when(electable.isOpenTo(any(), any(), any())).thenReturn(true);
            return electable;
        }

        @Bean
        Fitness fitness() {
            return mock();
        }

        @Bean
        Divisions divisions() {
            Divisions divisions = mock();
            when(divisions.below(any()))
                    .thenReturn(List.of(new Division("440305002001", "向南社区"), new Division("440305002002", "海珠社区")));
            return divisions;
        }

        @Bean
        Members members() {
            return body -> body.equals(BodyKind.COUNT.body(DIVISION))
                    ? List.of(new Member(COUNTER, "钱进"), new Member(SCRUTINEER, "孙明"))
                    : List.of(
                            new Member("nanshan-judge1", "宋佳"),
                            new Member("nanshan-judge2", "韩立"),
                            new Member("nanshan-judge3", "丁一"));
        }

        @Bean
        Elections elections() {
            Elections elections = mock();
            when(elections.division(any())).thenReturn(DIVISION);
            when(elections.firstDay(any(), any())).thenReturn(LocalDate.of(2026, 5, 9));
            when(elections.lastDay(any(), any())).thenReturn(LocalDate.of(2026, 5, 15));
            when(elections.get(any()))
                    .thenReturn(new Election(
                            new ElectionId(DIVISION + "-2026-1"),
                            DIVISION,
                            "440305",
                            "南山街道团工委",
                            "street",
                            1,
                            LocalDate.of(2026, 3, 2),
                            null,
                            null,
                            Election.Stage.IMPLEMENTATION,
                            Election.Status.RUNNING));
            return elections;
        }
    }
}
