package org.huanjie.publicity.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.huanjie.access.BodyKind;
import org.huanjie.access.process.CandidateGroups;
import org.huanjie.approval.RequestSubject;
import org.huanjie.approval.Requests;
import org.huanjie.calendar.Span;
import org.huanjie.division.Bodies;
import org.huanjie.document.Attachments;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.election.Occasion;
import org.huanjie.election.PartyNames;
import org.huanjie.engine.ModelsTest;
import org.huanjie.engine.TaskDates;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.publicity.Notice;
import org.huanjie.publicity.NoticeSubject;
import org.huanjie.publicity.PublicNotices;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Approvals;
import org.huanjie.storage.Durability;
import org.huanjie.training.Trainee;
import org.huanjie.training.Trainees;
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

/** The three models that every election shares, in the engine, with everything of an election around them played. */
@SpringBootTest(classes = ReusableModelsTest.House.class, properties = "huanjie.handlers-complete=false")
class ReusableModelsTest extends ModelsTest {

    private static final String LEAGUE = "league:440305002";
    private static final String PARTY = "party:440305002";
    private static final String SUPERIOR = "league:440305";

    @Autowired
    Requests requests;

    @Autowired
    PublicNotices notices;

    private static int number;

    @BeforeEach
    void anElectionOfItsOwnAndTheLastMorningBeforeTheNationalHoliday() {
        number++;
        election = new ElectionId("440305002-2026-" + number);
        at("2026-09-30T09:30:00+08:00");
    }

    @Test
    void aRequestGoesFromBodyToBodyAndEndsApproved() {
        begin("approval", "approvalKind", "result");
        assertTask("fileRequest", LEAGUE, "2026-10-20T18:00:00+08:00");
        answer(Map.of("title", "关于选举结果的请示", "text", "妥否，请批示。"));
        assertTask("decideRequest", SUPERIOR, "2026-10-20T18:00:00+08:00");
        answer(Map.of("decision", "approved"));
        assertTask("decideRequest", PARTY, "2026-10-20T18:00:00+08:00");
        answer(Map.of("decision", "approved"));

        assertEnded();
    }

    @Test
    void aReturnedRequestIsDueOnTheDayThatTheBodySetAndAskedFromTheFirstBodyAgain() {
        begin("approval", "approvalKind", "result");
        file();
        answer(Map.of("decision", "approved"));
        answer(Map.of("decision", "returned", "opinion", "缺少票数。", "correctBy", "2026-10-10"));
        assertTask("fileRequest", LEAGUE, "2026-10-10T18:00:00+08:00");
        answer(Map.of("title", "关于选举结果的请示", "text", "妥否，请批示。", "changes", "补充票数。"));
        assertTask("decideRequest", SUPERIOR, "2026-10-20T18:00:00+08:00");
        answer(Map.of("decision", "refused", "opinion", "程序有疏漏。"));

        assertEnded();
    }

    @Test
    void theAuthorTakesARequestBackUntilSomebodyClaimsIt() {
        begin("approval", "approvalKind", "result");
        file();
        requests.withdraw(election + "-result-1", "nanshan-league");
        assertTask("fileRequest", LEAGUE, "2026-10-20T18:00:00+08:00");
        file();
        tasks.claim(task().getId(), "nanshan-superior");

        assertThatThrownBy(() -> requests.withdraw(election + "-result-1", "nanshan-league"))
                .isInstanceOf(ConflictException.class)
                .hasMessage("审批单位已经签收这件请示，不能撤回；如需修改，请联系审批单位退回");
        assertThat(task().getTaskDefinitionKey()).isEqualTo("decideRequest");
    }

    @Test
    void aNoticeOfSevenDaysPostedBeforeTheHolidayHangsUntilTheFirstWorkingDayIsOver() {
        begin("publicNotice", "noticeKind", "result");
        assertTask("postNotice", PARTY, "2026-09-01T18:00:00+08:00");
        answer(Map.of(
                "title", "关于拟任人选的公示",
                "text", "期限：【期限】。请反映，我们保密。",
                "scope", "所在单位",
                "media", List.of("公示栏"),
                "phone", "0755-26001234",
                "address", "三楼"));
        Job window = management.createJobQuery().processInstanceId(instance()).singleResult();
        assertThat(window.getDuedate().toInstant()).isEqualTo(instant("2026-10-09T00:00:00+08:00"));

        at("2026-10-08T23:59:59+08:00");
        assertThat(dueJobs()).isEmpty();
        assertThat(state()).isEqualTo(Notice.State.OPEN);
        at("2026-10-09T00:00:00+08:00");
        assertThat(dueJobs()).containsExactly(window.getId());
        management.executeJob(window.getId());

        assertThat(state()).isEqualTo(Notice.State.ENDED);
        assertEnded();
    }

