package org.huanjie.spotcheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.ids.CampaignId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.StoredJson;
import org.huanjie.spotcheck.SpotCheckFinding.State;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Draws, calls and findings of spot checks. */
@Repository
class SpotCheckStore {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final StoredJson json;

    SpotCheckStore(JdbcClient jdbc, JdbcOperations batches, StoredJson json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** The election that stands for a place of a campaign. */
    ElectionId election(CampaignId campaign, String place) {
        return jdbc.sql("select election from campaign_body where campaign = ? and division = ?")
                .params(campaign, place)
                .query((row, number) -> new ElectionId(row.getString("election")))
                .single();
    }

    void insert(SpotCheckRound round, List<DrawnLot> lots) {
        jdbc.sql("""
                        insert into spot_check (campaign, round, part, percent, seed, digest, callers, places, called, state, seeded_on)
                        values (:campaign, :round, :part, :percent, :seed, :digest, :callers, :places, :called, :state, :on)
                        """)
                .param("campaign", round.campaign())
                .param("round", round.number())
                .param("part", round.part())
                .param("percent", round.percent())
                .param("seed", round.seed())
                .param("digest", round.digest())
                .param("callers", String.join(" ", round.callers()))
                .param("places", round.places())
                .param("called", round.called())
                .param("state", round.state().name())
                .param("on", round.seededOn())
                .update();
        batches.batchUpdate(
                "insert into spot_check_lot (campaign, round, part, division, name, called, lot) values (?, ?, ?, ?, ?, ?, ?)",
                lots,
                BATCH,
                (statement, lot) -> {
                    statement.setString(1, round.campaign().value());
                    statement.setInt(2, round.number());
                    statement.setInt(3, round.part());
                    statement.setString(4, lot.place().code());
                    statement.setString(5, lot.place().name());
                    statement.setBoolean(6, lot.called());
                    statement.setString(7, lot.lot());
                });
    }

    /** All draws of a campaign, the oldest first. */
    List<SpotCheckRound> rounds(CampaignId campaign) {
        return jdbc.sql("""
                        select campaign, round, part, percent, seed, digest, callers, places, called, state, seeded_on, closed_on
                        from spot_check where campaign = ? order by round, part
                        """).param(campaign).query(SpotCheckStore::round).list();
    }

    /** The list of a draw, the cities by code, in each the lots in order. */
    List<DrawnLot> lots(SpotCheckRound round) {
        return jdbc.sql("""
                        select l.division, l.name, l.called, l.lot, c.caller from spot_check_lot l
                        left join spot_check_call c
                            on c.campaign = l.campaign and c.division = l.division and c.round = l.round and c.part = l.part
                        where l.campaign = ? and l.round = ? and l.part = ? order by substring(l.division from 1 for 4), l.lot
                        """)
                .params(round.campaign(), round.number(), round.part())
                .query((row, number) -> new DrawnLot(
                        new EligiblePlace(row.getString("division"), row.getString("name")),
                        row.getBoolean("called"),
                        row.getString("lot"),
                        Optional.ofNullable(row.getString("caller"))))
                .list();
    }

    void drawn(SpotCheckRound round, List<DrawnLot> drawn) {
        batches.batchUpdate("""
                insert into spot_check_call (campaign, division, name, round, part, caller, tries, reached, answers, remark)
                values (?, ?, ?, ?, ?, ?, 0, false, '[]', '')
                """, drawn, BATCH, (statement, lot) -> {
            statement.setString(1, round.campaign().value());
            statement.setString(2, lot.place().code());
            statement.setString(3, lot.place().name());
            statement.setInt(4, round.number());
            statement.setInt(5, round.part());
            statement.setString(6, lot.caller().orElseThrow());
        });
    }

    void enter(SpotCheckRound round, SpotCheckRound.State state, Optional<LocalDate> closedOn) {
        jdbc.sql("""
                        update spot_check set state = :state, closed_on = :on
                        where campaign = :campaign and round = :round and part = :part
                        """)
                .param("state", state.name())
                .param("on", closedOn.orElse(null))
                .param("campaign", round.campaign())
                .param("round", round.number())
                .param("part", round.part())
                .update();
    }

    /** All places that were drawn, in the order of rounds and codes. */
    List<SpotCheckCall> calls(CampaignId campaign) {
        return jdbc.sql("""
                        select round, part, division, name, caller, tries, reached, answers, remark, called_by
                        from spot_check_call where campaign = ? order by round, part, division
                        """).param(campaign).query(this::call).list();
    }

    void called(CampaignId campaign, CallSheet.Row call, String actor) {
        jdbc.sql("""
                        update spot_check_call set tries = :tries, reached = :reached, answers = :answers, remark = :remark, called_by = :actor
                        where campaign = :campaign and division = :place
                        """)
                .param("tries", call.tries())
                .param("reached", call.reached())
                .param("answers", json.write(call.answers()))
                .param("remark", call.remark())
                .param("actor", actor)
                .param("campaign", campaign)
                .param("place", call.place())
                .update();
    }

    void found(CampaignId campaign, SpotCheckCall call, String responsible, List<FailedAnswer> failed) {
        batches.batchUpdate("""
                insert into spot_check_finding (campaign, division, question, name, round, part, responsible, words, said, recorded, clause, state, measure, evidence, opinion)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'FOUND', '', '', '')
                """, failed, BATCH, (statement, answer) -> {
            statement.setString(1, campaign.value());
            statement.setString(2, call.place().code());
            statement.setString(3, answer.question());
            statement.setString(4, call.place().name());
            statement.setInt(5, call.round());
            statement.setInt(6, call.part());
            statement.setString(7, responsible);
            statement.setString(8, answer.words());
            statement.setString(9, answer.said());
            statement.setString(10, answer.recorded());
            statement.setString(11, answer.clause());
        });
    }

    /** All findings of a campaign, in the order of rounds and codes. */
    List<SpotCheckFinding> findings(CampaignId campaign) {
        return jdbc.sql("""
                        select round, part, division, name, question, responsible, words, said, recorded, clause, state, measure, evidence, opinion
                        from spot_check_finding where campaign = ? order by round, part, division, question
                        """).param(campaign).query(SpotCheckStore::finding).list();
    }

    void circulated(CampaignId campaign, int round) {
        jdbc.sql("""
                        update spot_check_finding set state = 'CIRCULATED'
                        where campaign = ? and round = ? and state = 'FOUND'
                        """).params(campaign, round).update();
    }

    void rectified(CampaignId campaign, RectificationSheet.Row row, String actor) {
        jdbc.sql("""
                        update spot_check_finding set state = 'RECTIFIED', measure = :measure, evidence = :evidence, handled_by = :actor
                        where campaign = :campaign and division = :place and question = :question
                        """)
                .param("measure", row.measure())
                .param("evidence", row.evidence())
                .param("actor", actor)
                .param("campaign", campaign)
                .param("place", row.place())
                .param("question", row.question())
                .update();
    }

    void decided(CampaignId campaign, RectificationReply.Row row) {
        jdbc.sql("""
                        update spot_check_finding set state = :state, opinion = :opinion
                        where campaign = :campaign and division = :place and question = :question
                        """)
                .param("state", (row.accepted() ? State.CLOSED : State.CIRCULATED).name())
                .param("opinion", row.opinion())
                .param("campaign", campaign)
                .param("place", row.place())
                .param("question", row.question())
                .update();
    }

    private static SpotCheckRound round(ResultSet row, int number) throws SQLException {
        String callers = row.getString("callers");
        return new SpotCheckRound(
                new CampaignId(row.getString("campaign")),
                row.getInt("round"),
                row.getInt("part"),
                row.getBigDecimal("percent").stripTrailingZeros(),
                row.getString("seed"),
                row.getString("digest"),
                callers.isEmpty() ? List.of() : List.of(callers.split(" ")),
                row.getInt("places"),
                row.getInt("called"),
                SpotCheckRound.State.valueOf(row.getString("state")),
                row.getObject("seeded_on", LocalDate.class),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));
    }

    private SpotCheckCall call(ResultSet row, int number) throws SQLException {
        return new SpotCheckCall(
                row.getInt("round"),
                row.getInt("part"),
                new EligiblePlace(row.getString("division"), row.getString("name")),
                row.getString("caller"),
                row.getInt("tries"),
                row.getBoolean("reached"),
                json.list(row.getString("answers"), CallAnswer.class),
                row.getString("remark"),
                Optional.ofNullable(row.getString("called_by")));
    }

    private static SpotCheckFinding finding(ResultSet row, int number) throws SQLException {
        return new SpotCheckFinding(
                row.getInt("round"),
                row.getInt("part"),
                new EligiblePlace(row.getString("division"), row.getString("name")),
                row.getString("question"),
                row.getString("responsible"),
                row.getString("words"),
                row.getString("said"),
                row.getString("recorded"),
                row.getString("clause"),
                State.valueOf(row.getString("state")),
                row.getString("measure"),
                row.getString("evidence"),
                row.getString("opinion"));
    }
}
