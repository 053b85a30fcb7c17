package org.huanjie.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.task.Task;
import org.huanjie.campaign.CampaignRecord;
import org.huanjie.ids.CampaignId;
import org.huanjie.input.ConflictException;
import org.huanjie.lookback.LookBackMinutes.Answered;
import org.huanjie.lookback.LookBackMinutes.Closed;
import org.huanjie.lookback.LookBackPlace.State;
import org.huanjie.models.WholeElectionTest;
import org.huanjie.spotcheck.HeldCampaign;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The look back at the villages of a county after all have elected. */
@WholeElectionTest
@Import(HeldCampaign.class)
class LookBacksTest {

    private static final String COUNTY = "210112";

    private static int campaigns;

    @Autowired
    private HeldCampaign held;

    @Autowired
    private LookBacks lookBacks;

    @Autowired
    private CampaignRecord minutes;

    private CampaignId campaign;
    private List<String> villages;

    @AfterEach
    void nothingIsLeft() {
        held.stop();
    }

    @Test
    void everyTownshipAnswersForItsVillagesThirtyDaysAfterCompletion() {
        begin("liaoning-2013");
        assertThat(held.open("answerLookBack")).isEmpty();
        HeldCampaign.at("2027-07-30T00:00");
        held.runJobs();

        assertThat(held.open("answerLookBack")).isNotEmpty().allSatisfy(task -> {
            String township = (String) held.variable(task, "answerer");
            assertThat(held.group(task)).isEqualTo("league:" + township);
            assertThat(task.getTenantId()).isEqualTo(COUNTY);
            assertThat(task.getDueDate()).isEqualTo("2027-08-09T18:00:00");
        });
        held.answer("answerLookBack", sheet -> {});

        assertThat(held.over()).isTrue();
        assertThat(lookBacks.places(campaign, "21")).hasSize(20).allMatch(place -> place.state() == State.CLEAR);
        assertThat(minutes.newest(campaign, Closed.class)).contains(new Closed(20, 0));
    }

    @Test
    void aPlaceOfConcernHasItsOwnPlanAndIsStruckOffByTheLevelAbove() {
        begin("liaoning-2013");
        HeldCampaign.at("2027-07-30T09:00");
        held.runJobs();
        String concerned = villages.get(0);
        held.answer("answerLookBack", sheet -> concern(sheet, concerned));

        assertThat(lookBacks.ofConcern(campaign))
                .singleElement()
                .extracting(LookBackPlace::concerns)
                .isEqualTo(List.of("procedure", "assets"));
        Task plan = held.open("drawUpRemedy").get(0);
        assertThat(held.group(plan)).isEqualTo("league:" + concerned.substring(0, 9));
        assertThatThrownBy(() -> held.answer(plan, answer -> answer.put("deadline", "2027-09-01")))
                .hasStackTraceContaining("整改期限不能晚于复查日2027-08-30");
        held.answer("drawUpRemedy", answer -> {});

        Task check = held.open("closeRemedy").get(0);
        assertThat(held.group(check)).isEqualTo("league:" + COUNTY);
        assertThat(check.getDueDate()).isEqualTo("2027-08-30T18:00:00");
        held.answer("closeRemedy", answer -> answer.put("resolved", false));
        assertThat(lookBacks.place(campaign, concerned).state()).isEqualTo(State.CONCERN);

        held.answer("drawUpRemedy", answer -> {});
        held.answer("closeRemedy", answer -> {});
        assertThat(held.over()).isTrue();
        assertThat(lookBacks.place(campaign, concerned).state()).isEqualTo(State.CLOSED);
        assertThat(minutes.newest(campaign, Closed.class)).contains(new Closed(20, 1));
        assertThat(minutes.verify(campaign).intact()).isTrue();
    }

    @Test
    void twoTownshipsThatAnswerAtTheSameMomentAreBothRecorded() throws Exception {
        begin("liaoning-2013");
        HeldCampaign.at("2027-07-30T09:00");
        held.runJobs();
        List<Task> open = held.open("answerLookBack").subList(0, 2);
        CyclicBarrier together = new CyclicBarrier(open.size());
        ExecutorService townships = Executors.newFixedThreadPool(open.size());
        try {
            List<Future<?>> answers = new ArrayList<>();
            for (Task task : open) {
                answers.add(townships.submit(() -> held.answer(task, sheet -> meet(together))));
            }
            for (Future<?> answer : answers) {
                answer.get();
            }
        } finally {
            townships.shutdown();
        }

        assertThat(minutes.entries(campaign, Answered.class)).hasSize(2);
        assertThat(minutes.verify(campaign).intact()).isTrue();
    }

    @Test
    void allFaultsOfASheetAreNamed() {
        begin("liaoning-2013");
        HeldCampaign.at("2027-07-30T09:00");
        held.runJobs();

        assertThatThrownBy(() -> held.answer(held.open("answerLookBack").get(0), sheet -> {
                    ((ObjectNode) sheet.withArray("places").get(0))
                            .putArray("concerns")
                            .add("weather");
                    ((ObjectNode) sheet.withArray("places").get(0)).put("facts", "下雨");
                    sheet.withArray("places").add(sheet.withArray("places").get(0));
                }))
                .hasStackTraceContaining("不多不少")
                .hasStackTraceContaining("只能选回头看的5个问题");
    }

    @Test
    void whatHasChangedMeanwhileIsNotOverwritten() {
        begin("liaoning-2013");
        HeldCampaign.at("2027-07-30T09:00");
        held.runJobs();
        held.answer("answerLookBack", sheet -> {});

        RemedyCheck check = new RemedyCheck(true, "没有列入台账");
        assertThatThrownBy(() -> lookBacks.check(campaign, villages.get(0), check, "somebody"))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aCampaignWithoutALookBackPasses() {
        begin("plain");

        assertThat(held.over()).isTrue();
        assertThat(lookBacks.places(campaign, "21")).isEmpty();
    }

    private void begin(String scheme) {
        HeldCampaign.at("2027-06-30T09:00");
        campaigns++;
        villages = held.villages(COUNTY, 20);
        campaign = held.held("look" + campaigns, "21", scheme, villages);
        held.start("lookBack", Map.of());
        held.runJobs();
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException alone) {
            throw new IllegalStateException(alone);
        }
    }

    private static void concern(ObjectNode sheet, String village) {
        sheet.withArray("places").forEach(row -> {
            if (row.get("place").asText().equals(village)) {
                ((ObjectNode) row).putArray("concerns").add("procedure").add("assets");
                ((ObjectNode) row).put("facts", "公示少了一天，鱼塘承包没有公开");
            }
        });
    }
}
