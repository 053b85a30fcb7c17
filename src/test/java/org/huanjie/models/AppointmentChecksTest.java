package org.huanjie.models;

import static java.time.Duration.ofMillis;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.election.OpenTask;
import org.huanjie.ids.PostId;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.huanjie.result.ResultVacancies;
import org.huanjie.review.CandidateFacts;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Progress;
import org.huanjie.roster.Seat;
import org.huanjie.selection.Committee;
import org.huanjie.succession.Withdrawals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Whoever is chosen is checked until the appointment: before the notice, before the result goes up, and before and when the appointment is issued. */
@WholeElectionTest
class AppointmentChecksTest {

    private static final Map<String, Integer> PEOPLE = Map.of("deputy", 4, "member", 11);
    private static final LocalDate TOO_OLD = LocalDate.of(1970, 3, 1);
    private static final LocalDate AGED_36 = LocalDate.of(1974, 3, 1);
    private static final Consumer<ObjectNode> AS_PROPOSED = answer -> {};

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private Candidates candidates;

    @Autowired
    private CandidateFacts facts;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Committee committee;

    @Autowired
    private ResultVacancies vacancies;

    @Autowired
    private ChainedMinutes minutes;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void peopleAreChosen() {
        walk.start("xingang", "370614003", "xingang-2010", "2010-10-08");
        walk.until("inspectElected", PEOPLE);
    }

    @AfterEach
    void theClockIsSetRight() {
        ClockUtil.reset();
    }

    @Test
    void whoeverIsNoLongerEligibleIsReplacedBeforeAnyNoticeNamesThem() {
        Candidate unfit = chosen();
        facts.correct(walk.id(), unfit.id(), RightFacts.born(TOO_OLD));

        complete("inspectElected", AS_PROPOSED);

        assertThat(keys()).containsExactly("fillVacancies");
        assertThat(vacancies.faults(walk.id()))
                .extracting(fault -> fault.message() + "（" + fault.clause() + "）")
                .containsExactly(unfit.name() + "不再符合条件：满40周岁，超过放宽后的年龄上限38周岁（XG-2.1a）");
        assertThatThrownBy(() -> complete("fillVacancies", AppointmentChecksTest::nobodyLeaves))
                .hasStackTraceContaining(unfit.name() + "不再符合条件：满40周岁");

        complete("fillVacancies", AS_PROPOSED);
        walk.toTheEnd(PEOPLE);

        walk.ends();
        assertThat(names()).hasSize(12).doesNotContain(unfit.name());
        assertThat(decision(unfit)).isEqualTo(Progress.STRUCK_OFF);
    }

    @Test
    void whoComesToNeedAWaiverIsAppointedOnceThePartyCommitteeHasGrantedIt() {
        Candidate older = chosen();
        facts.correct(walk.id(), older.id(), RightFacts.born(AGED_36));
        complete("inspectElected", AS_PROPOSED);
        assertThat(keys()).containsExactly("fillVacancies");

        complete("fillVacancies", AS_PROPOSED);

        assertThat(keys()).containsExactly("postNotice");
        walk.toTheEnd(PEOPLE);
        walk.ends();
        assertThat(names()).contains(older.name());
        assertThat(entry("vacancies-decided").detail()).contains(older.id().value(), "党组织同意放宽");
    }

    @Test
    void whoeverBecomesUnfitWhileTheResultIsBeforeTheBodiesIsNotAppointed() {
        walk.until("decideRequest", PEOPLE);
        Candidate unfit = chosen();
        facts.correct(walk.id(), unfit.id(), RightFacts.born(TOO_OLD));

        while (keys().contains("decideRequest")) {
            walk.step(PEOPLE);
        }

        assertThat(keys()).containsExactly("fillVacancies");
        assertThat(entry("appointees-checked").detail()).contains(unfit.name() + "不再符合条件");
        walk.toTheEnd(PEOPLE);
        walk.ends();
        assertThat(names()).hasSize(12).doesNotContain(unfit.name());
    }

