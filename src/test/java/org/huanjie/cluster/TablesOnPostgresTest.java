package org.huanjie.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("postgres")
class TablesOnPostgresTest {

    private static final String HISTORY_OF_MIGRATIONS = "flyway_schema_history";

    @Test
    void ourTablesHaveTheSameColumnsOnPostgresAsOnH2() throws IOException, SQLException {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:tables;DB_CLOSE_DELAY=-1");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Set<String> onPostgres = migrated(postgres.getPostgresDatabase(), "public");

            assertThat(onPostgres).isNotEmpty().isEqualTo(migrated(h2, "PUBLIC"));
        }
    }

    private static Set<String> migrated(DataSource database, String schema) throws SQLException {
        Flyway.configure().dataSource(database).load().migrate();
        Set<String> columns = new TreeSet<>();
        try (Connection connection = database.getConnection();
                ResultSet found = connection.getMetaData().getColumns(null, schema, null, null)) {
            while (found.next()) {
                columns.add(column(found));
            }
        }
        columns.removeIf(column -> column.startsWith(HISTORY_OF_MIGRATIONS));
        return columns;
    }

    private static String column(ResultSet found) throws SQLException {
        boolean optional = found.getInt("NULLABLE") == DatabaseMetaData.columnNullable;
        String name = found.getString("TABLE_NAME") + "." + found.getString("COLUMN_NAME");
        return name.toLowerCase(Locale.ROOT) + (optional ? " optional" : " required");
    }
}
