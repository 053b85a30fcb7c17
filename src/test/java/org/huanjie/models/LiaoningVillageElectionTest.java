package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.huanjie.election.Election.Status;
import org.huanjie.election.Elections;
import org.huanjie.election.OpenTask;
import org.huanjie.handover.Handovers;
import org.huanjie.handover.Handovers.Ticket;
import org.huanjie.ids.PostId;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Progress;
import org.huanjie.roster.Seat;
import org.huanjie.selection.Committee;
import org.huanjie.succession.Withdrawals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Liaoning's scheme for villages: one League meeting elects five people, and the old team hands over within ten days. */
@WholeElectionTest
@Import(NewPlaces.class)
class LiaoningVillageElectionTest {

    private static final String VILLAGE = "210181205200";
    private static final String LEAGUE = "league:" + VILLAGE;
    private static final String PARTY = "party:" + VILLAGE;
    private static final String SUPERIOR = "league:210181205";
    private static final String REVIEW = "review:" + VILLAGE;
    private static final String COUNT = "count:" + VILLAGE;
    private static final Map<String, Integer> CANDIDATES = Map.of("secretary", 2, "deputy", 2, "member", 4);

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private NewPlaces places;

    @Autowired
    private Elections elections;

    @Autowired
    private Committee committee;

    @Autowired
    private Candidates candidates;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private Handovers handovers;

    @Autowired
    private ChainedMinutes minutes;

    @BeforeEach
    void setUpTheVillage() {
        places.setUp("hongqi", VILLAGE, "红旗村");
    }

    @Test
    void runsFromPlanToArchiveInSpring2013InNineteenTasks() {
        upToTheAppointment();
        walk.then("recordHandover", LEAGUE, "2013-04-19");
        toTheArchive();

        assertThat(walk.completed()).isEqualTo(19);
        assertThat(handedOver().detail().toString()).contains("印章", "文书档案", "资金资产资源", "\"sworn\":5", "村“两委”班子");
        assertThat(handovers.tickets(walk.id())).isEmpty();
    }

    @Test
    @ExceptionPath(
            id = "E23",
            clause = "GD-3, GD-12",
            through = {"handover/handoverMade", "handover/orderHandover", "handover/recordHandover"})
    void anOldTeamThatWillNotHandOverIsOrderedToByADay() {
        upToTheAppointment();
        walk.then("recordHandover", LEAGUE, "2013-04-19", LiaoningVillageElectionTest::refused);
        walk.then("orderHandover", SUPERIOR, "2013-04-19", form -> form.put("deadline", "2013-04-24"));

        assertThat(handovers.tickets(walk.id()))
                .extracting(Ticket::number, Ticket::open)
                .containsExactly(tuple(walk.id() + "-J1", true));
        walk.now("2013-04-25T10:00");
        walk.then("recordHandover", LEAGUE, "2013-04-24");
        toTheArchive();

        assertThat(handovers.tickets(walk.id())).extracting(Ticket::open).containsExactly(false);
        assertThat(minutes.entries(walk.id()))
                .extracting(Entry::action, Entry::clause)
                .contains(
                        tuple("handover-refused", "E23"),
                        tuple("handover-ordered", "E23"),
                        tuple("handed-over", "GD-3"));
        assertThat(handedOver().detail().toString()).contains("\"daysLate\":1");
    }

    @Test
    void whoLeavesOnceVotesAreCastIsNotReplacedOnTheSameDay() {
        walk.start("hongqi", VILLAGE, "liaoning-village-2013", "2013-03-04");
        walk.until("recordCount", CANDIDATES);
        Candidate leaving = candidates.of(walk.id()).stream()
                .filter(candidate -> candidate.decision() == Progress.APPROVED)
                .findFirst()
                .orElseThrow();
        withdrawals.withdraw(walk.id(), leaving.id(), "外出务工", "hongqi-league");

        assertThat(walk.open()).extracting(OpenTask::key).containsExactly("recordCount");
        assertThat(minutes.entries(walk.id()))
                .extracting(Entry::action)
                .contains("ballot-line-cancelled")
                .doesNotContain("candidates-too-few");
        walk.toTheEnd(CANDIDATES);
        assertThat(elections.get(walk.id()).status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void aHandoverWithoutItsRollAndSignaturesIsRefusedWithAllItsFaults() {
        upToTheAppointment();

        assertThatThrownBy(() -> walk.then("recordHandover", LEAGUE, "2013-04-19", form -> {
                    form.putArray("items");
                    form.put("receiver", form.get("giver").asText());
                    form.put("supervisor", "");
                    form.remove("talk");
                    ((ObjectNode) form.get("oath")).put("sworn", 4);
                    ((ObjectNode) form.get("entries").get(0)).put("entered", false);
                }))
                .hasMessageContainingAll("移交清单中没有“印章”", "监交人没有签字", "没有填写集体谈话", "新班子5人应全部宣誓，现为4人", "请写明未进入的原因");
        walk.then("recordHandover", LEAGUE, "2013-04-19");
        toTheArchive();
    }

    private static void refused(ObjectNode form) {
        form.removeAll();
        form.put("outcome", "refused").put("refusal", "上届负责人拒绝交出印章和账目");
    }

    private void upToTheAppointment() {
        walk.start("hongqi", VILLAGE, "liaoning-village-2013", "2013-03-04");
        walk.preparation().upToTheImplementation();
        walk.register("2013-03-19", CANDIDATES);
        walk.window("registrationWindow", "2013-03-20T00:00");
        walk.then("reviewCandidates", REVIEW, "2013-03-21");
        walk.then("compileCandidates", LEAGUE, "2013-03-23");
        walk.then("fileRequest", LEAGUE, "2013-03-27");
        walk.then("decideRequest", PARTY, "2013-03-27");
        walk.then("prepareMeetings", LEAGUE, "2013-03-30");
        walk.then("openMeeting", LEAGUE, "2013-04-02");
        walk.together("recordCount", COUNT, "2013-04-02", 1, "hongqi-counter");
        walk.together("signCount", COUNT, "2013-04-02", 1, "hongqi-scrutineer");
        walk.then("fileRequest", LEAGUE, "2013-04-07");
        walk.then("decideRequest", SUPERIOR, "2013-04-07");
        walk.now("2013-04-09T10:00");
        walk.then("issueAppointment", PARTY, "2013-04-10");
    }

    private void toTheArchive() {
        assertThat(committee.seats(walk.id()))
                .extracting(Seat::post)
                .containsExactly(
                        new PostId("secretary"),
                        new PostId("deputy"),
                        new PostId("member"),
                        new PostId("member"),
                        new PostId("member"));
        assertThat(committee.compositionFaults(walk.id())).isEmpty();
        walk.window("waitForSummary", "2013-04-29T00:00");
        walk.then("writeSummary", LEAGUE, "2013-05-04");
        walk.then("checkArchive", SUPERIOR, "2013-05-08");
        assertThat(walk.waiting()).isEmpty();
        assertThat(elections.get(walk.id()).status()).isEqualTo(Status.COMPLETED);
        assertThat(minutes.verify(walk.id()).intact()).isTrue();
    }

    private Entry handedOver() {
        List<Entry> entries = minutes.entries(walk.id());
        return entries.stream()
                .filter(entry -> entry.action().equals("handed-over"))
                .findFirst()
                .orElseThrow();
    }
}
