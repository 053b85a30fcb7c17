package org.huanjie.campaignscheme;

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
public final class ShippedCampaignLibrary {

    private ShippedCampaignLibrary() {}

    public static CampaignSchemeLibrary fresh() {
        DataSource database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V51__campaign_scheme.sql")).execute(database);
        return started(JdbcClient.create(database));
    }

    static CampaignSchemeLibrary started(JdbcClient jdbc) {
        CampaignSchemeLibrary library = new CampaignSchemeLibrary(
                new CampaignSchemeStore(jdbc),
                Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneId.of("Asia/Shanghai")));
        new ShippedCampaignSchemeLoader(library).afterSingletonsInstantiated();
        return library;
    }
}
