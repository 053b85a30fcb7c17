package org.huanjie.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.campaign.Campaign;
import org.huanjie.campaign.Campaigns;
import org.huanjie.lookback.LookBacks;
import org.huanjie.simulation.SimulationSettings.Rates;
import org.huanjie.spotcheck.SpotCheckFinding;
import org.huanjie.spotcheck.SpotChecks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The nine villages of a district elect together, and are checked and looked back at, until the campaign is in the archive. */
@SpringBootTest(
        properties = {
            "huanjie.simulation.region=210903",
            "camunda.bpm.job-execution.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:simulated-campaign;DB_CLOSE_DELAY=-1",
            "huanjie.data-dir=target/simulated-campaign"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SimulatedCampaignTest {

    private static final int VILLAGES = 9;

    @MockitoBean
    private SimulationCommand command;

    @Autowired
    private Simulation simulation;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private SpotChecks checks;

    @Autowired
    private LookBacks lookBacks;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    static void aDayOfWinter() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-12-01T01:00:00Z")));
    }

    @AfterAll
    static void setTheClockRight() {
        ClockUtil.reset();
    }

    @Test
    @Order(1)
    void playsACampaignToItsArchiveAndCountsItTwice() {
        List<String> told = simulation.play(settings());

        assertThat(told)
                .anyMatch(line -> line.contains("归档" + VILLAGES + "次") && line.contains("待办任务0项"))
                .contains("集中换届：已完成")
                .anyMatch(line -> line.contains(VILLAGES + "次换届的记录") && line.endsWith("全部一致"));
        assertThat(told).hasSize(4);
    }

    @Test
    @Order(2)
    void itsChecksFindSomethingThatIsPutRight() {
        Campaign campaign = campaigns.all().get(0);

        assertThat(checks.rounds(campaign.id())).extracting("number").contains(1, 2, 3);
        assertThat(checks.findings(campaign.id())).isNotEmpty().allMatch(SpotCheckFinding::closed);
        assertThat(lookBacks.places(campaign.id(), campaign.region())).hasSize(VILLAGES);
        assertThat(lookBacks.ofConcern(campaign.id())).isNotEmpty();
    }

    @Test
    @Order(3)
    void aPlaceThatFellOutOfTheLookBackIsNoticed() {
        jdbc.sql("delete from look_back where division = (select min(division) from look_back)")
                .update();

        assertThat(simulation.play(settings()))
                .anyMatch(line -> line.endsWith("2个不一致"))
                .contains("不一致：回头看的地方：页面8，记录9", "不一致：回头看已核查的地方：页面8，记录9");
    }

    private static SimulationSettings settings() {
        return new SimulationSettings(
                Optional.of("210903"),
                List.of(),
                Optional.empty(),
                0.9,
                1,
                Map.of(),
                "liaoning-2013",
                Optional.empty(),
                "archive",
                2,
                false,
                new Rates(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.5, 0.9, 0.3));
    }
}
