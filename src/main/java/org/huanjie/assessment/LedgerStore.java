package org.huanjie.assessment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.ids.CampaignId;
import org.huanjie.storage.Batches;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledgers of campaigns, and how many people live where. */
@Repository
class LedgerStore {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Clock clock;

    LedgerStore(JdbcClient jdbc, JdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** An item that is ticked off again is ticked off as it was told last. */
    void tick(CampaignId campaign, TickedItem ticked) {
        untick(campaign, ticked.division(), ticked.checklist(), ticked.subject(), ticked.item());
        jdbc.sql("""
                        insert into campaign_tick (campaign, division, checklist, subject, item, from_day, to_day, evidence, ticked_by, ticked_at)
                        values (:campaign, :division, :checklist, :subject, :item, :from, :to, :evidence, :by, :at)
                        """)
                .param("campaign", campaign)
                .param("division", ticked.division())
                .param("checklist", ticked.checklist())
                .param("subject", ticked.subject())
                .param("item", ticked.item())
                .param("from", ticked.from())
                .param("to", ticked.to())
                .param("evidence", ticked.evidence())
                .param("by", ticked.by())
                .param("at", now())
                .update();
    }

    /** Whether it was ticked off. */
    boolean untick(CampaignId campaign, String division, String checklist, String subject, String item) {
        return jdbc.sql("""
                        delete from campaign_tick where campaign = :campaign and division = :division
                        and checklist = :checklist and subject = :subject and item = :item
                        """)
                        .param("campaign", campaign)
                        .param("division", division)
                        .param("checklist", checklist)
                        .param("subject", subject)
                        .param("item", item)
                        .update()
                > 0;
    }

    /** What a division and all below it ticked off. */
    List<TickedItem> ticks(CampaignId campaign, String within) {
        return inside("""
                        select division, checklist, subject, item, from_day as "from", to_day as "to", evidence, ticked_by as "by"
                        from campaign_tick where campaign = :campaign and division >= :low and division < :high
                        order by division, checklist, subject, item
                        """, campaign, within).query(TickedItem.class).list();
    }

    void sign(CampaignId campaign, SignedLetter letter, String by) {
        jdbc.sql("delete from campaign_letter where campaign = ? and division = ?")
                .params(campaign, letter.division())
                .update();
        jdbc.sql("""
                        insert into campaign_letter (campaign, division, signer, signed_on, noted_by, noted_at)
                        values (:campaign, :division, :signer, :on, :by, :at)
                        """)
                .param("campaign", campaign)
                .param("division", letter.division())
                .param("signer", letter.signer())
                .param("on", letter.signedOn())
                .param("by", by)
                .param("at", now())
                .update();
    }

    List<SignedLetter> letters(CampaignId campaign, String within) {
        return inside("""
                        select division, signer, signed_on from campaign_letter
                        where campaign = :campaign and division >= :low and division < :high order by division
                        """, campaign, within).query(SignedLetter.class).list();
    }

    void assign(CampaignId campaign, String division, AreaRequest area, String by) {
        boolean known = jdbc.sql("""
                                update campaign_area set leader = :leader, cadre = :cadre, contact_point = :point, noted_by = :by, noted_at = :at
                                where campaign = :campaign and division = :division
                                """)
                        .param("leader", area.leader())
                        .param("cadre", area.cadre())
                        .param("point", area.contactPoint())
                        .param("by", by)
                        .param("at", now())
                        .param("campaign", campaign)
                        .param("division", division)
                        .update()
                > 0;
        if (!known) {
            jdbc.sql("""
                            insert into campaign_area (campaign, division, leader, cadre, contact_point, noted_by, noted_at)
                            values (:campaign, :division, :leader, :cadre, :point, :by, :at)
                            """)
                    .param("campaign", campaign)
                    .param("division", division)
                    .param("leader", area.leader())
                    .param("cadre", area.cadre())
                    .param("point", area.contactPoint())
                    .param("by", by)
                    .param("at", now())
                    .update();
        }
    }

    /** @throws org.springframework.dao.DuplicateKeyException when this visit was noted already */
    void visit(CampaignId campaign, String division, VisitRequest visit, String by) {
        jdbc.sql("""
                        insert into campaign_visit (campaign, division, visited_on, visitor, seen, noted_by, noted_at)
                        values (:campaign, :division, :on, :visitor, :seen, :by, :at)
                        """)
                .param("campaign", campaign)
                .param("division", division)
                .param("on", visit.visitedOn())
                .param("visitor", visit.visitor())
                .param("seen", visit.seen())
                .param("by", by)
                .param("at", now())
                .update();
    }

    List<Area> areas(CampaignId campaign, String within) {
        return inside("""
                        select a.division, a.leader, a.cadre, a.contact_point, (select count(*) from campaign_visit v
                            where v.campaign = a.campaign and v.division = a.division) as visits
                        from campaign_area a where a.campaign = :campaign and a.division >= :low and a.division < :high
                        order by a.division
                        """, campaign, within).query(Area.class).list();
    }

    void state(Map<String, Integer> population, String by) {
        Batches.of(population.keySet())
                .forEach(portion -> jdbc.sql("delete from division_population where division in (:divisions)")
                        .param("divisions", portion)
                        .update());
        OffsetDateTime at = now();
        batches.batchUpdate(
                "insert into division_population (division, population, stated_by, stated_at) values (?, ?, ?, ?)",
                population.entrySet(),
                BATCH,
                (statement, stated) -> {
                    statement.setString(1, stated.getKey());
                    statement.setInt(2, stated.getValue());
                    statement.setString(3, by);
                    statement.setObject(4, at);
                });
    }

    /** What is stated of the divisions that lie in one. */
    Map<String, Integer> population(String within) {
        return jdbc
                .sql("select division, population from division_population where division >= :low and division < :high")
                .param("low", within)
                .param("high", after(within))
                .query((row, number) -> Map.entry(row.getString("division"), row.getInt("population")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those of some divisions that are known. */
    Set<String> known(Collection<String> divisions) {
        Set<String> known = new HashSet<>();
        Batches.of(divisions)
                .forEach(portion -> known.addAll(jdbc.sql("select code from division where code in (:divisions)")
                        .param("divisions", portion)
                        .query(String.class)
                        .list()));
        return known;
    }

    private JdbcClient.StatementSpec inside(String sql, CampaignId campaign, String within) {
        return jdbc.sql(sql).param("campaign", campaign).param("low", within).param("high", after(within));
    }

    /** The first code behind those that begin with this one. */
    static String after(String code) {
        return Long.toString(Long.parseLong(code) + 1);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
