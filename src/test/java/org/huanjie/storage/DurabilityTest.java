package org.huanjie.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class DurabilityTest {

    @TempDir
    private Path folder;

    private JdbcTemplate jdbc;
    private Durability durability;

    @BeforeEach
    void open() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:file:" + folder.resolve("data") + ";WRITE_DELAY=0");
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(database.getConnection(), true));
        durability = new Durability(jdbc);
    }

    @Test
    void commitsWaitForEachOtherOnlyMeanwhile() {
        durability.relaxed(() -> {
            assertThat(durability.strict()).isFalse();
            assertThat(writeDelay()).isEqualTo("500");
        });

        assertThat(durability.strict()).isTrue();
        assertThat(writeDelay()).isEqualTo("0");
    }

    @Test
    void isStrictAgainWhenTheWorkFails() {
        assertThatThrownBy(() -> durability.relaxed(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(durability.strict()).isTrue();
        assertThat(writeDelay()).isEqualTo("0");
    }

    private String writeDelay() {
        return jdbc.queryForObject(
                "select distinct setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'",
                String.class);
    }
}
