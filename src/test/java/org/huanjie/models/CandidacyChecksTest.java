package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.election.ElectionService;
import org.huanjie.election.Elections;
import org.huanjie.election.OpenTask;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Patch;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.huanjie.registration.Registration;
import org.huanjie.registration.RegistrationSheet;
import org.huanjie.review.CandidateFacts;
import org.huanjie.review.QualificationReview;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the program checks by itself in the candidacy: the end of the registration, everyone who registered, and a list before it goes up. */
@WholeElectionTest
class CandidacyChecksTest {

    private static final String LEAGUE = "xingang-league";
    private static final String REVIEW = "xingang-review";
    private static final String CLOSES = "2026-03-17T00:00";
    private static final LocalDate MUCH_TOO_OLD = LocalDate.of(1980, 3, 1);
    private static final Consumer<ObjectNode> AS_PROPOSED = answer -> {};

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private ElectionService elections;

    @Autowired
    private Elections register;

    @Autowired
    private Registration registration;

    @Autowired
    private QualificationReview review;

    @Autowired
    private Candidates candidates;

    @Autowired
    private CandidateFacts facts;

    @Autowired
    private ChainedMinutes minutes;

    @Autowired
    private AnswerReader answers;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private RuntimeService runtime;

    private String candidacy;

    @BeforeEach
    void theCandidacyBegins() {
        walk.start("xingang", "370614003", "xingang-2010", "2026-03-02");
        walk.now("2026-03-13T09:00");
        candidacy = runtime.startProcessInstanceByKey("candidacy", walk.id().value(), Map.of("tenant", "370614"))
                .getId();
    }

    @AfterEach
    void theElectionEnds() {
        runtime.deleteProcessInstanceIfExists(candidacy, "test", true, true, false, false);
        elections.withdraw(walk.id(), "换届方案调整", LEAGUE);
        ClockUtil.reset();
    }

    @Test
    void theRegistrationClosesAtItsEndThoughItsTaskIsOpenAndTooFewCandidatesAreDealtWith() {
        walk.window("registrationLapsed", CLOSES);

        assertThat(keys()).contains("extendRegistration").doesNotContain("registerCandidates", "reviewCandidates");
        assertThat(noted("nobody-registered")).containsExactly("E1");
        walk.now("2026-03-20T09:00");
        assertThatThrownBy(() -> enter("member", "韩春生"))
                .isInstanceOf(ConflictException.class)
                .hasMessage("报名已经结束");
    }

    @Test
    void whoRegisteredIsReviewedThoughTheClerkNeverClosedTheTask() {
        enter("member", "韩春生");
        walk.window("registrationLapsed", CLOSES);

        assertThat(keys()).contains("reviewCandidates").doesNotContain("registerCandidates");
    }

    @Test
    void whoeverComesWithinTheWindowIsEnteredAfterTheTaskIsDoneEarly() {
        complete("registerCandidates", LEAGUE, AS_PROPOSED);
        int early = candidates.of(walk.id()).size();
        walk.now("2026-03-16T23:59");
        enter("member", "韩春生");
        walk.window("registrationWindow", CLOSES);

        assertThat(keys()).contains("reviewCandidates");
        assertThat(candidates.of(walk.id())).hasSize(early + 1);
    }

    @Test
    void everyoneIsScreenedByTheSchemeBeforeTheReviewAndTheMinutesSayWithWhichClauses() {
        complete("registerCandidates", LEAGUE, answer -> first(answer).put("birthDate", MUCH_TOO_OLD.toString()));
        walk.window("registrationWindow", CLOSES);

        Entry screened = entries("candidates-screened").get(0);
        assertThat(screened.actor()).isEqualTo("system");
        assertThat(screened.clause()).isEqualTo("XG-3.2.2a");
        JsonNode lines = detail(screened);
        assertThat(lines).hasSameSizeAs(candidates.of(walk.id()));
        assertThat(lines.get(0).get("outcome").asText()).isEqualTo("INELIGIBLE");
        assertThat(lines.get(0).get("findings").get(0).get("clause").asText()).isEqualTo("XG-2.1a");
    }

    @Test
    void whoeverIsNoLongerEligibleIsReviewedAgainBeforeTheListGoesUp() {
        reachTheList();
        Candidate corrected = candidates.of(walk.id()).get(0);
        facts.correct(walk.id(), corrected.id(), born(MUCH_TOO_OLD));

        complete("compileCandidates", LEAGUE, AS_PROPOSED);

        assertThat(keys()).contains("reviewCandidates").doesNotContain("fileRequest", "compileCandidates");
        assertThat(decision(corrected)).isEqualTo(Progress.REGISTERED);
        assertThat(candidates.get(walk.id(), corrected.id()).result())
                .isEqualTo("须重新审查资格：满46周岁，超过放宽后的年龄上限38周岁（《新港街道实施方案》二（一））");
        assertThatThrownBy(() -> complete(
                        "reviewCandidates", REVIEW, answer -> first(answer).put("decision", "admit")))
                .hasStackTraceContaining("不能通过审查：满46周岁");

        complete("reviewCandidates", REVIEW, AS_PROPOSED);
        assertThat(decision(corrected)).isEqualTo(Progress.REJECTED);
    }

