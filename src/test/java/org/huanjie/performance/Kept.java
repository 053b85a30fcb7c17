package org.huanjie.performance;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database keeps: the rows and the size of all its tables, indexes included. */
record Kept(long rows, double kilobytes) {

    private static final String ON_POSTGRES = """
            select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE'
            """;
    private static final String ON_H2 = """
            select '"' || table_schema || '"."' || table_name || '"' from information_schema.tables
            where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'
            """;

    static Kept in(DataSource database, boolean postgres) {
        JdbcClient jdbc = JdbcClient.create(database);
        List<String> tables =
                jdbc.sql(postgres ? ON_POSTGRES : ON_H2).query(String.class).list();
        String size = postgres ? "select pg_total_relation_size(?::regclass)" : "select disk_space_used(?)";
        long rows = 0;
        long bytes = 0;
        for (String table : tables) {
            rows += jdbc.sql("select count(*) from " + table).query(Long.class).single();
            bytes += jdbc.sql(size).param(table).query(Long.class).single();
        }
        return new Kept(rows, bytes / 1024.0);
    }

    /** What each of so many elections since then has left. */
    Kept each(Kept before, int elections) {
        return new Kept(
                Math.round((double) (rows - before.rows) / elections), (kilobytes - before.kilobytes) / elections);
    }
}
