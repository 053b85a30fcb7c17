package org.huanjie.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.huanjie.campaign.CampaignRecord;
import org.huanjie.ids.CampaignId;
import org.huanjie.minutes.Entry;
import org.huanjie.models.WholeElectionTest;
import org.huanjie.spotcheck.SpotCheckFinding.State;
import org.huanjie.spotcheck.SpotCheckMinutes.Drawn;
import org.huanjie.spotcheck.SpotCheckMinutes.Judged;
import org.huanjie.spotcheck.SpotCheckMinutes.Seeded;
import org.huanjie.spotcheck.rules.SpotCheckDrawRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Rounds of spot checks in a province of two cities: sixty villages in one, forty in the other. */
@WholeElectionTest
@Import(HeldCampaign.class)
class SpotChecksTest {

    private static final String ONE_COUNTY = "210112";
    private static final String ITS_NEIGHBOUR = "210113";
    private static final String ALONE_IN_ITS_CITY = "210283";

    private static int campaigns;

    @Autowired
    private HeldCampaign held;

    @Autowired
    private SpotChecks checks;

    @Autowired
    private CampaignRecord minutes;

    private CampaignId campaign;

    @BeforeEach
    void everyVillageHasElected() {
        HeldCampaign.at("2027-06-30T09:00");
        campaigns++;
        campaign = held.held(
                "spot" + campaigns,
                "21",
                "liaoning-2013",
                Stream.of(
                                held.villages(ONE_COUNTY, 30),
                                held.villages(ITS_NEIGHBOUR, 30),
                                held.villages(ALONE_IN_ITS_CITY, 40))
                        .flatMap(List::stream)
                        .toList());
    }

    @AfterEach
    void nothingIsLeft() {
        held.stop();
    }

    @Test
    void fourPercentOfEachCityAreDrawnAfterTheListAndTheSeedAreRecorded() {
        begin(1);

        assertThat(checks.calls(campaign))
                .extracting(call -> call.place().city())
                .containsExactlyInAnyOrder("2101", "2101", "2101", "2102", "2102");
        List<Entry> entries = minutes.entries(campaign);
        assertThat(entries).extracting(Entry::action).startsWith("spot-check-seeded", "spot-check-drawn");
        Seeded seeded = minutes.newest(campaign, Seeded.class).orElseThrow();
        DrawSheet draw = checks.draw(campaign, 1, SpotCheckRound.PLANNED);
        assertThat(seeded.places()).isEqualTo(100);
        assertThat(seeded.digest())
                .isEqualTo(draw.digest())
                .isEqualTo(SpotCheckDrawRule.digest(
                        draw.lots().stream().map(DrawnLot::place).toList()));
        assertThat(draw.lots())
                .isEqualTo(SpotCheckDrawRule.draw(
                        seeded.seed(),
                        new DrawList(
                                seeded.percent(),
                                draw.lots().stream().map(DrawnLot::place).toList(),
                                Set.of(),
                                seeded.callers())));
        assertThat(minutes.entries(campaign, Drawn.class))
                .flatExtracting(drawn -> drawn.callers().keySet())
                .hasSize(5);
        assertThat(minutes.verify(campaign).intact()).isTrue();
    }

    @Test
    void everyPlaceIsCalledByAnotherCountyWithinAWeek() {
        begin(1);

        assertThat(held.open("callPlaces")).isNotEmpty().allSatisfy(task -> {
            String county = (String) held.variable(task, "callingCounty");
            assertThat(held.group(task)).isEqualTo("league:" + county);
            assertThat(task.getTenantId()).isEqualTo(county);
            assertThat(task.getDueDate()).isEqualTo("2027-07-07T18:00:00");
            assertThat(checks.callList(campaign, 1, county))
                    .isNotEmpty()
                    .noneMatch(call -> call.place().county().equals(county));
        });
    }

    @Test
    void aRoundWithoutFindingsIsClosedWhenAllHaveCalled() {
        begin(1);

        held.answer("callPlaces", sheet -> {});

        assertThat(held.over()).isTrue();
        assertThat(checks.findings(campaign)).isEmpty();
        assertThat(checks.rounds(campaign)).singleElement().satisfies(round -> {
            assertThat(round.state()).isEqualTo(SpotCheckRound.State.CLOSED);
            assertThat(round.closedOn()).contains(LocalDate.parse("2027-06-30"));
        });
    }

