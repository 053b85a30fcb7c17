package org.huanjie.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huanjie.campaign.Exemption.State;
import org.huanjie.ids.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what was asked for bodies of campaigns. */
@Repository
class ExemptionStore {

    private static final String COLUMNS =
            "select id, campaign, division, resumes_on, reason, asked_by, state from campaign_exemption ";

    private final JdbcClient jdbc;
    private final Clock clock;

    ExemptionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Exemption exemption) {
        jdbc.sql("""
                        insert into campaign_exemption (id, campaign, division, resumes_on, reason, asked_by, asked_at, state, open_division)
                        values (:id, :campaign, :division, :on, :reason, :by, :at, :state, :division)
                        """)
                .param("id", exemption.id())
                .param("campaign", exemption.campaign())
                .param("division", exemption.division())
                .param("on", exemption.resumesOn().orElse(null))
                .param("reason", exemption.reason())
                .param("by", exemption.askedBy())
                .param("at", OffsetDateTime.now(clock))
                .param("state", exemption.state().name())
                .update();
    }

    Optional<Exemption> find(String id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(ExemptionStore::exemption)
                .optional();
    }

    /** The oldest first. */
    List<Exemption> of(CampaignId campaign) {
        return jdbc.sql(COLUMNS + "where campaign = ? order by asked_at, id")
                .param(campaign)
                .query(ExemptionStore::exemption)
                .list();
    }

    int countOf(CampaignId campaign, String division) {
        return jdbc.sql("select count(*) from campaign_exemption where campaign = ? and division = ?")
                .params(campaign, division)
                .query(Integer.class)
                .single();
    }

    boolean openFor(String division) {
        return jdbc.sql("select 1 from campaign_exemption where open_division = ?")
                .param(division)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void decide(String id, State state) {
        jdbc.sql("update campaign_exemption set state = ?, open_division = null where id = ?")
                .params(state.name(), id)
                .update();
    }

    private static Exemption exemption(ResultSet row, int number) throws SQLException {
        return new Exemption(
                row.getString("id"),
                new CampaignId(row.getString("campaign")),
                row.getString("division"),
                Optional.ofNullable(row.getObject("resumes_on", LocalDate.class)),
                row.getString("reason"),
                row.getString("asked_by"),
                State.valueOf(row.getString("state")));
    }
}