    @Test
    void whoeverBecomesUnfitWhileTheAppointmentIsIssuedIsNotAppointedEither() {
        walk.until("issueAppointment", PEOPLE);
        Candidate unfit = chosen();
        facts.correct(walk.id(), unfit.id(), RightFacts.born(TOO_OLD));

        complete("issueAppointment", AS_PROPOSED);

        assertThat(keys()).containsExactly("fillVacancies");
        assertThat(minutes.entries(walk.id())).extracting(Entry::action).doesNotContain("committee-appointed");
        walk.toTheEnd(PEOPLE);
        walk.ends();
        assertThat(names()).hasSize(12).doesNotContain(unfit.name());
    }

    @Test
    void noPostIsGivenToMorePeopleThanItHasSeatsWhateverHasBroughtThemThere() {
        walk.until("issueAppointment", PEOPLE);
        Candidate loser = candidates.of(walk.id()).stream()
                .filter(candidate ->
                        candidate.post().equals(new PostId("deputy")) && candidate.decision() != Progress.DECIDED)
                .findFirst()
                .orElseThrow();
        rewrite(loser, Progress.DECIDED);

        assertThatThrownBy(() -> complete("issueAppointment", AS_PROPOSED))
                .hasStackTraceContaining("副书记只有3个名额，不能由4人担任");
        assertThat(minutes.entries(walk.id())).extracting(Entry::action).doesNotContain("committee-appointed");

        rewrite(loser, loser.decision());
        walk.toTheEnd(PEOPLE);
        walk.ends();
    }

    /** As no way through the program can. */
    private void rewrite(Candidate candidate, Progress decision) {
        jdbc.sql("update candidate set decision = :decision where id = :id")
                .param("decision", decision.name())
                .param("id", candidate.id())
                .update();
    }

    @Test
    void whoDeclinesWhileTheAppointmentIsBeingIssuedIsNotAppointed() throws Exception {
        walk.until("issueAppointment", PEOPLE);
        Candidate declining = chosen();
        OpenTask task = walk.open().get(0);
        ExecutorService party = Executors.newSingleThreadExecutor();

        Future<?> issued = transaction.execute(declined -> {
            withdrawals.withdraw(walk.id(), declining.id(), "已被其他单位录用", "xingang-league");
            Future<?> issuing = party.submit(() -> walk.complete(task, "xingang-party", AS_PROPOSED));
            assertThat(issuing).as("waits for who declines").failsWithin(ofMillis(300));
            return issuing;
        });
        issued.get(10, SECONDS);
        party.shutdown();

        assertThat(keys()).containsExactly("fillVacancies");
        walk.toTheEnd(PEOPLE);
        walk.ends();
        assertThat(names()).hasSize(12).doesNotContain(declining.name());
    }

    private Candidate chosen() {
        return candidates.of(walk.id()).stream()
                .filter(candidate -> candidate.decision() == Progress.DECIDED)
                .filter(candidate -> candidate.post().equals(new PostId("member")))
                .findFirst()
                .orElseThrow();
    }

    private Progress decision(Candidate candidate) {
        return candidates.get(walk.id(), candidate.id()).decision();
    }

    private List<String> names() {
        return committee.seats(walk.id()).stream().map(Seat::name).toList();
    }

    private void complete(String task, Consumer<ObjectNode> change) {
        OpenTask open = walk.open().get(0);
        assertThat(open.key()).isEqualTo(task);
        walk.complete(open, walk.account(open.group()), change);
    }

    private List<String> keys() {
        return walk.open().stream().map(OpenTask::key).toList();
    }

    private Entry entry(String action) {
        return minutes.entries(walk.id()).stream()
                .filter(each -> each.action().equals(action))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static void nobodyLeaves(ObjectNode answer) {
        answer.putArray("removals");
        answer.putArray("posts");
        answer.putArray("people");
        answer.putArray("nominees");
    }
}
