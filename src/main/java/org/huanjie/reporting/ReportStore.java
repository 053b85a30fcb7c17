package org.huanjie.reporting;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huanjie.input.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The regions that report, and every report as it was issued. */
@Repository
class ReportStore {

    private static final int MOST_LISTED = 200;

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    ReportStore(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    boolean addRegion(String region, String actor) {
        return jdbc.sql("""
                                insert into supervision_region (region, started_by, started_at)
                                select :region, :actor, :at where not exists (select 1 from supervision_region where region = :region)
                                """)
                        .param("region", region)
                        .param("actor", actor)
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    boolean removeRegion(String region) {
        return jdbc.sql("delete from supervision_region where region = :region")
                        .param("region", region)
                        .update()
                == 1;
    }

    List<String> regions() {
        return jdbc.sql("select region from supervision_region order by region")
                .query(String.class)
                .list();
    }

    /** Up to when the reports of a kind that a region has issued tell. */
    Optional<LocalDateTime> toldUntil(String region, ReportKind kind) {
        return jdbc.sql(
                        "select period_to from supervision_report where region = :region and kind = :kind order by period_to desc fetch first 1 rows only")
                .param("region", region)
                .param("kind", kind.id())
                .query((row, number) -> local(row.getObject("period_to", OffsetDateTime.class)))
                .optional();
    }

    boolean has(String region, ReportKind kind, String period) {
        return jdbc.sql(
                                "select count(*) from supervision_report where region = :region and kind = :kind and period = :period")
                        .param("region", region)
                        .param("kind", kind.id())
                        .param("period", period)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(Report report) {
        jdbc.sql("""
                        insert into supervision_report (id, region, kind, period, period_to, issued_at, content)
                        values (:id, :region, :kind, :period, :to, :at, :content)
                        """)
                .param("id", report.id())
                .param("region", report.region())
                .param("kind", report.kind().id())
                .param("period", report.period().name())
                .param("to", report.period().to().atZone(clock.getZone()).toOffsetDateTime())
                .param("at", report.at().atZone(clock.getZone()).toOffsetDateTime())
                .param("content", json.write(report))
                .update();
    }

    Optional<Report> find(String id) {
        return jdbc.sql("select content from supervision_report where id = :id")
                .param("id", id)
                .query((row, number) -> json.read(row.getString("content"), Report.class))
                .optional();
    }

    /**
     * What was issued, the newest first.
     *
     * @param within the divisions whose reports are listed, each with all below it; the empty code stands for the whole country
     */
    List<Issued> issued(Collection<String> within, Optional<String> region, Optional<ReportKind> kind) {
        if (within.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, region, kind, period, issued_at from supervision_report
                        where exists (select 1 from (values :within) as w (code) where region like cast(w.code as varchar(12)) || '%')
                            and (:region = '' or region = :region) and (:kind = '' or kind = :kind)
                        order by issued_at desc, id fetch first :most rows only
                        """)
                .param(
                        "within",
                        within.stream().map(code -> new Object[] {code}).toList())
                .param("region", region.orElse(""))
                .param("kind", kind.map(ReportKind::id).orElse(""))
                .param("most", MOST_LISTED)
                .query((row, number) -> new Issued(
                        row.getString("id"),
                        row.getString("region"),
                        ReportKind.of(row.getString("kind")),
                        row.getString("period"),
                        local(row.getObject("issued_at", OffsetDateTime.class))))
                .list();
    }

    private LocalDateTime local(OffsetDateTime moment) {
        return moment.atZoneSameInstant(clock.getZone()).toLocalDateTime();
    }
}
