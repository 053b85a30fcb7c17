package org.huanjie.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final DataSize LEAST_SPACE = DataSize.ofMegabytes(20);

    private final JdbcClient jdbc;
    private final Optional<Path> file;

    /** @param address of the database */
    StorageHealth(JdbcClient jdbc, @Value("${spring.datasource.url}") String address) {
        super("The database keeps nothing any more");
        this.jdbc = jdbc;
        this.file = Databases.file(address);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws IOException {
        jdbc.sql("update write_probe set probes = probes + 1").update();
        health.status(hasSpace() ? "UP" : "DOWN");
    }

    private boolean hasSpace() throws IOException {
        return file.isEmpty() || Files.getFileStore(file.get()).getUsableSpace() >= LEAST_SPACE.toBytes();
    }
}
