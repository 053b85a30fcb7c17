package org.huanjie.lookback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.division.Codes;
import org.huanjie.division.Division;
import org.huanjie.ids.CampaignId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.StoredJson;
import org.huanjie.lookback.LookBackPlace.Remedy;
import org.huanjie.lookback.LookBackPlace.State;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The places of look backs, and their remedies. */
@Repository
class LookBackStore {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final StoredJson json;

    LookBackStore(JdbcClient jdbc, JdbcOperations batches, StoredJson json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    void insert(CampaignId campaign, List<Division> places) {
        batches.batchUpdate("""
                insert into look_back (campaign, division, name, answerer, state, concerns, facts)
                values (?, ?, ?, ?, 'WAITING', '[]', '')
                """, places, BATCH, (statement, place) -> {
            statement.setString(1, campaign.value());
            statement.setString(2, place.code());
            statement.setString(3, place.name());
            statement.setString(4, Codes.superior(place.code()));
        });
    }

    /** The places of a region in the order of their codes. */
    List<LookBackPlace> places(CampaignId campaign, String region) {
        return jdbc.sql("""
                        select division, name, answerer, state, concerns, facts, measures, leader, deadline, recheck_on, evidence
                        from look_back where campaign = :campaign and division >= :low and division < :high order by division
                        """)
                .param("campaign", campaign)
                .param("low", region)
                .param("high", Codes.after(region))
                .query(this::place)
                .list();
    }

    /** The divisions that have not answered yet. */
    List<String> answerers(CampaignId campaign) {
        return jdbc.sql(
                        "select distinct answerer from look_back where campaign = ? and state = 'WAITING' order by answerer")
                .param(campaign)
                .query(String.class)
                .list();
    }

    void answer(CampaignId campaign, LookBackSheet.Row row, String actor) {
        changeOne(jdbc.sql("""
                        update look_back set state = :state, concerns = :concerns, facts = :facts, answered_by = :actor
                        where campaign = :campaign and division = :place and state = 'WAITING'
                        """)
                .param("state", (row.concerns().isEmpty() ? State.CLEAR : State.CONCERN).name())
                .param("concerns", json.write(row.concerns()))
                .param("facts", row.facts())
                .param("actor", actor)
                .param("campaign", campaign)
                .param("place", row.place()));
    }

    void plan(CampaignId campaign, String place, RemedyPlan plan, LocalDate recheckOn, String actor) {
        changeOne(jdbc.sql("""
                        update look_back set state = 'PLANNED', measures = :measures, leader = :leader, deadline = :deadline,
                            recheck_on = :recheck, evidence = '', handled_by = :actor
                        where campaign = :campaign and division = :place and state = 'CONCERN'
                        """)
                .param("measures", plan.measures())
                .param("leader", plan.leader())
                .param("deadline", plan.deadline())
                .param("recheck", recheckOn)
                .param("actor", actor)
                .param("campaign", campaign)
                .param("place", place));
    }

    void check(CampaignId campaign, String place, RemedyCheck check, String actor) {
        changeOne(jdbc.sql("""
                        update look_back set state = :state, evidence = :evidence, handled_by = :actor
                        where campaign = :campaign and division = :place and state = 'PLANNED'
                        """)
                .param("state", (check.resolved() ? State.CLOSED : State.CONCERN).name())
                .param("evidence", check.evidence())
                .param("actor", actor)
                .param("campaign", campaign)
                .param("place", place));
    }

    private static void changeOne(JdbcClient.StatementSpec change) {
        if (change.update() != 1) {
            throw new ConflictException("这个地方的回头看情况已经变化，请刷新后再办理");
        }
    }

    private LookBackPlace place(ResultSet row, int number) throws SQLException {
        return new LookBackPlace(
                row.getString("division"),
                row.getString("name"),
                row.getString("answerer"),
                State.valueOf(row.getString("state")),
                json.list(row.getString("concerns"), String.class),
                row.getString("facts"),
                row.getString("measures") == null ? Optional.empty() : Optional.of(remedy(row)));
    }

    private static Remedy remedy(ResultSet row) throws SQLException {
        return new Remedy(
                row.getString("measures"),
                row.getString("leader"),
                row.getObject("deadline", LocalDate.class),
                row.getObject("recheck_on", LocalDate.class),
                row.getString("evidence"));
    }
}