    @Test
    void aRoundInWhichTooManyFailGoesOnOnceInThatCityAndItsFindingsArePutRight() {
        begin(1);
        held.answer("callPlaces", sheet -> inCity(sheet, "2101", "announced", "no"));

        assertThat(minutes.newest(campaign, Judged.class).orElseThrow().extended())
                .containsExactly("2101");
        assertThat(checks.rounds(campaign)).extracting(SpotCheckRound::part).containsExactly(1, 2);
        assertThat(checks.draw(campaign, 1, SpotCheckRound.EXTENSION).lots())
                .hasSize(60)
                .allMatch(lot -> lot.place().city().equals("2101"));
        held.answer("callPlaces", sheet -> inCity(sheet, "2101", "documents", "no"));

        assertThat(checks.findings(campaign, 1))
                .hasSize(6)
                .allSatisfy(finding -> assertThat(finding.responsible()).isEqualTo("2101"))
                .extracting(SpotCheckFinding::words)
                .containsOnly("这次选举事先公告了吗", "新一届班子的文件齐全吗");
        assertThat(held.group(only("circulateFindings"))).isEqualTo("league:21");
        held.answer("circulateFindings", notice -> {});

        Task rectify = only("rectify");
        assertThat(held.group(rectify)).isEqualTo("league:2101");
        assertThat(rectify.getTenantId()).isEqualTo("2101");
        assertThat(rectify.getDueDate()).isEqualTo("2027-07-15T18:00:00");
        held.answer("rectify", sheet -> {});
        held.answer("confirmRectification", reply -> {
            ObjectNode first = (ObjectNode) reply.withArray("findings").get(0);
            first.put("accepted", false).put("opinion", "没有看到公告照片");
        });
        assertThat(checks.findings(campaign, 1))
                .filteredOn(finding -> finding.state() == State.CIRCULATED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.opinion()).isEqualTo("没有看到公告照片"));

        held.answer("rectify", sheet -> assertThat(sheet.withArray("findings")).hasSize(1));
        held.answer("confirmRectification", reply -> {});
        assertThat(held.over()).isTrue();
        assertThat(checks.findings(campaign, 1)).allMatch(SpotCheckFinding::closed);
        assertThat(checks.rounds(campaign)).allMatch(round -> round.state() == SpotCheckRound.State.CLOSED);
        assertThat(minutes.verify(campaign).intact()).isTrue();
    }

    @Test
    void nobodyIsCalledTwiceInThreeRoundsAndTheyAreKeptApart() {
        List<String> called = new ArrayList<>();
        for (int round = 1; round <= 3; round++) {
            begin(round);
            if (round > 1) {
                assertThat(held.open("callPlaces")).isEmpty();
                HeldCampaign.at(round == 2 ? "2027-07-30T00:00" : "2027-08-29T00:00");
                held.runJobs();
            }
            int now = round;
            called.addAll(checks.calls(campaign).stream()
                    .filter(call -> call.round() == now)
                    .map(call -> call.place().code())
                    .toList());
            held.answer("callPlaces", sheet -> {});
        }

        assertThat(called).hasSize(5 + 3 + 3).doesNotHaveDuplicates();
        assertThat(checks.rounds(campaign)).extracting(SpotCheckRound::called).containsExactly(0, 5, 8);
    }

    @Test
    void allFaultsOfASheetAreNamedWithTheirRowsAndNothingIsKept() {
        begin(1);
        Task task = held.open("callPlaces").get(0);

        assertThatThrownBy(() -> held.answer(task, sheet -> {
                    ObjectNode row = (ObjectNode) sheet.withArray("calls").get(0);
                    ((ObjectNode) row.withArray("answers").get(0)).put("said", "maybe");
                    ((ObjectNode) row.withArray("answers").get(1)).put("said", "几天");
                    ((ObjectNode) row.withArray("answers").get(2)).put("said", "");
                }))
                .hasStackTraceContaining("“这次选举事先公告了吗”应选是或否")
                .hasStackTraceContaining("“公告张贴了几天”应填数字")
                .hasStackTraceContaining("没有填写“候选人是怎样提名的”");
        assertThat(checks.calls(campaign)).noneMatch(SpotCheckCall::done);
    }

    @Test
    void aPlaceThatNobodyReachedInThreeTriesIsAFinding() {
        begin(1);
        Task task = held.open("callPlaces").get(0);

        assertThatThrownBy(() -> held.answer(task, sheet -> unreached(sheet, 2)))
                .hasStackTraceContaining("没有接通的，至少拨打3次再填报");
        held.answer(task, sheet -> unreached(sheet, 3));

        assertThat(checks.findings(campaign, 1)).singleElement().satisfies(finding -> {
            assertThat(finding.question()).isEqualTo(SpotCheckFinding.NOT_REACHED);
            assertThat(finding.said()).isEqualTo("3次未接通");
        });
    }

    private void begin(int round) {
        held.start("spotCheck", Map.of("round", round));
        held.runJobs();
    }

    private Task only(String task) {
        assertThat(held.open(task)).hasSize(1);
        return held.open(task).get(0);
    }

    private static void unreached(ObjectNode sheet, int tries) {
        ObjectNode row = (ObjectNode) sheet.withArray("calls").get(0);
        row.put("reached", false).put("tries", tries).remove("answers");
    }

    private static void inCity(ObjectNode sheet, String city, String question, String said) {
        sheet.withArray("calls").forEach(call -> {
            if (call.get("place").asText().startsWith(city)) {
                call.withArray("answers").forEach(answer -> {
                    if (answer.get("question").asText().equals(question)) {
                        ((ObjectNode) answer).put("said", said);
                    }
                });
            }
        });
    }
}