    @Test
    void whoComesToNeedAWaiverAsksForItBeforeTheListGoesUp() {
        reachTheList();
        Candidate corrected = candidates.of(walk.id()).get(0);
        facts.correct(walk.id(), corrected.id(), born(LocalDate.of(1990, 3, 1)));
        complete("compileCandidates", LEAGUE, AS_PROPOSED);

        complete("reviewCandidates", REVIEW, answer -> first(answer).put("reason", "工作实绩突出"));
        complete("decideWaivers", "xingang-party", AS_PROPOSED);
        complete("compileCandidates", LEAGUE, AS_PROPOSED);

        assertThat(keys()).contains("fileRequest");
        assertThat(candidates.get(walk.id(), corrected.id()).outcome()).isEqualTo(Verdict.Outcome.NEEDS_WAIVER);
        assertThat(decision(corrected)).isEqualTo(Progress.LISTED);
        assertThat(entries("candidate-list-checked"))
                .extracting(entry -> detail(entry).size())
                .containsExactly(1, 0);
    }

    @Test
    void nobodyStandsTwiceOnAListThatGoesUp() {
        complete("registerCandidates", LEAGUE, AS_PROPOSED);
        enter("member", "韩春生");
        enter("member", "韩春升");
        walk.window("registrationWindow", CLOSES);
        complete("reviewCandidates", REVIEW, AS_PROPOSED);
        Candidate same = named("韩春升");
        facts.correct(walk.id(), same.id(), called("韩春生"));

        complete("compileCandidates", LEAGUE, AS_PROPOSED);

        assertThat(keys()).contains("compileCandidates").doesNotContain("fileRequest");
        assertThat(review.repeated(walk.id())).extracting(Finding::message).containsExactly("韩春生在名单上不止一次，同一人只能列一次");

        complete("compileCandidates", LEAGUE, answer -> row(answer, same)
                .put("formal", false)
                .put("reason", "同一人重复登记"));
        assertThat(keys()).contains("fileRequest");
    }

    private void reachTheList() {
        complete("registerCandidates", LEAGUE, AS_PROPOSED);
        walk.window("registrationWindow", CLOSES);
        complete("reviewCandidates", REVIEW, AS_PROPOSED);
    }

    private void enter(String post, String name) {
        registration.enter(walk.id(), answers.read(sheet(post, name), RegistrationSheet.class), LEAGUE);
    }

    private ObjectNode sheet(String post, String name) {
        ArrayNode rows = Slate.of(register.scheme(walk.id()), LocalDate.of(2026, 3, 2), Map.of(post, 1));
        ((ObjectNode) rows.get(0)).put("name", name);
        return (ObjectNode) JsonNodeFactory.instance.objectNode().set("candidates", rows);
    }

    private JsonNode detail(Entry entry) {
        try {
            return json.readTree(entry.detail());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    private void complete(String task, String account, Consumer<ObjectNode> change) {
        OpenTask open = walk.open().stream()
                .filter(each -> each.key().equals(task))
                .reduce((one, other) -> {
                    throw new AssertionError("two of " + task);
                })
                .orElseThrow(() -> new AssertionError(task + " is not open, but " + keys()));
        walk.complete(open, account, change);
    }

    private List<String> keys() {
        return walk.open().stream().map(OpenTask::key).toList();
    }

    private Progress decision(Candidate candidate) {
        return candidates.get(walk.id(), candidate.id()).decision();
    }

    private Candidate named(String name) {
        return candidates.of(walk.id()).stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Entry> entries(String action) {
        return minutes.entries(walk.id()).stream()
                .filter(entry -> entry.action().equals(action))
                .toList();
    }

    private List<String> noted(String action) {
        return entries(action).stream().map(Entry::clause).toList();
    }

    private static Patch born(LocalDate day) {
        return Patch.stating(Map.of("birthDate", day));
    }

    private static Patch called(String name) {
        return Patch.stating(Map.of("name", name));
    }

    private static ObjectNode row(ObjectNode answer, Candidate candidate) {
        for (JsonNode row : answer.get("candidates")) {
            if (row.get("candidate").asText().equals(candidate.id().value())) {
                return (ObjectNode) row;
            }
        }
        throw new AssertionError(candidate.name());
    }

    private static ObjectNode first(ObjectNode answer) {
        return (ObjectNode) ((ArrayNode) answer.get("candidates")).get(0);
    }
}
