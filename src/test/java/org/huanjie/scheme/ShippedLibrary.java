package org.huanjie.scheme;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The library as it is after the first start, on a database of its own, for tests. */
public final class ShippedLibrary {

    private ShippedLibrary() {}

    public static SchemeLibrary fresh() {
        DataSource database = database();
        return started(JdbcClient.create(database));
    }

    static DataSource database() {
        DataSource database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V1__scheme.sql"),
                        new ClassPathResource("db/migration/V36__scheme_owner.sql"))
                .execute(database);
        return database;
    }

    static SchemeLibrary started(JdbcClient jdbc) {
        SchemeLibrary library = new SchemeLibrary(
                new SchemeStore(jdbc), Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneId.of("Asia/Shanghai")));
        new ShippedSchemeLoader(library).afterSingletonsInstantiated();
        return library;
    }
}