    @Test
    void trainingGoesOnUntilEveryoneHasComeToACourse() {
        begin("training", "stage", "training");
        assertTask("planTraining", SUPERIOR, "2026-10-20T18:00:00+08:00");
        plan();
        assertTask("recordAttendance", SUPERIOR, "2026-10-20T18:00:00+08:00");
        attend(false);
        assertThat(task().getTaskDefinitionKey()).isEqualTo("planTraining");
        plan();
        attend(true);

        assertEnded();
    }

    private void plan() {
        answer(Map.of(
                "courses",
                List.of(Map.of(
                        "title", "工作方法", "content", "工作方法", "date", "2026-09-30", "place", "团校", "teacher", "林晓岚"))));
    }

    private void attend(boolean attended) {
        String round = attended ? "2" : "1";
        answer(Map.of(
                "rows",
                List.of(Map.of(
                        "trainee", "c1", "course", election + "-course-" + round + "-1", "attended", attended))));
    }

    private void file() {
        answer(Map.of("title", "关于选举结果的请示", "text", "妥否，请批示。"));
    }

    private void begin(String process, String name, Object value) {
        runtime.startProcessInstanceByKey(process, election.value(), Map.of(name, value, "tenant", "440305"));
    }

    private void answer(Map<String, Object> form) {
        Task task = task();
        complete(task, task.getTaskDefinitionKey().equals("decideRequest") ? "nanshan-party" : "nanshan-league", form);
    }

    private List<String> dueJobs() {
        return management.createJobQuery().processInstanceId(instance()).executable().list().stream()
                .map(Job::getId)
                .toList();
    }

    private Notice.State state() {
        return notices.of(election).get(0).state();
    }

    /** Plays the dates of an election: every step ends on 20 October 2026. */
    public static class Dates {

        public Date due(DelegateExecution execution, String step) {
            return Date.from(instant("2026-10-20T18:00:00+08:00"));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "org.huanjie.engine",
                "org.huanjie.input",
                "org.huanjie.minutes",
                "org.huanjie.calendar",
                "org.huanjie.approval",
                "org.huanjie.publicity",
                "org.huanjie.training"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(\\.web\\.|Test).*"))
    @Import({CandidateGroups.class, PartyNames.class, TaskDates.class, Durability.class})
    static class House {

        @Bean
        Dates dates() {
            return new Dates();
        }

        @Bean
        Attachments attachments() {
            return mock();
        }

        @Bean
        Bodies bodies() {
            return mock();
        }

        @Bean
        Trainees trainees() {
            return election -> List.of(new Trainee("c1", "符海燕", "副书记"));
        }

        @Bean
        RequestSubject result() {
            RequestSubject subject = mock();
            when(subject.kind()).thenReturn("result");
            when(subject.draft(any())).thenReturn("选举产生委员。");
            when(subject.context(any())).thenReturn(Map.of());
            when(subject.faults(any())).thenReturn(List.<Finding>of());
            return subject;
        }

        @Bean
        NoticeSubject resultNotice() {
            NoticeSubject subject = mock();
            when(subject.kind()).thenReturn("result");
            when(subject.title(any())).thenReturn("关于拟任人选的公示");
            when(subject.draft(any())).thenReturn("拟任人选名单。");
            return subject;
        }

        @Bean
        Elections elections() {
            Basis basis = new Basis("NS-4.4", "");
            Approvals.Step asks = new Approvals.Step(List.of(BodyKind.SUPERIOR, BodyKind.PARTY), basis);
            Scheme scheme = mock();
            when(scheme.title()).thenReturn("南山街道团工委换届选举");
            when(scheme.body()).thenReturn(new Scheme.Body(Scheme.BodyType.WORK_COMMITTEE, basis));
            when(scheme.approvals()).thenReturn(new Approvals(asks, asks, asks, Optional.empty()));
            when(scheme.training()).thenReturn(Optional.of(new Scheme.Training(List.of("工作方法"), basis)));
            when(scheme.resultNotice())
                    .thenReturn(Optional.of(new Scheme.Notice(
                            new Span(7, Span.Unit.CALENDAR, true),
                            BodyKind.PARTY,
                            "人选所在单位",
                            List.of("公示栏"),
                            Set.of(),
                            false,
                            basis)));
            Elections elections = mock();
            when(elections.scheme(any())).thenReturn(scheme);
            when(elections.division(any())).thenReturn("440305002");
            when(elections.firstDay(any(), any())).thenReturn(LocalDate.of(2026, 9, 1));
            when(elections.lastDay(any(), any())).thenReturn(LocalDate.of(2026, 10, 20));
            when(elections.occasion(any())).thenReturn(Occasion.TERM_DUE);
            when(elections.get(any()))
                    .thenReturn(new Election(
                            new ElectionId("440305002-2026-1"),
                            "440305002",
                            "440305",
                            "南山街道团工委",
                            "nanshan-2011",
                            1,
                            LocalDate.of(2026, 9, 1),
                            null,
                            null,
                            Election.Stage.IMPLEMENTATION,
                            Election.Status.RUNNING));
            return elections;
        }
    }
}
