package org.huanjie.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The program is killed (SIGKILL) in the middle of a campaign's launch, again and again: when it is done, every body has one election, none two, each has
 * its process and its minutes. {@code -Dhuanjie.launch.region} says of which region, {@code -Dhuanjie.kills} how often it is killed.
 */
@Tag("postgres")
class KilledLaunchTest {

    private static final String REGION = System.getProperty("huanjie.launch.region", "2101");
    private static final int KILLS = Integer.getInteger("huanjie.kills", 2);
    private static final String SCHEME = "liaoning-village-2013";
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final long seed = Long.getLong("huanjie.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    private Path data;

    private EmbeddedPostgres database;
    private JdbcClient jdbc;
    private Node node;

    @BeforeEach
    void aProgramRunsOnItsDatabase() throws IOException {
        database = EmbeddedPostgres.start();
        jdbc = JdbcClient.create(database.getPostgresDatabase());
        node = started();
    }

    @AfterEach
    void allIsEnded() throws Exception {
        node.kill();
        database.close();
    }

    @Test
    void aLaunchThatIsKilledInTheMiddleMissesNoBodyAndLaunchesNoneTwice() throws Exception {
        Instant began = Instant.now();
        String campaign = begin();
        int bodies = progress(campaign).get("bodies").asInt();
        for (int kill = 1; kill <= KILLS; kill++) {
            int reached = bodies * kill / (KILLS + 1) + random.nextInt(bodies / (KILLS + 1) / 2);
            Awaitility.await().atMost(LONGEST).until(() -> launched() >= reached);
            node.kill();
            assertThat(launched()).as("seed %d: killed in the middle", seed).isBetween(reached, bodies - 1);
            node = started();
        }
        Awaitility.await()
                .atMost(LONGEST)
                .until(() -> progress(campaign).get("waiting").asInt() == 0);

        assertThat(progress(campaign).get("launched").asInt()).isEqualTo(bodies);
        assertThat(count("select count(*) from election")).isEqualTo(bodies);
        assertThat(count("select count(distinct division) from election")).isEqualTo(bodies);
        assertThat(
                        count(
                                "select count(*) from campaign_body b join election e on e.id = b.election and e.division = b.division"))
                .isEqualTo(bodies);
        assertThat(count("""
                        select count(distinct p.BUSINESS_KEY_) from ACT_HI_PROCINST p
                        where p.PROC_DEF_KEY_ = 'election' and p.END_TIME_ is null
                        """)).isEqualTo(bodies);
        assertThat(count("select count(*) from ACT_HI_PROCINST where PROC_DEF_KEY_ = 'election'"))
                .isEqualTo(bodies);
        assertThat(count("select count(*) from minutes where action = 'election-started'"))
                .isEqualTo(bodies);
        assertThat(node.get("/api/campaigns/" + campaign + "/record/verification", "admin", "demo")
                        .json()
                        .get("intact")
                        .asBoolean())
                .isTrue();
        Files.writeString(
                Path.of("target", "killed-launch.txt"),
                "%d bodies, %d kills, none missing, none twice, %s, seed %d%n"
                        .formatted(bodies, KILLS, Duration.between(began, Instant.now()), seed));
    }

    private String begin() throws Exception {
        Node.Answer begun = node.post(
                "/api/campaigns",
                "admin",
                "demo",
                Map.of(
                        "region",
                        REGION,
                        "schemes",
                        Map.of("village", SCHEME, "community", SCHEME),
                        "start",
                        LocalDate.now().toString()));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return begun.json().get("id").asText();
    }

    private JsonNode progress(String campaign) throws Exception {
        return node.get("/api/campaigns/" + campaign, "admin", "demo").json();
    }

    private int launched() {
        return count("select count(*) from campaign_body where state = 'LAUNCHED'");
    }

    private int count(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }

    /** A job that a killed program was at is free again after its lock. */
    private Node started() throws IOException {
        return Node.launched(
                        data,
                        "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--camunda.bpm.job-execution.lock-time-in-millis=15000")
                .awaitReady();
    }
}
