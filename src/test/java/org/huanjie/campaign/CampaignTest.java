package org.huanjie.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.huanjie.campaign.Campaign.State;
import org.huanjie.campaign.CampaignMinutes.BatchLaunched;
import org.huanjie.campaignscheme.CampaignSchemeLibrary;
import org.huanjie.election.AllElections;
import org.huanjie.election.Election;
import org.huanjie.election.ElectionNames;
import org.huanjie.election.ElectionService;
import org.huanjie.election.StartRequest;
import org.huanjie.engine.DueWork;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.models.ElectionsWithdrawn;
import org.huanjie.models.NewPlaces;
import org.huanjie.models.WholeElectionTest;
import org.huanjie.spotcheck.SpotCheckRound;
import org.huanjie.spotcheck.SpotChecks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A county whose thirty-seven villages elect together. */
@WholeElectionTest
@Import({CampaignWalk.class, NewPlaces.class})
@ExtendWith(ElectionsWithdrawn.class)
@TestPropertySource(properties = "huanjie.campaigns.batch=20")
class CampaignTest {

    private static final String COUNTY = "650121";
    private static final int VILLAGES = 37;
    private static final int BATCH = 20;
    private static final String ONE_VILLAGE = "650121100200";
    private static final String ANOTHER_VILLAGE = "650121100201";
    private static final String VILLAGE_SCHEME = "liaoning-village-2013";
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-12-01");
    private static final String APPROVED_TWICE = """
            id: approved-twice-2026
            title: 两级批准的集中换届
            approval: {bodies: [party, superior], clause: LN-1.3}
            """;
    private static final String CHECKED_ONCE = """
            id: checked-once-2026
            title: 抽查一轮的集中换届
            spot-checks:
              rounds:
                - {percent: 4, days: 0, clause: LN-4.6}
              calls: {tries: 3, window: {days: 7, unit: calendar, roll: true}, clause: F.5}
              extend-above: 10
              passed-from: 90
              excellent-from: 100
              questions:
                - {id: announced, text: 公告了吗, answer: yes-no, good: true, clause: F.5}
              clause: LN-4.6
            rectification: {window: {days: 15, unit: calendar, roll: true}, clause: LN-4.7}
            """;

    @Autowired
    private CampaignWalk walk;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Exemptions exemptions;

    @Autowired
    private CampaignSchemeLibrary schemes;

    @Autowired
    private SpotChecks checks;

    @Autowired
    private CampaignRecord minutes;

    @Autowired
    private ElectionService elections;

    @Autowired
    private NewPlaces places;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<DueWork> rounds;

    @Autowired
    private ElectionNames names;

    @BeforeEach
    void theCountyHasItsPeople() {
        CampaignWalk.at("2026-12-01T09:00");
        places.setUp("urumqi", COUNTY, "乌鲁木齐县");
    }

    @AfterEach
    void theCampaignIsOver() {
        if (!campaigns.get(walk.id()).state().closed()) {
            campaigns.stop(walk.id(), "试验结束", "admin");
        }
        jdbc.sql("update election set status = 'WITHDRAWN' where status = 'COMPLETED' and division like '650121%'")
                .update();
    }

    @Test
    void allVillagesOfTheCountyAreLaunchedOnceEachUnderTheSchemeOfTheirKind() {
        Campaign campaign = walk.begin(request("plain"));
        assertThat(campaign.id().value()).matches("c-650121-2026-\\d+");
        assertThat(progress()).isEqualTo(new CampaignProgress(VILLAGES, VILLAGES, 0, 0, 0, 0, 0, 0, 0, 0));

        walk.runJobs();

        assertThat(progress().launched()).isEqualTo(VILLAGES);
        assertThat(launched())
                .hasSize(VILLAGES)
                .allSatisfy(election -> {
                    assertThat(election.scheme()).isEqualTo(VILLAGE_SCHEME);
                    assertThat(election.start()).isEqualTo(FIRST_DAY);
                })
                .extracting(Election::division)
                .doesNotHaveDuplicates();
        assertThat(campaigns.get(walk.id()).state()).isEqualTo(State.RUNNING);
        assertThat(batches()).containsExactly(BATCH, VILLAGES - BATCH);
        assertThat(minutes.verify(walk.id()).intact()).isTrue();
    }

    @Test
    void aVillageWhoseElectionIsOpenIsNotLaunchedAgain() {
        Election before = elections.start(
                new StartRequest(
                        ONE_VILLAGE, VILLAGE_SCHEME, FIRST_DAY.minusDays(3), Optional.empty(), Optional.empty()),
                "admin");
        walk.begin(request("plain"));

        walk.runJobs();

        assertThat(body(ONE_VILLAGE).election()).contains(before.id());
        assertThat(launched()).hasSize(VILLAGES);
        assertThat(minutes.entries(walk.id(), BatchLaunched.class))
                .extracting(BatchLaunched::launched, BatchLaunched::adopted)
                .containsExactly(tuple(BATCH - 1, 1), tuple(VILLAGES - BATCH, 0));
    }

