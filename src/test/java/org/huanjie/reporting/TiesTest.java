package org.huanjie.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.huanjie.input.StoredJson;
import org.huanjie.models.DatabaseOfBefore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Ties and people trained are counted out of the minutes, those of an earlier version too. */
class TiesTest {

    private static final Period ALWAYS =
            new Period("always", LocalDateTime.of(2000, 1, 1, 0, 0), LocalDateTime.of(2100, 1, 1, 0, 0));

    @TempDir
    private Path directory;

    @Test
    void roundsThatAreVotedOnAgainAreCounted() throws IOException {
        DatabaseOfBefore.unpack("before-rooms", directory);
        JdbcClient jdbc = JdbcClient.create(
                new DriverManagerDataSource("jdbc:h2:file:" + directory.resolve("huanjie"), "sa", ""));
        List<String> tied = jdbc.sql("""
                        select e.division from minutes m join election e on e.id = m.election
                        where m.action = 'round-tallied' and m.detail like '%"outcome":"run-off"%' and e.division like '2%'
                        """).query(String.class).list();

        List<DivisionCount> told = new ReportingStore(jdbc, new StoredJson(), Clock.systemUTC()).told("2", ALWAYS);

        assertThat(tied).isNotEmpty();
        assertThat(told)
                .filteredOn(count -> count.figure() == Figure.TIES)
                .allMatch(count -> count.number() == 1)
                .extracting(DivisionCount::division)
                .containsExactlyInAnyOrderElementsOf(tied);
    }
}
