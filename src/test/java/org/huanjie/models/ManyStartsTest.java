package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.election.AllElections;
import org.huanjie.election.Election;
import org.huanjie.election.Election.Stage;
import org.huanjie.election.ElectionProcess;
import org.huanjie.election.ElectionService;
import org.huanjie.election.Elections;
import org.huanjie.election.OpenTask;
import org.huanjie.election.StartRequest;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.huanjie.performance.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Elections that are started together are what they would be if each were started by itself. */
@WholeElectionTest
class ManyStartsTest {

    private static final List<String> VILLAGES =
            List.of("210124001200", "210124001202", "210124001203", "210124001204", "210124001206");
    private static final String ALONE = "210124001207";
    private static final int MOST_EACH = 20;

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private ElectionService elections;

    @Autowired
    private Elections register;

    @Autowired
    private ElectionProcess process;

    @Autowired
    private ChainedMinutes minutes;

    @Autowired
    private Work work;

    @BeforeEach
    void itIsTheFirstDay() {
        walk.now("2026-12-01T09:00");
    }

    @AfterEach
    void theirPlacesAreFree() {
        running().forEach(election -> elections.withdraw(election.id(), "试运行结束", "admin"));
    }

    @Test
    void eachStandsWhereASingleOneStandsAfterItsStart() {
        Election single = elections.start(of(ALONE), "admin");
        List<Election> begun = elections.startAll(requests(VILLAGES), "admin");

        assertThat(begun).extracting(Election::division).isEqualTo(VILLAGES);
        assertThat(begun).allSatisfy(election -> {
            assertThat(register.get(election.id()))
                    .usingRecursiveComparison()
                    .ignoringFields("id", "division", "body")
                    .isEqualTo(register.get(single.id()));
            assertThat(register.get(election.id()).stage()).isEqualTo(Stage.PREPARATION);
            assertThat(register.timetable(election.id())).isEqualTo(register.timetable(single.id()));
            assertThat(entries(election.id())).isEqualTo(entries(single.id()));
            assertThat(minutes.verify(election.id()).intact()).isTrue();
            assertThat(tasks(election)).isEqualTo(tasks(single));
        });
        assertThat(begun.stream().map(Election::body)).doesNotHaveDuplicates();
    }

    @Test
    void togetherTheyAskAndWriteLess() {
        elections.start(of(ALONE), "admin");
        work.forget();
        List<Election> begun = work.counted(() -> elections.startAll(requests(VILLAGES), "admin"));
        assertThat(work.statements() / begun.size()).isLessThan(MOST_EACH);
    }

    @Test
    void noneBeginsWhenOneMayNot() {
        elections.start(of(ALONE), "admin");
        assertThatThrownBy(() -> elections.startAll(
                        requests(Stream.concat(VILLAGES.stream(), Stream.of(ALONE))
                                .toList()),
                        "admin"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(ALONE);
        assertThatThrownBy(() -> elections.startAll(
                        requests(Stream.concat(VILLAGES.stream(), Stream.of("999999999999"))
                                .toList()),
                        "admin"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("999999999999");
        assertThat(running()).extracting(Election::division).containsExactly(ALONE);
    }

    @Test
    void aBodyNamedTwiceBeginsNothing() {
        assertThatThrownBy(() -> elections.startAll(requests(List.of(ALONE, ALONE)), "admin"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("同时只能启动一次换届");
    }

    private List<Election> running() {
        return AllElections.of(elections).stream()
                .filter(election -> election.division().startsWith("210124001"))
                .filter(election -> election.status() == Election.Status.RUNNING)
                .toList();
    }

    private List<String> entries(ElectionId election) {
        return minutes.entries(election).stream().map(Entry::action).toList();
    }

    private List<String> tasks(Election election) {
        return process.openTasks(election.id()).stream()
                .map(ManyStartsTest::line)
                .map(line -> line.replace(election.division(), "here"))
                .toList();
    }

    private static String line(OpenTask task) {
        return task.key() + " " + task.group() + " " + task.due();
    }

    private static List<StartRequest> requests(List<String> divisions) {
        return divisions.stream().map(ManyStartsTest::of).toList();
    }

    private static StartRequest of(String division) {
        return new StartRequest(
                division,
                "liaoning-village-2013",
                LocalDate.parse("2026-12-01"),
                Optional.empty(),
                Optional.of(LocalDate.parse("2026-12-31")),
                false);
    }
}
