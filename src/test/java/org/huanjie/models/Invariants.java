package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.roster.Progress.MATERIAL_ASKED;
import static org.huanjie.roster.Progress.REGISTERED;
import static org.huanjie.roster.Progress.WAIVER_ASKED;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.huanjie.access.BodyKind;
import org.huanjie.approval.Request;
import org.huanjie.approval.Request.Decision;
import org.huanjie.approval.Request.Opinion;
import org.huanjie.approval.Request.State;
import org.huanjie.approval.RequestKind;
import org.huanjie.approval.Requests;
import org.huanjie.election.Election.Status;
import org.huanjie.election.Elections;
import org.huanjie.election.OpenTask;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.huanjie.publicity.Notice;
import org.huanjie.publicity.NoticeKind;
import org.huanjie.publicity.ObjectionRegister;
import org.huanjie.publicity.PublicNotices;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.selection.Committee;
import org.springframework.context.ApplicationContext;

/** What holds in every election, whatever happens in it. */
final class Invariants {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String DUE_SO_MANY_DAYS_LATER = "${dates.handledBy(execution)}";

    private final Elections elections;
    private final ChainedMinutes minutes;
    private final Requests requests;
    private final PublicNotices notices;
    private final ObjectionRegister objections;
    private final Candidates candidates;
    private final Committee committee;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final RepositoryService models;

    Invariants(ApplicationContext program) {
        elections = program.getBean(Elections.class);
        minutes = program.getBean(ChainedMinutes.class);
        requests = program.getBean(Requests.class);
        notices = program.getBean(PublicNotices.class);
        objections = program.getBean(ObjectionRegister.class);
        candidates = program.getBean(Candidates.class);
        committee = program.getBean(Committee.class);
        runtime = program.getBean(RuntimeService.class);
        management = program.getBean(ManagementService.class);
        tasks = program.getBean(TaskService.class);
        models = program.getBean(RepositoryService.class);
    }

    /**
     * No task of the timetable is due before its stage begins. What may come up in one stage and outlast it, such as an inquiry, stands in no timetable
     * and is due so many days after it came up.
     */
    void during(ElectionId election, List<OpenTask> open) {
        LocalDate begin = elections
                .timetable(election)
                .stage(elections.get(election).stage().id())
                .orElseThrow()
                .from();
        assertThat(open).allSatisfy(task -> {
            LocalDate due = task.due().toLocalDate();
            Task waiting = tasks.createTaskQuery().taskId(task.id()).singleResult();
            if (standsInNoTimetable(waiting)) {
                assertThat(due)
                        .as("%s due so many days after it came up", task.key())
                        .isEqualTo(elections.handledBy(election, cameUp(waiting)));
            } else {
                assertThat(due).as("%s due before its stage", task.key()).isAfterOrEqualTo(begin);
            }
        });
    }

    private boolean standsInNoTimetable(Task task) {
        return models.getBpmnModelInstance(task.getProcessDefinitionId())
                .<UserTask>getModelElementById(task.getTaskDefinitionKey())
                .getCamundaDueDate()
                .equals(DUE_SO_MANY_DAYS_LATER);
    }

    private static LocalDate cameUp(Task task) {
        return LocalDate.ofInstant(task.getCreateTime().toInstant(), ZONE);
    }

    /** The election has ended, soundly. */
    void afterwards(ElectionId election) {
        nothingIsLeft(election);
        assertThat(minutes.verify(election).reason()).as("the record").isEmpty();
        List<Entry> entries = minutes.entries(election);
        OwnClauses.areCited(elections.scheme(election), entries);
        neverMoreElectedThanSeats(election, entries);
        everybodyIsJudged(election);
        noVoteBeforeItsWindow(election, entries);
        noMeetingIsHeldBeforeItsDay(entries);
        OptionalInt appointed = last(entries, "committee-appointed");
        if (appointed.isPresent()) {
            List<Entry> before = entries.subList(0, appointed.getAsInt());
            appointedWithApproval(election, entries.get(appointed.getAsInt()));
            appointedAfterAllObjections(election, entries.get(appointed.getAsInt()));
            appointedAfterItsNotice(election, before);
        } else {
            assertThat(elections.get(election).status())
                    .as("without an appointment no election is completed")
                    .isNotEqualTo(Status.COMPLETED);
        }
    }

