package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.ids.PostId;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.ShippedSchemes;
import org.huanjie.selection.Committee;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** Courses beside the straight ones: a fourth scheme, an election started ahead, one taken up late, requests refused. */
@WholeElectionTest
@AutoConfigureMockMvc
class OtherCoursesTest {

    private static final String LEAGUE = "league:460203198";
    private static final String PARTY = "party:460203198";
    private static final Map<String, Integer> ENOUGH =
            Map.of("member", 10, "full-time-deputy", 2, "part-time-deputy", 2);

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private MockMvc api;

    @Autowired
    private Committee committee;

    @Autowired
    private ChainedMinutes minutes;

    @Test
    void aChangedCopySentToTheApiRunsAheadOfItsFirstDayToTheArchive() throws Exception {
        send(fourthScheme());
        walk.startAt("2026-01-05T09:00", "jiyang", "460203198", "jiyang-2026", "2026-01-12");

        assertThat(walk.waiting())
                .as("before its first day nobody has anything to do")
                .isEmpty();
        walk.window("waitForPreparation", "2026-01-12T00:00");
        List<String> course = walk.toTheEnd(ENOUGH);

        assertThat(course).contains("noticeWindow 2026-02-16T00:00");
        assertThat(course).noneMatch(line -> line.startsWith("drawLots"));
        assertThat(committee.seats(walk.id()))
                .extracting(Seat::post)
                .filteredOn(new PostId("member")::equals)
                .hasSize(8);
        walk.ends();
    }

    @Test
    void anElectionLeftAloneForAYearIsOverdueInEveryStageAndStillEnds() {
        walk.start("jiyang", "460203198", "jiyang-2011", "2011-10-08");
        walk.now("2013-01-05T09:00");
        walk.runDue();
        walk.preparation().upToThePlan();
        walk.then("fileRequest", LEAGUE, "2011-10-31");
        walk.then("decideRequest", PARTY, "2011-10-31", form -> form.put("decision", "refused")
                .put("opinion", "先完成摸底核对"));
        walk.then("draftPlan", LEAGUE, "2013-01-17");
        walk.refuseOnce("result");
        Map<String, Integer> people = Map.of("member", 15, "full-time-deputy", 2, "part-time-deputy", 2);
        walk.until("planTraining", people);
        aNightPasses();
        walk.until("writeSummary", people);
        aNightPasses();

        walk.toTheEnd(people);

        assertThat(walk.refusals()).isEqualTo(1);
        assertThat(minutes.entries(walk.id()).stream()
                        .filter(entry -> entry.action().equals("stage-overdue"))
                        .count())
                .isEqualTo(4);
        walk.ends();
    }

    /** What is overdue is told of again, and taken down no second time. */
    private void aNightPasses() {
        LocalDate today = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Asia/Shanghai"));
        walk.now(today.plusDays(1) + "T00:00");
        assertThat(walk.runDue()).isPositive();
        walk.now(today.plusDays(1) + "T09:00");
    }

    private void send(String scheme) throws Exception {
        api.perform(post("/api/schemes")
                        .with(httpBasic("jiyang-league", "demo"))
                        .contentType("text/yaml;charset=UTF-8")
                        .content(scheme))
                .andExpect(status().isCreated());
    }

    /** Jiyang's scheme with another id, eight members instead of twelve, a notice of ten days and no speeches. */
    private static String fourthScheme() {
        return ShippedSchemes.text("jiyang-2011")
                .replace("id: jiyang-2011", "id: jiyang-2026")
                .replace("seats: 12", "seats: 8")
                .replace("window: {days: 15,", "window: {days: 10,")
                .replaceAll("(?ms)^competition:.*?^survey:", "survey:")
                .replaceAll("(?m)^.*step: competition,.*\\R", "");
    }
}
