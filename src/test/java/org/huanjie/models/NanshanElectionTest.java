package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huanjie.ids.PostId;
import org.huanjie.roster.Seat;
import org.huanjie.selection.Committee;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nanshan's scheme: an announcement of ten days, one League meeting, an appointed secretary, inspection and a week's notice; no training stage. */
@WholeElectionTest
class NanshanElectionTest {

    private static final String LEAGUE = "league:440305002";
    private static final String PARTY = "party:440305002";
    private static final String SUPERIOR = "league:440305";
    private static final String REVIEW = "review:440305002";
    private static final String COUNT = "count:440305002";
    private static final String INSPECTION = "inspection:440305002";

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private Committee committee;

    /** The notice begins on Wednesday 2026-10-02 and its seventh day lies in the National Day break (E.3). */
    @Test
    void runsFromPlanToArchiveWithItsNoticeAcrossNationalDay() {
        walk.start("nanshan", "440305002", "nanshan-2011", "2026-07-29");
        preparation();
        candidates();
        election();
        noticeAndAppointment();
        summary();

        walk.ends();
    }

    private void preparation() {
        walk.timerDue("preparationOverdue", "2026-08-12T00:00");
        walk.preparation().upToTheImplementation();
    }

    private void candidates() {
        walk.timerDue("implementationOverdue", "2026-10-27T00:00");
        walk.then("postNotice", LEAGUE, "2026-08-12");
        walk.window("noticeWindow", "2026-08-25T00:00");
        walk.register("2026-09-01", Map.of("deputy", 4, "member", 12));
        walk.window("registrationWindow", "2026-09-02T00:00");
        walk.then("reviewCandidates", REVIEW, "2026-09-05");
        walk.then("compileCandidates", LEAGUE, "2026-09-08");
        walk.then("fileRequest", LEAGUE, "2026-09-13");
        walk.then("decideRequest", PARTY, "2026-09-13");
        walk.then("drawLots", LEAGUE, "2026-09-16");
    }

    private void election() {
        walk.then("prepareMeetings", LEAGUE, "2026-09-20");
        walk.then("openMeeting", LEAGUE, "2026-09-23");
        walk.together("recordCount", COUNT, "2026-09-23", 1, "nanshan-counter");
        walk.together("signCount", COUNT, "2026-09-23", 1, "nanshan-scrutineer");
        walk.then("nameSecretary", PARTY, "2026-09-26");
        walk.then("inspectElected", INSPECTION, "2026-10-01");
    }

    private void noticeAndAppointment() {
        walk.now("2026-10-02T10:00");
        walk.then("postNotice", PARTY, "2026-10-02");
        assertThat(walk.waiting()).isEmpty();
        walk.window("noticeWindow", "2026-10-10T00:00");
        walk.then("fileRequest", LEAGUE, "2026-10-17");
        walk.then("decideRequest", SUPERIOR, "2026-10-17");
        walk.then("decideRequest", PARTY, "2026-10-17");
        walk.then("issueAppointment", PARTY, "2026-10-23");

        List<Seat> seats = committee.seats(walk.id());
        assertThat(seats).hasSize(13);
        assertThat(seats)
                .filteredOn(seat -> seat.post().equals(new PostId("secretary")))
                .hasSize(1);
        assertThat(seats)
                .filteredOn(seat -> seat.post().equals(new PostId("deputy")))
                .hasSize(3);
        assertThat(committee.compositionFaults(walk.id())).isEmpty();
        walk.window("waitForSummary", "2026-10-27T00:00");
    }

    private void summary() {
        walk.timerDue("summaryOverdue", "2026-11-11T00:00");
        walk.then("writeSummary", LEAGUE, "2026-11-05");
        walk.then("checkArchive", SUPERIOR, "2026-11-10");
    }
}
