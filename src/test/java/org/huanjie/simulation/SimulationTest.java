package org.huanjie.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.access.Accounts;
import org.huanjie.election.AllElections;
import org.huanjie.election.Election;
import org.huanjie.election.Election.Stage;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionService;
import org.huanjie.engine.UserTaskHandlers;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.huanjie.simulation.SimulationSettings.Rates;
import org.huanjie.simulation.rules.Diligence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Twelve villages in three counties of two cities, played half way and, as if the program had been stopped, to the archive. */
@SpringBootTest(
        properties = {
            "huanjie.simulation.region=210000",
            "camunda.bpm.job-execution.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:simulation;DB_CLOSE_DELAY=-1",
            "huanjie.data-dir=target/simulation"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SimulationTest {

    /** A township, and villages of two others in another county and another city. */
    private static final List<String> PLACES = List.of(
            "210181205200",
            "210181205201",
            "210181205202",
            "210181205203",
            "210124101200",
            "210124101201",
            "210124101202",
            "210124101203",
            "210281103200",
            "210281103201",
            "210281103202",
            "210281103204");

    @MockitoBean
    private SimulationCommand command;

    @Autowired
    private Simulation simulation;

    @Autowired
    private ElectionService elections;

    @Autowired
    private TaskService tasks;

    @Autowired
    private OpenWork work;

    @Autowired
    private UserTaskHandlers handlers;

    @Autowired
    private SeasonStore seasons;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Clock clock;

    @Autowired
    private ChainedMinutes minutes;

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
    void playsHalfWayAndLeavesTheProvinceToBeLookedAt() {
        List<String> told = simulation.play(settings("half-way", 1));

        assertThat(AllElections.of(elections))
                .hasSize(PLACES.size())
                .allMatch(election -> election.status() == Status.RUNNING);
        assertThat(AllElections.of(elections)).extracting(Election::stage).contains(Stage.IMPLEMENTATION);
        assertThat(tasks.createTaskQuery().count()).isPositive();
        assertThat(told.get(0)).contains("启动换届12次", "归档0次");
    }

    @Test
    @Order(2)
    void thoseWhoMissDeadlinesAreForgetfulOrIdle() {
        assertThat(AllElections.of(elections)).anyMatch(election -> election.overdueSince() != null);
        Habits habits = new Habits(season(), handlers, day -> true, election -> Optional.empty());
        List<Assignment> overdue = work.all().stream()
                .filter(task -> task.due().filter(LocalDate.now(clock)::isAfter).isPresent())
                .toList();

        assertThat(overdue)
                .isNotEmpty()
                .extracting(task -> habits.diligence(task.group()))
                .containsAnyOf(Diligence.FORGETFUL, Diligence.IDLE)
                .doesNotContain(Diligence.PROMPT);
    }

    @Test
    @Order(3)
    void goesOnWhereItStoodToTheArchiveWithTheSeedWithWhichItBegan() {
        List<String> told = simulation.play(settings("archive", 2));

        assertThat(season().seed()).isEqualTo(1);
        assertThat(AllElections.of(elections))
                .hasSize(PLACES.size())
                .allMatch(election -> election.status() == Status.COMPLETED);
        assertThat(tasks.createTaskQuery().count()).isZero();
        assertThat(told).hasSize(3);
        assertThat(told.get(0)).contains("归档12次", "待办任务0项");
        assertThat(told.get(2)).contains("12次换届的记录", "全部一致");
    }

    @Test
    @Order(4)
    void notEverythingWentWell() {
        assertThat(AllElections.of(elections).stream()
                        .flatMap(election -> minutes.entries(election.id()).stream())
                        .map(Entry::action))
                .contains(
                        "quorum-failed",
                        "candidate-withdrawn",
                        "request-returned",
                        "handover-refused",
                        "stage-overdue");
    }

    @Test
    @Order(5)
    void aFewAccountsServeATownshipAndCannotSignIn() {
        assertThat(accounts.groups("v210181205-league")).hasSize(4).allMatch(group -> group.startsWith("league:"));
        assertThat(accounts.groups("v210181205-superior")).containsExactly("league:210181205");
        assertThat(accounts.supervised("supervisor")).contains("21");
        assertThat(accounts.passwordIsRight("v210181205-league", "demo")).isFalse();
        assertThat(accounts.storedPassword("v210181205-league")).isEmpty();
    }

    @Test
    void refusesWhatItCannotPlay() {
        SimulationSettings unknown = new SimulationSettings(
                Optional.of("219900"),
                List.of("210181999"),
                Optional.empty(),
                1,
                1,
                Map.of(),
                "plain",
                Optional.empty(),
                "archive",
                1,
                false,
                null);

        assertThatThrownBy(() -> simulation.play(unknown))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll("2199", "210181999");
        assertThatThrownBy(() -> simulation.play(settings("tomorrow", 1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("half-way");
    }

    private Season season() {
        return seasons.find("21").orElseThrow();
    }

    private static SimulationSettings settings(String until, long seed) {
        return new SimulationSettings(
                Optional.of("210000"),
                PLACES,
                Optional.empty(),
                0.5,
                seed,
                Map.of(),
                "plain",
                Optional.empty(),
                until,
                2,
                false,
                new Rates(0.2, 0.2, 0.2, 0.5, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2));
    }
}
