package org.huanjie.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.campaign.CampaignBody.State;
import org.huanjie.division.Codes;
import org.huanjie.division.Division;
import org.huanjie.division.DivisionKind;
import org.huanjie.election.ElectionMinutes;
import org.huanjie.ids.CampaignId;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.Minutes;
import org.huanjie.minutes.MinutesRecord;
import org.huanjie.storage.Batches;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bodies of campaigns. What concerns many of them takes few statements. */
@Repository
class CampaignBodyStore {

    private static final int BATCH = 1000;

    private static final String COLUMNS =
            "select division, kind, pilot, state, election, resumes_on, reason from campaign_body ";

    private static final String WITH_ELECTIONS = """
            from campaign_body b left join election e on e.id = b.election
            where b.campaign = :campaign and b.division >= :low and b.division < :high
            """;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    CampaignBodyStore(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(CampaignId campaign, Map<DivisionKind, List<String>> divisions) {
        divisions.forEach((kind, codes) -> batches.batchUpdate("""
                insert into campaign_body (campaign, division, kind, pilot, state, reason, open_division)
                values (?, ?, ?, false, 'WAITING', '', ?)
                """, codes, BATCH, (statement, code) -> {
            statement.setString(1, campaign.value());
            statement.setString(2, code);
            statement.setString(3, kind.name());
            statement.setString(4, code);
        }));
    }

    Optional<CampaignBody> find(CampaignId campaign, String division) {
        return jdbc.sql(COLUMNS + "where campaign = ? and division = ?")
                .params(campaign, division)
                .query(CampaignBodyStore::body)
                .optional();
    }

    /** The next bodies to be launched, locked; of the pilots or of all. */
    List<CampaignBody> waiting(CampaignId campaign, boolean pilots, int most) {
        return jdbc.sql(COLUMNS + """
                        where campaign = :campaign and state = 'WAITING' and (pilot or not :pilots)
                        order by division fetch first :most rows only for update
                        """)
                .param("campaign", campaign)
                .param("pilots", pilots)
                .param("most", most)
                .query(CampaignBodyStore::body)
                .list();
    }

    boolean anyWaiting(CampaignId campaign) {
        return jdbc.sql("select 1 from campaign_body where campaign = ? and state = 'WAITING' fetch first 1 rows only")
                .param(campaign)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void launched(CampaignId campaign, Map<String, ElectionId> elections) {
        batches.batchUpdate(
                "update campaign_body set state = 'LAUNCHED', election = ?, resumes_on = null, reason = '' where campaign = ? and division = ?",
                List.copyOf(elections.entrySet()),
                BATCH,
                (statement, launched) -> {
                    statement.setString(1, launched.getValue().value());
                    statement.setString(2, campaign.value());
                    statement.setString(3, launched.getKey());
                });
    }

    void change(CampaignId campaign, String division, State state, Optional<LocalDate> resumesOn, String reason) {
        jdbc.sql("""
                        update campaign_body set state = :state, resumes_on = :on, reason = :reason
                        where campaign = :campaign and division = :division
                        """)
                .param("state", state.name())
                .param("on", resumesOn.orElse(null))
                .param("reason", reason)
                .param("campaign", campaign)
                .param("division", division)
                .update();
    }

    /** Bodies postponed until today at the latest wait again; those that failed are tried again. */
    int resume(CampaignId campaign, LocalDate today) {
        return jdbc.sql("""
                        update campaign_body set state = 'WAITING', resumes_on = null
                        where campaign = :campaign and (state = 'POSTPONED' and resumes_on <= :today or state = 'FAILED')
                        """).param("campaign", campaign).param("today", today).update();
    }

    /** A body whose election was broken off or annulled and that holds another one by now stands with that one. */
    void follow(CampaignId campaign) {
        jdbc.sql("""
                        update campaign_body set election = (select e.id from election e where e.open_division = campaign_body.division)
                        where campaign = ? and state = 'LAUNCHED' and exists (
                            select 1 from election e where e.open_division = campaign_body.division and e.id <> campaign_body.election)
                        """).param(campaign).update();
    }

    void choosePilots(CampaignId campaign, Collection<String> divisions) {
        jdbc.sql("update campaign_body set pilot = false where campaign = ? and pilot")
                .param(campaign)
                .update();
        Batches.of(divisions).forEach(portion -> jdbc.sql(
                        "update campaign_body set pilot = true where campaign = :campaign and division in (:divisions)")
                .param("campaign", campaign)
                .param("divisions", portion)
                .update());
    }

    /** The codes of all bodies, in order. */
    List<String> divisions(CampaignId campaign) {
        return jdbc.sql("select division from campaign_body where campaign = ? order by division")
                .param(campaign)
                .query(String.class)
                .list();
    }

    /** The places whose election is over with a result. */
    List<Division> completed(CampaignId campaign, String region) {
        return inRegion(
                        "select d.code, d.name from (select b.division "
                                + WITH_ELECTIONS
                                + " and e.status = 'COMPLETED') done join division d on d.code = done.division order by d.code",
                        campaign,
                        region)
                .query(Division.class)
                .list();
    }

    /** How far the bodies in a region have come. */
    CampaignProgress progress(CampaignId campaign, String region, boolean pilots) {
        return inRegion("""
                        select count(*) as bodies,
                            count(case when b.state = 'WAITING' then 1 end) as waiting,
                            count(case when b.state = 'LAUNCHED' then 1 end) as launched,
                            count(case when e.status <> 'RUNNING' or exists (select 1 from minutes m
                                where m.election = e.id and m.seq > 1 and m.actor <> :system and m.action <> :nudged) then 1 end) as begun,
                            count(case when e.overdue_since is not null then 1 end) as overdue,
                            count(case when e.status = 'COMPLETED' then 1 end) as completed,
                            count(case when e.status in ('WITHDRAWN', 'ANNULLED') then 1 end) as brokenoff,
                            count(case when b.state = 'EXCUSED' then 1 end) as excused,
                            count(case when b.state = 'POSTPONED' then 1 end) as postponed,
                            count(case when b.state = 'FAILED' then 1 end) as failed
                        """ + WITH_ELECTIONS + " and (b.pilot or not :pilots)", campaign, region)
                .param("pilots", pilots)
                .param("system", Minutes.SYSTEM)
                .param("nudged", MinutesRecord.action(ElectionMinutes.TaskNudged.class))
                .query(CampaignProgress.class)
                .single();
    }

    /** Bodies in some regions, in the order of their codes. */
    List<CampaignBody> page(
            CampaignId campaign, Collection<String> regions, Optional<State> state, int page, int size) {
        return inRegions(
                        COLUMNS,
                        "order by division offset :offset rows fetch next :size rows only",
                        campaign,
                        regions,
                        state)
                .param("offset", (long) page * size)
                .param("size", size)
                .query(CampaignBodyStore::body)
                .list();
    }

    int count(CampaignId campaign, Collection<String> regions, Optional<State> state) {
        return inRegions("select count(*) from campaign_body ", "", campaign, regions, state)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec inRegions(
            String select, String rest, CampaignId campaign, Collection<String> regions, Optional<State> state) {
        return jdbc.sql(select + """
                        where campaign = :campaign and (:state = '' or state = :state)
                            and exists (select 1 from (values :regions) as w (code) where division like cast(w.code as varchar(12)) || '%')
                        """ + rest)
                .param("campaign", campaign)
                .param("state", state.map(State::name).orElse(""))
                .param(
                        "regions",
                        regions.stream().map(code -> new Object[] {code}).toList());
    }

    private JdbcClient.StatementSpec inRegion(String sql, CampaignId campaign, String region) {
        return jdbc.sql(sql).param("campaign", campaign).param("low", region).param("high", Codes.after(region));
    }

    private static CampaignBody body(ResultSet row, int number) throws SQLException {
        return new CampaignBody(
                row.getString("division"),
                DivisionKind.valueOf(row.getString("kind")),
                row.getBoolean("pilot"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("election")).map(ElectionId::new),
                Optional.ofNullable(row.getObject("resumes_on", LocalDate.class)),
                row.getString("reason"));
    }
}
