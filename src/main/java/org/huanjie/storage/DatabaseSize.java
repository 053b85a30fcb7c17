package org.huanjie.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How much space the database takes. */
@Component
public class DatabaseSize {

    private final JdbcTemplate jdbc;
    private final Optional<Path> file;

    /** @param address of the database */
    DatabaseSize(JdbcTemplate jdbc, @Value("${spring.datasource.url}") String address) {
        this.jdbc = jdbc;
        file = Databases.file(address);
    }

    /** Empty where nobody can tell, as of one in memory. */
    public Optional<DataSize> now() {
        if (file.isPresent()) {
            return Optional.of(DataSize.ofBytes(size(file.get())));
        }
        boolean postgres = Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) Databases::isPostgres));
        return postgres
                ? Optional.ofNullable(jdbc.queryForObject("select pg_database_size(current_database())", Long.class))
                        .map(DataSize::ofBytes)
                : Optional.empty();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