    @Test
    void aRegionHasOneCampaignAtATimeAndNoBodyTwo() {
        walk.begin(request("plain"));

        assertThatThrownBy(() -> campaigns.begin(request("plain"), "admin"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("乌鲁木齐县");
        assertThatThrownBy(() -> campaigns.begin(
                        new CampaignRequest(
                                "6501",
                                Map.of("village", VILLAGE_SCHEME),
                                FIRST_DAY,
                                "",
                                Optional.empty(),
                                Optional.empty()),
                        "admin"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("乌鲁木齐县团组织集中换届");
    }

    @Test
    void allFaultsOfARequestAreNamedAtOnce() {
        walk.begin(request("plain"));
        CampaignRequest wrong = new CampaignRequest(
                "999900",
                Map.of("hamlet", VILLAGE_SCHEME, "village", "nothing"),
                FIRST_DAY,
                "",
                Optional.of("none"),
                Optional.of(FIRST_DAY));

        assertThatThrownBy(() -> campaigns.begin(wrong, "admin"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                        .extracting(Finding::field)
                        .containsExactlyInAnyOrder(
                                "region", "schemes.hamlet", "schemes.village", "deadline", "campaign"));
    }

    @Test
    void aPausedLaunchGoesOnWhereItStopped() {
        walk.begin(request("plain"));
        walk.runJob();
        campaigns.pause(walk.id(), "等候部署", "admin");

        walk.runJobs();
        assertThat(progress().launched()).isEqualTo(BATCH);

        campaigns.resume(walk.id(), "admin");
        walk.runJobs();
        assertThat(progress().launched()).isEqualTo(VILLAGES);
        assertThat(batches()).containsExactly(BATCH, VILLAGES - BATCH);
    }

    @Test
    void aStoppedCampaignLaunchesNothingMoreAndLeavesItsElectionsRunning() {
        walk.begin(request("plain"));
        walk.runJobs();
        campaigns.stop(walk.id(), "上级另行部署", "admin");

        assertThat(campaigns.get(walk.id()).state()).isEqualTo(State.STOPPED);
        assertThat(walk.open()).isEmpty();
        assertThat(launched()).hasSize(VILLAGES);
        assertThatThrownBy(() -> campaigns.stop(walk.id(), "再来一次", "admin")).isInstanceOf(ConflictException.class);
    }

    @Test
    void aBodyIsExcusedOrPostponedWhenTheRegionsLeagueBodyAgrees() {
        walk.begin(request("plain"));
        ask(ONE_VILLAGE, Optional.empty());
        ask(ANOTHER_VILLAGE, Optional.of(FIRST_DAY.plusDays(2)));
        walk.then("decideExemption", "urumqi-league");
        walk.then("decideExemption", "urumqi-league");
        walk.runJobs();

        assertThat(body(ONE_VILLAGE).state()).isEqualTo(CampaignBody.State.EXCUSED);
        assertThat(body(ANOTHER_VILLAGE).state()).isEqualTo(CampaignBody.State.POSTPONED);
        assertThat(progress().launched()).isEqualTo(VILLAGES - 2);

        CampaignWalk.at("2026-12-02T07:00");
        walk.runJobs();
        CampaignWalk.at("2026-12-03T07:00");
        walk.runJobs();
        assertThat(body(ANOTHER_VILLAGE).state()).isEqualTo(CampaignBody.State.LAUNCHED);
        assertThat(elections
                        .find(body(ANOTHER_VILLAGE).election().orElseThrow())
                        .start())
                .isEqualTo(FIRST_DAY.plusDays(2));
    }

    @Test
    void whoeverWasPostponedToOneMorningBeginsThenBatchByBatch() {
        walk.begin(request("plain"));
        List<String> postponed = campaigns.divisions(walk.id()).subList(0, BATCH + 1);
        postponed.forEach(village -> ask(village, Optional.of(FIRST_DAY.plusDays(1))));
        postponed.forEach(village -> walk.then("decideExemption", "urumqi-league"));
        walk.runJobs();
        assertThat(batches()).containsExactly(VILLAGES - BATCH - 1);

        CampaignWalk.at("2026-12-02T07:00");
        walk.runJobs();
        assertThat(batches()).containsExactly(VILLAGES - BATCH - 1, BATCH, 1);
        assertThat(launched())
                .filteredOn(election -> postponed.contains(election.division()))
                .extracting(Election::start)
                .hasSize(BATCH + 1)
                .containsOnly(FIRST_DAY.plusDays(1));
        assertThat(progress().postponed()).isZero();
    }

    @Test
    void nobodyDecidesOnTheOwnRequestAndARefusalGivesItsReason() {
        walk.begin(request("plain"));
        exemptions.ask(walk.id(), ONE_VILLAGE, new ExemptionRequest("村庄正在撤并。", Optional.empty()), "urumqi-league");

        assertThatThrownBy(
                        () -> walk.then("decideExemption", "urumqi-league", answer -> answer.put("decision", "refused")
                                .put("opinion", "")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                        .extracting(Finding::field)
                        .containsExactly("decision", "opinion"));
        assertThatThrownBy(() -> ask(ONE_VILLAGE, Optional.empty())).isInstanceOf(ConflictException.class);
    }

    @Test
    void aPlanIsReturnedApprovedAndSetsTheVillagesGoingAfterTheKickOff() {
        walk.begin(request("liaoning-2013"));
        assertThat(campaigns.get(walk.id()).state()).isEqualTo(State.PLANNING);
        assertThat(campaigns.get(walk.id()).deadline()).contains(LocalDate.parse("2027-06-30"));

        walk.then("planCampaign", "urumqi-league");
        walk.then("approveCampaign", "urumqi-party", answer -> answer.put("decision", "returned")
                .put("opinion", "请写明三级责任。"));
        walk.then("planCampaign", "urumqi-league");
        walk.then("approveCampaign", "urumqi-party");
        assertThat(campaigns.get(walk.id()).state()).isEqualTo(State.KICK_OFF);
        walk.runJobs();
        assertThat(progress().launched()).isZero();

        walk.then("holdKickOff", "urumqi-league");
        walk.runJobs();
        assertThat(progress().launched()).isEqualTo(VILLAGES);
    }

    @Test
    void aPlanThatTwoBodiesApproveGoesFromOneToTheOtherAndBackToTheFirstAfterItsReturn() {
        schemes.add(APPROVED_TWICE, "admin");
        walk.begin(request("approved-twice-2026"));

        walk.then("planCampaign", "urumqi-league");
        assertThat(walk.groups()).containsExactly("party:650121");
        walk.then("approveCampaign", "urumqi-party");
        assertThat(walk.groups()).containsExactly("league:6501");
        walk.then("approveCampaign", "urumqi-superior", answer -> answer.put("decision", "returned")
                .put("opinion", "请写明三级责任。"));
        walk.then("planCampaign", "urumqi-league");
        assertThat(walk.groups()).containsExactly("party:650121");
        walk.then("approveCampaign", "urumqi-party");
        walk.runJobs();
        assertThat(progress().launched()).isZero();

        walk.then("approveCampaign", "urumqi-superior");
        walk.runJobs();
        assertThat(progress().launched()).isEqualTo(VILLAGES);
    }

    @Test
    void aTaskOfACampaignIsToldToItsBodyRemindedOfAndUrgedOnceItIsLate() {
        walk.begin(request("liaoning-2013"));
        assertThat(letters()).containsExactly("task-new league:650121");

        CampaignWalk.at("2026-12-07T08:00");
        rounds.forEach(DueWork::run);
        CampaignWalk.at("2026-12-10T08:00");
        rounds.forEach(DueWork::run);
        assertThat(letters())
                .containsExactly("task-new league:650121", "task-due league:650121", "task-overdue league:650121");
        assertThat(names.election(walk.id().key())).isEqualTo("乌鲁木齐县团组织集中换届");
        assertThat(campaigns.get(walk.id()).daysLate(LocalDate.parse("2027-07-02")))
                .isEqualTo(2);
    }

    private List<String> letters() {
        return jdbc.sql("select kind, recipient from outbox where election = ? order by created_at, id")
                .param(walk.id())
                .query((row, number) -> row.getString("kind") + " " + row.getString("recipient"))
                .list();
    }

    @Test
    void pilotPlacesGoFirstAndTheOthersSoManyDaysLater() {
        walk.begin(request("jiangsu-2013"));
        walk.then("planCampaign", "urumqi-league");
        if (campaigns.scheme(walk.id()).approval().isPresent()) {
            walk.then("approveCampaign", "urumqi-party");
        }
        walk.runJobs();
        int ahead = campaigns.scheme(walk.id()).pilots().orElseThrow().days();
        assertThat(progress().launched()).isEqualTo(2);
        assertThat(body(ONE_VILLAGE).pilot()).isTrue();

        walk.then("reviewPilots", "urumqi-league");
        if (campaigns.get(walk.id()).state() == State.KICK_OFF) {
            walk.then("holdKickOff", "urumqi-league");
        }
        walk.runJobs();
        assertThat(launched())
                .filteredOn(election -> election.start().equals(FIRST_DAY))
                .hasSize(2);
        assertThat(launched())
                .filteredOn(election -> election.start().equals(FIRST_DAY.plusDays(ahead)))
                .hasSize(VILLAGES - 2);
    }

    @Test
    void aVillageThatBeginsAgainAfterBreakingOffStandsWithItsNewElection() {
        walk.begin(request("plain"));
        walk.runJobs();
        elections.withdraw(body(ONE_VILLAGE).election().orElseThrow(), "村庄受灾", "admin");
        assertThat(progress().brokenOff()).isOne();
        Election again = elections.start(
                new StartRequest(ONE_VILLAGE, VILLAGE_SCHEME, FIRST_DAY, Optional.empty(), Optional.empty()), "admin");

        CampaignWalk.at("2026-12-02T07:00");
        walk.runJobs();

        assertThat(body(ONE_VILLAGE).election()).contains(again.id());
        assertThat(progress().brokenOff()).isZero();
    }

    @Test
    void aDoneCampaignIsSummedUpWithItsFiguresAndFiled() {
        walk.begin(request("plain"));
        walk.runJobs();
        allVillagesAreDone();

        CampaignWalk.at("2026-12-02T07:00");
        walk.runJobs();
        assertThat(walk.open()).extracting(Task::getTaskDefinitionKey).containsExactly("summariseCampaign");
        walk.then("summariseCampaign", "urumqi-league");
        walk.then("archiveCampaign", "urumqi-league");

        assertThat(campaigns.get(walk.id()).state()).isEqualTo(State.COMPLETED);
        assertThat(minutes.newest(walk.id(), CampaignMinutes.Summarised.class))
                .hasValueSatisfying(
                        summed -> assertThat(summed.figures().completed()).isEqualTo(VILLAGES));
        assertThat(minutes.verify(walk.id()).intact()).isTrue();
    }

    @Test
    void villagesByLotAreCalledByOtherCountiesBeforeTheCampaignIsSummedUp() {
        schemes.add(CHECKED_ONCE, "admin");
        walk.begin(request("checked-once-2026"));
        walk.runJobs();
        allVillagesAreDone();

        CampaignWalk.at("2026-12-02T07:00");
        walk.runJobs();
        assertThat(campaigns.get(walk.id()).state()).isEqualTo(State.CHECKING);
        assertThat(checks.calls(walk.id())).hasSize(2).noneMatch(call -> call.caller()
                .equals(COUNTY));
        assertThat(walk.open())
                .hasSize(2)
                .extracting(Task::getTaskDefinitionKey)
                .containsOnly("callPlaces");
        walk.thenAll("callPlaces");
        walk.runJobs();
        assertThat(checks.rounds(walk.id()))
                .singleElement()
                .extracting(SpotCheckRound::state)
                .isEqualTo(SpotCheckRound.State.CLOSED);
        assertThat(walk.open()).extracting(Task::getTaskDefinitionKey).containsExactly("summariseCampaign");
    }

    /** What makes an election complete is tried elsewhere; a campaign reads only that it is. */
    private void allVillagesAreDone() {
        launched().forEach(election -> elections.withdraw(election.id(), "试验结束", "admin"));
        jdbc.sql("update election set status = 'COMPLETED' where division like '650121%' and start_date = ?")
                .param(FIRST_DAY)
                .update();
    }

    private void ask(String division, Optional<LocalDate> resumesOn) {
        exemptions.ask(walk.id(), division, new ExemptionRequest("村庄正在撤并。", resumesOn), "admin");
    }

    private CampaignBody body(String division) {
        return campaigns
                .bodies(walk.id(), List.of(division), Optional.empty(), 0, 1)
                .get(0);
    }

    private List<Election> launched() {
        return AllElections.of(elections).stream()
                .filter(election -> election.status() == Election.Status.RUNNING)
                .filter(election -> election.division().startsWith(COUNTY))
                .toList();
    }

    /** How many each batch has launched. */
    private List<Integer> batches() {
        return minutes.entries(walk.id(), BatchLaunched.class).stream()
                .map(BatchLaunched::launched)
                .toList();
    }

    private CampaignProgress progress() {
        return campaigns.progress(walk.id());
    }

    private static CampaignRequest request(String scheme) {
        return new CampaignRequest(
                COUNTY, Map.of("village", VILLAGE_SCHEME), FIRST_DAY, "", Optional.of(scheme), Optional.empty());
    }
}
