package org.huanjie.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.actuate.jdbc.DataSourceHealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An H2 file whose disk fills up. */
class StorageHealthTest {

    @TempDir
    private Path data;

    private HikariDataSource database;
    private JdbcClient jdbc;
    private StorageHealth health;

    @BeforeEach
    void aDatabase() {
        FilePath.register(new FullDisk());
        database = new HikariDataSource();
        database.setJdbcUrl("jdbc:h2:full:" + data.resolve("huanjie") + ";DB_CLOSE_ON_EXIT=FALSE");
        database.setUsername("sa");
        database.setPassword("");
        new DurableCommits(data.toString()).postProcessAfterInitialization(database, "dataSource");
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = JdbcClient.create(database);
        health = new StorageHealth(jdbc, database.getJdbcUrl(), Clock.systemUTC());
    }

    @AfterEach
    void thereIsSpaceAgain() {
        FullDisk.FULL.set(false);
        database.close();
    }

    @Test
    void aFullDiskIsAFailureOfWhoWritesAndTheProgramIsNoLongerHealthy() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        FullDisk.FULL.set(true);

        assertThatThrownBy(() -> jdbc.sql("insert into division (code, name) values ('460203198', '吉阳镇')")
                        .update())
                .isInstanceOf(DataAccessException.class);
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(Status.DOWN));
        assertThat(new DataSourceHealthIndicator(database).health().getStatus())
                .as("what looks at connections only sees nothing")
                .isEqualTo(Status.UP);
    }
}
