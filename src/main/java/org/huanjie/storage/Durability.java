package org.huanjie.storage;

import java.sql.Statement;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How soon H2 writes what is committed. Every commit writes a new piece of the file, which is right where people wait for it; hundreds a second make
 * the file grow by gigabytes.
 */
@Component
public class Durability {

    private static final String RELAXED = "set write_delay 500";
    private static final String STRICT = "set write_delay 0";
    private static final String KEEP_NOTHING_OLD = "set retention_time 0";
    private static final String KEEP_OLD = "set retention_time 45000";

    private final JdbcTemplate jdbc;
    private volatile boolean strict = true;

    Durability(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether all that is committed is written. */
    public boolean strict() {
        return strict;
    }

    /** Does work of which the last half second may be lost, as a whole, when the program is killed. */
    public void relaxed(Runnable work) {
        if (!Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) Databases::isH2))) {
            work.run();
            return;
        }
        strict = false;
        set(RELAXED, KEEP_NOTHING_OLD);
        try {
            work.run();
        } finally {
            set(KEEP_OLD, STRICT);
            strict = true;
        }
    }

    private void set(String... statements) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String each : statements) {
                    statement.execute(each);
                }
            }
            return null;
        });
    }
}
