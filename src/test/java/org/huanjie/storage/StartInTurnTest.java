package org.huanjie.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two starts on one PostgreSQL: the second goes on when the first is done, or gone. */
@Tag("postgres")
class StartInTurnTest {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void theSecondStartsWhenTheFirstHasStarted() throws Exception {
        try (HikariDataSource database = database();
                HikariDataSource same = database()) {
            StartInTurn first = new StartInTurn();
            first.postProcessAfterInitialization(database, "dataSource");
            CompletableFuture<Object> second = CompletableFuture.supplyAsync(
                    () -> new StartInTurn().postProcessAfterInitialization(same, "dataSource"));
            assertThatThrownBy(() -> second.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

            first.onApplicationEvent(null);

            assertThat(second.get(10, TimeUnit.SECONDS)).isSameAs(same);
        }
    }

    @Test
    void theSecondStartsWhenTheFirstIsGone() throws Exception {
        try (HikariDataSource same = database()) {
            HikariDataSource database = database();
            new StartInTurn().postProcessAfterInitialization(database, "dataSource");
            CompletableFuture<Object> second = CompletableFuture.supplyAsync(
                    () -> new StartInTurn().postProcessAfterInitialization(same, "dataSource"));

            database.close();

            assertThat(second.get(10, TimeUnit.SECONDS)).isSameAs(same);
        }
    }

    private static HikariDataSource database() {
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        database.setUsername("postgres");
        return database;
    }
}
