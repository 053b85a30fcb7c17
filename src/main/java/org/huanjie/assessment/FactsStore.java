package org.huanjie.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.handover.HandoverMinutes.HandedOver;
import org.huanjie.ids.CampaignId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.KebabEnums;
import org.huanjie.minutes.Entry;
import org.huanjie.minutes.MinutesRecord;
import org.huanjie.person.Channel;
import org.huanjie.summary.SummaryMinutes.SummaryReported;
import org.huanjie.training.TrainingMinutes.AttendanceRecorded;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the elections of a campaign's bodies say, for all bodies of a part of it at once. Read-only. */
@Repository
class FactsStore {

    private static final Set<String> AFTER_THE_VOTE = Stream.of(
                    HandedOver.class, AttendanceRecorded.class, SummaryReported.class)
            .map(MinutesRecord::action)
            .collect(Collectors.toUnmodifiableSet());

    private static final RowMapper<Entry> ENTRY = new SimplePropertyRowMapper<>(Entry.class);

    private final JdbcClient jdbc;

    FactsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The election that stands for a body, if one does. */
    record StandingBody(
            String division,
            Optional<ElectionId> election,
            boolean done,
            boolean overdue,
            Optional<LocalDate> completedOn) {}

    /** The bodies of a campaign in a division, without those that are excused, each with the election that stands for it. */
    List<StandingBody> bodies(CampaignId campaign, String within) {
        return inside("""
                        select b.division, e.id, e.status, e.overdue_since, e.completed_on
                        from campaign_body b left join election e on e.id = b.election
                        where b.campaign = :campaign and b.division >= :low and b.division < :high and b.state <> 'EXCUSED'
                        order by b.division
                        """, within)
                .param("campaign", campaign)
                .query((row, number) -> body(row))
                .list();
    }

    private static StandingBody body(ResultSet row) throws SQLException {
        return new StandingBody(
                row.getString("division"),
                Optional.ofNullable(row.getString("id")).map(ElectionId::new),
                "COMPLETED".equals(row.getString("status")),
                row.getObject("overdue_since") != null,
                Optional.ofNullable(row.getObject("completed_on", LocalDate.class)));
    }

    /** How candidates were nominated, by election. */
    Map<ElectionId, Set<Channel>> channels(String within) {
        Map<ElectionId, Set<Channel>> channels = new HashMap<>();
        for (Channel channel : Channel.values()) {
            inside("""
                            select distinct c.election from candidate c join election e on e.id = c.election
                            where e.division >= :low and e.division < :high and e.kind = 'REGULAR' and c.profile like :channel
                            """, within)
                    .param("channel", "%\"channel\":\"" + KebabEnums.name(channel) + "\"%")
                    .query(String.class)
                    .stream()
                    .map(ElectionId::new)
                    .forEach(election -> channels.computeIfAbsent(election, none -> EnumSet.noneOf(Channel.class))
                            .add(channel));
        }
        return channels;
    }

    /** What the minutes of elections say of the time after the vote. */
    Map<ElectionId, List<Entry>> afterTheVote(String within) {
        return inside("""
                        select m.election, m.seq, m.at, m.actor, m.action, m.clause, m.detail, m.hash
                        from minutes m join election e on e.id = m.election
                        where e.division >= :low and e.division < :high and e.kind = 'REGULAR' and m.action in (:actions)
                        order by m.election, m.seq
                        """, within)
                .param("actions", AFTER_THE_VOTE)
                .query((row, number) -> Map.entry(new ElectionId(row.getString("election")), ENTRY.mapRow(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The places that answered a call, and whether nothing was found there. */
    Map<String, Boolean> calls(CampaignId campaign, String within) {
        return inside("""
                        select c.division, not exists (select 1 from spot_check_finding f
                            where f.campaign = c.campaign and f.division = c.division) as in_order
                        from spot_check_call c
                        where c.campaign = :campaign and c.reached and c.division >= :low and c.division < :high
                        """, within)
                .param("campaign", campaign)
                .query((row, number) -> Map.entry(row.getString("division"), row.getBoolean("in_order")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was found at places, and what of it is put right. */
    Map<String, Closed> findings(CampaignId campaign, String within) {
        return closed("""
                        select division, count(*) as matters, count(case when state = 'CLOSED' then 1 end) as closed
                        from spot_check_finding where campaign = :campaign and division >= :low and division < :high
                        group by division
                        """, campaign, within);
    }

    /** Where it was looked back, and where nothing is left to do. */
    Map<String, Closed> looks(CampaignId campaign, String within) {
        return closed("""
                        select division, 1 as matters, case when state in ('CLEAR', 'CLOSED') then 1 else 0 end as closed
                        from look_back where campaign = :campaign and division >= :low and division < :high
                        """, campaign, within);
    }

    private Map<String, Closed> closed(String sql, CampaignId campaign, String within) {
        return inside(sql, within)
                .param("campaign", campaign)
                .query((row, number) ->
                        Map.entry(row.getString("division"), new Closed(row.getInt("matters"), row.getInt("closed"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many serve on the committees, without alternates. */
    Map<String, Integer> members(String within) {
        return inside("""
                        select division, count(*) as people from office
                        where ended is null and post <> 'alternate' and division >= :low and division < :high
                        group by division
                        """, within)
                .query((row, number) -> Map.entry(row.getString("division"), row.getInt("people")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private JdbcClient.StatementSpec inside(String sql, String within) {
        return jdbc.sql(sql).param("low", within).param("high", LedgerStore.after(within));
    }
}
