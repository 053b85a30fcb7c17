package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.huanjie.election.Election.Stage;
import org.huanjie.election.Elections;
import org.huanjie.ids.PostId;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.huanjie.roster.Seat;
import org.huanjie.selection.Committee;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Jiyang's scheme of 2011 from plan to archive: an announcement of 15 days, two village meetings with one joint list, a meeting of branch secretaries, a concurrent secretary, training. */
@WholeElectionTest
class JiyangElectionTest {

    private static final String LEAGUE = "league:460203198";
    private static final String PARTY = "party:460203198";
    private static final String SUPERIOR = "league:460203";
    private static final String REVIEW = "review:460203198";
    private static final String COUNT = "count:460203198";

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private Elections elections;

    @Autowired
    private Committee committee;

    @Autowired
    private ChainedMinutes minutes;

    @Test
    void runsFromPlanToArchive() {
        walk.start("jiyang", "460203198", "jiyang-2011", "2011-10-08");
        preparation();
        candidates();
        election();
        training();
        summary();

        walk.ends();
        assertThat(elections.get(walk.id()).stage()).isEqualTo(Stage.SUMMARY);
    }

    private void preparation() {
        walk.timerDue("preparationOverdue", "2011-11-01T00:00");
        walk.preparation().upToTheImplementation();
    }

    private void candidates() {
        walk.timerDue("implementationOverdue", "2012-01-01T00:00");
        walk.then("postNotice", LEAGUE, "2011-11-01");
        assertThat(walk.waiting()).isEmpty();
        walk.window("noticeWindow", "2011-11-17T00:00");
        walk.register("2011-11-24", Map.of("member", 15, "full-time-deputy", 2, "part-time-deputy", 2));
        walk.window("registrationWindow", "2011-11-25T00:00");
        walk.then("reviewCandidates", REVIEW, "2011-11-28");
        walk.then("compileCandidates", LEAGUE, "2011-12-02");
        walk.then("fileRequest", LEAGUE, "2011-12-06");
        walk.then("decideRequest", PARTY, "2011-12-06");
        assertThat(minutes.entries(walk.id()))
                .filteredOn(entry -> entry.clause().equals("JY-4.3.4d"))
                .extracting(Entry::actor, Entry::action)
                .contains(tuple("jiyang-party", "request-approved"));
        walk.then("drawLots", LEAGUE, "2011-12-09");
    }

    private void election() {
        walk.then("prepareMeetings", LEAGUE, "2011-12-13");
        walk.together("openMeeting", LEAGUE, "2011-12-20", 3, "jiyang-league");
        walk.together("recordCount", COUNT, "2011-12-20", 3, "jiyang-counter");
        walk.together("signCount", COUNT, "2011-12-20", 3, "jiyang-scrutineer");
        walk.then("nameSecretary", PARTY, "2011-12-22");
        walk.then("fileRequest", LEAGUE, "2011-12-27");
        walk.then("decideRequest", PARTY, "2011-12-27");
        walk.then("decideRequest", SUPERIOR, "2011-12-27");
        walk.then("issueAppointment", PARTY, "2011-12-31");

        List<Seat> seats = committee.seats(walk.id());
        assertThat(seats)
                .extracting(Seat::post)
                .filteredOn(new PostId("member")::equals)
                .hasSize(12);
        assertThat(seats)
                .extracting(Seat::post)
                .filteredOn(post -> !post.equals(new PostId("member")))
                .containsExactly(
                        new PostId("secretary"), new PostId("full-time-deputy"), new PostId("part-time-deputy"));
        assertThat(walk.waiting()).isEmpty();
        walk.window("waitForTraining", "2012-01-01T00:00");
    }

    private void training() {
        walk.timerDue("trainingOverdue", "2012-03-01T00:00");
        walk.then("planTraining", SUPERIOR, "2012-01-15");
        walk.then("recordAttendance", SUPERIOR, "2012-02-29");
        assertThat(walk.waiting()).isEmpty();
        walk.window("waitForSummary", "2012-03-01T00:00");
    }

    private void summary() {
        walk.timerDue("summaryOverdue", "2012-04-01T00:00");
        walk.then("writeSummary", LEAGUE, "2012-03-21");
        walk.then("checkArchive", SUPERIOR, "2012-03-31");
    }
}