    private void nothingIsLeft(ElectionId election) {
        assertThat(elections.get(election).status()).as("the election's end").isNotEqualTo(Status.RUNNING);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(election.value())
                        .count())
                .as("running processes")
                .isZero();
        assertThat(runtime.createIncidentQuery().count()).as("incidents").isZero();
        assertThat(management.createJobQuery().noRetriesLeft().count())
                .as("failed jobs")
                .isZero();
    }

    private void neverMoreElectedThanSeats(ElectionId election, List<Entry> entries) {
        Map<String, Integer> seats = new HashMap<>();
        for (Entry entry : entries) {
            JsonNode detail = detail(entry);
            String round = "%s %s %s"
                    .formatted(
                            detail.path("electorate").asText(),
                            detail.path("ballot").asText(),
                            detail.path("round").asText());
            if (entry.action().equals("round-begun")) {
                seats.put(round, detail.path("seats").asInt());
            } else if (entry.action().equals("round-tallied")) {
                assertThat(detail.path("elected").size())
                        .as("elected in " + round)
                        .isLessThanOrEqualTo(seats.get(round));
            }
        }
        Scheme scheme = elections.scheme(election);
        for (Post post : scheme.posts()) {
            assertThat(committee.seats(election).stream().map(Seat::post).filter(post.id()::equals))
                    .as("seats of " + post.id())
                    .hasSizeLessThanOrEqualTo(post.seats());
        }
    }

    /** When the election is completed, nobody waits for a review, a waiver, or the end of the days to hand in material. */
    private void everybodyIsJudged(ElectionId election) {
        if (elections.get(election).status() == Status.COMPLETED) {
            assertThat(candidates.of(election))
                    .as("how candidates stand in the end")
                    .extracting(Candidate::decision)
                    .doesNotContain(REGISTERED, MATERIAL_ASKED, WAIVER_ASKED);
        }
    }

    /** The first meeting opens when the announcement has hung for its time and the list of candidates is approved, never before the stage. */
    private void noVoteBeforeItsWindow(ElectionId election, List<Entry> entries) {
        OptionalInt vote = first(entries, "meeting-opened");
        if (vote.isEmpty()) {
            return;
        }
        Entry opened = entries.get(vote.getAsInt());
        assertThat(day(opened))
                .isAfterOrEqualTo(elections
                        .timetable(election)
                        .stage("implementation")
                        .orElseThrow()
                        .from());
        Scheme scheme = elections.scheme(election);
        if (scheme.announcement().isPresent()) {
            assertThat(ended(election, NoticeKind.ANNOUNCEMENT))
                    .as("announcements that had ended before the vote")
                    .anySatisfy(notice -> assertThat(day(opened)).isAfter(notice.to()));
        }
        assertThat(entries.subList(0, vote.getAsInt()))
                .as("before the vote")
                .extracting(Entry::action)
                .contains("request-approved", "meetings-planned")
                .as("whom people vote on has registered or, when nobody has, was recommended by the organisation (E1)")
                .containsAnyOf("candidates-registered", "candidates-recommended");
        assertApproved(election, RequestKind.CANDIDATES, opened);
    }

    private void noMeetingIsHeldBeforeItsDay(List<Entry> entries) {
        entries.stream()
                .filter(entry -> entry.action().equals("meeting-opened"))
                .forEach(entry -> assertThat(day(entry))
                        .as("the day of " + entry.detail())
                        .isAfterOrEqualTo(
                                LocalDate.parse(detail(entry).path("date").asText())));
    }

    private void appointedWithApproval(ElectionId election, Entry appointed) {
        assertApproved(election, RequestKind.PLAN, appointed);
        assertApproved(election, RequestKind.CANDIDATES, appointed);
        assertApproved(election, RequestKind.RESULT, appointed);
    }

    private void assertApproved(ElectionId election, RequestKind kind, Entry by) {
        if (requests.asked(election, kind).bodies().isEmpty()) {
            return;
        }
        OffsetDateTime at = OffsetDateTime.parse(by.at());
        assertThat(requests.of(election))
                .as("%s approved before %s", kind.id(), by.action())
                .anySatisfy(request -> {
                    assertThat(request.kind()).isEqualTo(kind.id());
                    assertThat(request.state()).isEqualTo(State.APPROVED);
                    assertThat(approving(request))
                            .isEqualTo(requests.asked(election, kind).bodies());
                    assertThat(request.opinionsOnLatest())
                            .noneMatch(opinion -> opinion.decidedAt().isAfter(at.toInstant()));
                });
    }

    private static List<BodyKind> approving(Request request) {
        return request.opinionsOnLatest().stream()
                .filter(opinion -> opinion.decision() == Decision.APPROVED)
                .map(Opinion::body)
                .toList();
    }

    private void appointedAfterAllObjections(ElectionId election, Entry appointed) {
        Instant at = OffsetDateTime.parse(appointed.at()).toInstant();
        assertThat(objections.of(election))
                .as("objections settled before the appointment")
                .allSatisfy(objection -> assertThat(objection.settledAt())
                        .hasValueSatisfying(settled -> assertThat(settled).isBeforeOrEqualTo(at)));
    }

    private void appointedAfterItsNotice(ElectionId election, List<Entry> before) {
        if (elections.scheme(election).resultNotice().isEmpty()) {
            return;
        }
        assertThat(notices.of(election))
                .as("notices still open")
                .allMatch(notice -> notice.state() == Notice.State.ENDED);
        OptionalInt end = last(before, "notice-ended");
        assertThat(end).as("the end of the notice").isPresent();
        Entry ended = before.get(end.getAsInt());
        assertThat(detail(ended).path("kind").asText()).isEqualTo(NoticeKind.RESULT.id());
        assertThat(day(ended)).isAfter(LocalDate.parse(detail(ended).path("to").asText()));
        assertThat(before.subList(end.getAsInt(), before.size()))
                .as("nobody is chosen between the notice and the appointment")
                .extracting(Entry::action)
                .doesNotContain("round-tallied", "committee-decided");
    }

    private List<Notice> ended(ElectionId election, NoticeKind kind) {
        return notices.of(election).stream()
                .filter(notice -> notice.kind() == kind && notice.state() == Notice.State.ENDED)
                .toList();
    }

    private static OptionalInt first(List<Entry> entries, String action) {
        return IntStream.range(0, entries.size())
                .filter(index -> entries.get(index).action().equals(action))
                .findFirst();
    }

    private static OptionalInt last(List<Entry> entries, String action) {
        return IntStream.range(0, entries.size())
                .filter(index -> entries.get(index).action().equals(action))
                .max();
    }

    private static LocalDate day(Entry entry) {
        return OffsetDateTime.parse(entry.at()).toLocalDate();
    }

    private static JsonNode detail(Entry entry) {
        try {
            return JSON.readTree(entry.detail());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
