package org.huanjie.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huanjie.models.DatabaseOfBefore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The entries that an earlier version has left are read into their records, which would write the same today. */
class EntriesOfBeforeTest {

    @TempDir
    private Path directory;

    @Test
    void eachIsReadIntoItsRecordThatWritesTheSame() throws IOException {
        Map<String, Class<? extends MinutesRecord>> records = MinutesRecords.byAction();
        List<Entry> entries = entries("before-rooms");

        assertThat(entries).hasSizeGreaterThan(3500);
        assertThat(records.keySet())
                .containsAll(entries.stream().map(Entry::action).toList());
        assertThat(entries).allSatisfy(entry -> {
            MinutesRecord read = entry.as(records.get(entry.action())).orElseThrow();
            assertThat(CanonicalJson.of(read)).as(entry.action()).isEqualTo(entry.detail());
        });
    }

    private List<Entry> entries(String database) throws IOException {
        DatabaseOfBefore.unpack(database, directory);
        return JdbcClient.create(new DriverManagerDataSource("jdbc:h2:file:" + directory.resolve("huanjie"), "sa", ""))
                .sql("select seq, at, actor, action, clause, detail, hash from minutes order by election, seq")
                .query(Entry.class)
                .list();
    }
}
