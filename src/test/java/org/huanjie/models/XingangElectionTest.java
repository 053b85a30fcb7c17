package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huanjie.ids.PostId;
import org.huanjie.roster.Seat;
import org.huanjie.selection.Committee;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Xingang's scheme: four days of registration, judges' scores, the party work committee decides, inspection and three days' notice; no vote, no training stage. */
@WholeElectionTest
class XingangElectionTest {

    private static final String LEAGUE = "league:370614003";
    private static final String PARTY = "party:370614003";
    private static final String SUPERIOR = "league:370614";
    private static final String REVIEW = "review:370614003";
    private static final String JUDGE = "judge:370614003";
    private static final String INSPECTION = "inspection:370614003";

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private Committee committee;

    @Test
    void runsFromPlanToArchiveInOctober2010() {
        walk.start("xingang", "370614003", "xingang-2010", "2010-10-08");
        preparation();
        candidates();
        competition();
        noticeAndAppointment();
        summary();

        walk.ends();
    }

    private void preparation() {
        walk.timerDue("preparationOverdue", "2010-10-15T00:00");
        walk.preparation().upToTheImplementation();
    }

    /** Registration from 19 to 22 October (XG-3.2.1). */
    private void candidates() {
        walk.timerDue("implementationOverdue", "2010-10-29T00:00");
        walk.register("2010-10-22", Map.of("deputy", 4, "member", 11));
        walk.window("registrationWindow", "2010-10-23T00:00");
        walk.then("reviewCandidates", REVIEW, "2010-10-24");
        walk.then("compileCandidates", LEAGUE, "2010-10-24");
        walk.then("fileRequest", LEAGUE, "2010-10-24");
        walk.then("decideRequest", LEAGUE, "2010-10-24");
        walk.then("decideRequest", PARTY, "2010-10-24");
    }

    private void competition() {
        walk.then("drawLots", LEAGUE, "2010-10-24");
        walk.together("scoreSpeeches", JUDGE, "2010-10-24", 3, "");
        walk.then("decideCommittee", PARTY, "2010-10-24");
        walk.then("inspectElected", INSPECTION, "2010-10-24");
    }

    private void noticeAndAppointment() {
        walk.now("2010-10-24T17:00");
        walk.then("postNotice", PARTY, "2010-10-24");
        walk.window("noticeWindow", "2010-10-28T00:00");
        walk.then("fileRequest", LEAGUE, "2010-10-28");
        walk.then("decideRequest", PARTY, "2010-10-28");
        walk.then("issueAppointment", PARTY, "2010-10-28");

        List<Seat> seats = committee.seats(walk.id());
        assertThat(seats)
                .filteredOn(seat -> seat.post().equals(new PostId("deputy")))
                .hasSize(3);
        assertThat(seats)
                .filteredOn(seat -> seat.post().equals(new PostId("member")))
                .hasSize(9);
        walk.window("waitForSummary", "2010-10-29T00:00");
    }

    private void summary() {
        walk.timerDue("summaryOverdue", "2010-11-01T00:00");
        walk.then("writeSummary", LEAGUE, "2010-10-30");
        walk.then("checkArchive", SUPERIOR, "2010-10-31");
    }
}
