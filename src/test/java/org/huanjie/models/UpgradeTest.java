package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.election.Election.Status;
import org.huanjie.election.Elections;
import org.huanjie.election.OpenTask;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.ChainedMinutes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An election that waits in Jiyang's registration while the program is replaced by its next build ends as it began: by its own models and its own
 * forms. What starts later follows the new ones.
 */
class UpgradeTest {

    private static final String PARTY = "party:460203198";
    private static final String REVIEW = "review:460203198";
    private static final String OLD_WORDS = "请逐人审查";
    private static final String NEW_WORDS = "请党组织逐人审查";
    private static final Map<String, Integer> ENOUGH =
            Map.of("member", 15, "full-time-deputy", 2, "part-time-deputy", 2);

    @TempDir
    private Path directory;

    private String[] nextBuild;

    @BeforeEach
    void theNextBuildLetsThePartyReviewWithAFormOfItsOwn() throws IOException {
        Path build = directory.resolve("next");
        copy(Path.of("processes"), build.resolve("processes"));
        copy(Path.of("forms"), build.resolve("forms"));
        change(
                build.resolve("processes/candidacy.bpmn"),
                "forms/reviewCandidates.html\" camunda:candidateGroups=\"${groups.review(execution)}\"",
                "forms/reviewCandidates.html\" camunda:candidateGroups=\"${groups.party(execution)}\"");
        change(build.resolve("forms/reviewCandidates.html"), OLD_WORDS, NEW_WORDS);
        nextBuild = new String[] {
            "huanjie.models=file:" + build.toAbsolutePath() + "/processes/*.bpmn",
            "huanjie.forms=file:" + build.toAbsolutePath() + "/forms/*.html"
        };
    }

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    @Test
    void anElectionParkedInRegistrationFinishesUnderTheNextBuildAsItBegan() throws IOException {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2011-10-01T00:00:00Z")));
        String parked;
        try (Program first = Program.startedOn(directory)) {
            parked = parkedInRegistration(first.walk());
            assertThat(deployments(first)).isEqualTo(1);
        }
        try (Program next = Program.startedOn(directory, nextBuild)) {
            assertThat(deployments(next)).isEqualTo(2);
            finishesAsItBegan(next, parked);
            aNewElectionFollowsTheNewBuild(next);
        }
        try (Program again = Program.startedOn(directory, nextBuild)) {
            assertThat(deployments(again))
                    .as("the same files bring no further deployment")
                    .isEqualTo(2);
            assertThat(again.the(Elections.class).get(new ElectionId(parked)).status())
                    .isEqualTo(Status.COMPLETED);
        }
    }

    private static String parkedInRegistration(ElectionWalk walk) {
        walk.start("jiyang", "460203198", "jiyang-2011", "2011-10-08");
        while (walk.open().stream().noneMatch(task -> task.key().equals("registerCandidates"))) {
            walk.step(ENOUGH);
        }
        return walk.id().value();
    }

    private static void finishesAsItBegan(Program program, String parked) throws IOException {
        ElectionWalk walk = program.walk();
        walk.resume("jiyang", new ElectionId(parked));
        walk.register("2011-11-24", ENOUGH);
        walk.window("registrationWindow", "2011-11-25T00:00");
        assertThat(walk.waiting()).containsExactly("reviewCandidates " + REVIEW + " 2011-11-28T18:00");
        assertThat(form(program, walk.open().get(0))).contains(OLD_WORDS).doesNotContain(NEW_WORDS);
        walk.toTheEnd(ENOUGH);
        assertEndedUnderVersion(1, program, new ElectionId(parked));
    }

    private static void aNewElectionFollowsTheNewBuild(Program program) throws IOException {
        ElectionWalk walk = program.walk();
        parkedInRegistration(walk);
        walk.register(day(walk.open().get(0)), ENOUGH);
        walk.step(ENOUGH);
        OpenTask review = walk.open().get(0);
        assertThat(review.key()).isEqualTo("reviewCandidates");
        assertThat(review.group()).isEqualTo(PARTY);
        assertThat(form(program, review)).contains(NEW_WORDS).doesNotContain(OLD_WORDS);
        walk.toTheEnd(ENOUGH);
        assertEndedUnderVersion(2, program, walk.id());
    }

    private static void assertEndedUnderVersion(int version, Program program, ElectionId election) {
        assertThat(program.the(Elections.class).get(election).status()).isEqualTo(Status.COMPLETED);
        assertThat(program.the(ChainedMinutes.class).verify(election).intact()).isTrue();
        assertThat(program.the(HistoryService.class)
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(election.value())
                        .list())
                .as("the election and all that it called")
                .hasSizeGreaterThan(8)
                .extracting(HistoricProcessInstance::getProcessDefinitionVersion)
                .containsOnly(version);
    }

    private static String form(Program program, OpenTask task) throws IOException {
        try (var content = program.the(FormService.class).getDeployedTaskForm(task.id())) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static long deployments(Program program) {
        return program.the(RepositoryService.class)
                .createDeploymentQuery()
                .deploymentSource("huanjie")
                .count();
    }

    private static String day(OpenTask task) {
        return task.due().toLocalDate().toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void change(Path file, String from, String to) throws IOException {
        String before = Files.readString(file);
        assertThat(before).containsOnlyOnce(from);
        Files.writeString(file, before.replace(from, to));
    }
}
