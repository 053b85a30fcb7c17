package org.huanjie.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Whether the database keeps what is written. Connections to an H2 file that can no longer be written still look valid. */
@Component
class StorageHealth extends AbstractHealthIndicator {

    /** More frequent requests get the last result: asking must cost the database nothing. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private static final DataSize LEAST_SPACE = DataSize.ofMegabytes(20);

    private final JdbcClient jdbc;
    private final Optional<Path> file;
    private final Clock clock;
    private Instant probed = Instant.EPOCH;

    /** @param address of the database */
    StorageHealth(JdbcClient jdbc, @Value("${spring.datasource.url}") String address, Clock clock) {
        super("The database keeps nothing any more");
        this.jdbc = jdbc;
        this.file = Databases.file(address);
        this.clock = clock;
    }

    @Override
    protected synchronized void doHealthCheck(Health.Builder health) throws IOException {
        Instant now = clock.instant();
        if (now.isBefore(probed) || now.isAfter(probed.plus(FRESH))) {
            jdbc.sql("update write_probe set probes = probes + 1").update();
            probed = now;
        }
        health.status(hasSpace() ? "UP" : "DOWN");
    }

    private boolean hasSpace() throws IOException {
        return file.isEmpty() || Files.getFileStore(file.get()).getUsableSpace() >= LEAST_SPACE.toBytes();
    }
}
