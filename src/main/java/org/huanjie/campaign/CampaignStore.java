package org.huanjie.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.campaign.Campaign.State;
import org.huanjie.division.DivisionKind;
import org.huanjie.ids.CampaignId;
import org.huanjie.input.StoredJson;
import org.huanjie.storage.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of campaigns. */
@Repository
class CampaignStore {

    private static final String COLUMNS = """
            select id, region, title, scheme, scheme_version, schemes, start_date, deadline, state, paused, started_by
            from campaign
            """;

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    CampaignStore(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void insert(Campaign campaign) {
        jdbc.sql("""
                        insert into campaign (id, region, title, scheme, scheme_version, schemes, start_date, deadline, state, paused, started_by, started_at, open_region)
                        values (:id, :region, :title, :scheme, :version, :schemes, :start, :deadline, :state, false, :by, :at, :region)
                        """)
                .param("id", campaign.id())
                .param("region", campaign.region())
                .param("title", campaign.title())
                .param("scheme", campaign.scheme())
                .param("version", campaign.schemeVersion())
                .param("schemes", json.write(campaign.schemes()))
                .param("start", campaign.start())
                .param("deadline", campaign.deadline().orElse(null))
                .param("state", campaign.state().name())
                .param("by", campaign.startedBy())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    Optional<Campaign> find(CampaignId id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(this::campaign)
                .optional();
    }

    /** The campaign as it is now, locked until this transaction ends. */
    Optional<Campaign> lock(CampaignId id) {
        return jdbc.sql(COLUMNS + "where id = ? for update")
                .param(id)
                .query(this::campaign)
                .optional();
    }

    /** The newest first. */
    List<Campaign> all() {
        return jdbc.sql(COLUMNS + "order by started_at desc, id desc")
                .query(this::campaign)
                .list();
    }

    Optional<Campaign> openIn(String region) {
        return jdbc.sql(COLUMNS + "where open_region = ?")
                .param(region)
                .query(this::campaign)
                .optional();
    }

    int countOf(String region, int year) {
        return jdbc.sql("select count(*) from campaign where region = :region and start_date between :first and :last")
                .param("region", region)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Integer.class)
                .single();
    }

    void enter(CampaignId id, State state) {
        jdbc.sql("update campaign set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    void pause(CampaignId id, boolean paused) {
        jdbc.sql("update campaign set paused = ? where id = ?")
                .params(paused, id)
                .update();
    }

    /** Its region and bodies are free for another campaign. */
    void close(CampaignId id, State state) {
        jdbc.sql("update campaign set state = ?, open_region = null where id = ?")
                .params(state.name(), id)
                .update();
        jdbc.sql("update campaign_body set open_division = null where campaign = ?")
                .param(id)
                .update();
    }

    private Campaign campaign(ResultSet row, int number) throws SQLException {
        Map<DivisionKind, String> schemes = json.map(row.getString("schemes"), DivisionKind.class, String.class);
        return new Campaign(
                new CampaignId(row.getString("id")),
                row.getString("region"),
                row.getString("title"),
                row.getString("scheme"),
                row.getInt("scheme_version"),
                schemes,
                row.getObject("start_date", LocalDate.class),
                Optional.ofNullable(row.getObject("deadline", LocalDate.class)),
                State.valueOf(row.getString("state")),
                row.getBoolean("paused"),
                row.getString("started_by"));
    }

    /** The open campaigns in which some of these divisions stand, by name. */
    List<String> titlesOfOpen(Collection<String> divisions) {
        return Batches.of(divisions)
                .flatMap(portion -> jdbc.sql("""
                        select distinct c.title from campaign_body b join campaign c on c.id = b.campaign
                        where b.open_division in (:divisions)
                        """).param("divisions", portion).query(String.class).list().stream())
                .distinct()
                .toList();
    }
}
