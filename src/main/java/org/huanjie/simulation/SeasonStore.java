package org.huanjie.simulation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.election.Election.Stage;
import org.huanjie.election.Election.Status;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Simulations that were begun, and how far their elections have come. */
@Repository
class SeasonStore {

    private final JdbcClient jdbc;
    private final StoredJson json;

    SeasonStore(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Season> find(String region) {
        return jdbc.sql("select season from simulation where region = ?")
                .param(region)
                .query(String.class)
                .optional()
                .map(season -> json.read(season, Season.class));
    }

    void add(Season season) {
        jdbc.sql("insert into simulation (region, season, prepared) values (?, ?, false)")
                .params(season.region(), json.write(season))
                .update();
    }

    /** Whether bodies and staff of the region are all there. */
    boolean prepared(String region) {
        return jdbc.sql("select prepared from simulation where region = ?")
                .param(region)
                .query(Boolean.class)
                .single();
    }

    void prepared(Season season) {
        jdbc.sql("update simulation set prepared = true where region = ?")
                .param(season.region())
                .update();
    }

    /** The divisions of the region in which an election has begun on this day or later. */
    List<String> begun(Season season) {
        return jdbc.sql("select division from election where kind = 'REGULAR' and start_date >= ? and division like ?")
                .params(season.start(), season.region() + "%")
                .query(String.class)
                .list();
    }

    /** All elections of a region, of earlier seasons too. */
    List<ElectionId> elections(String region) {
        return jdbc
                .sql("select id from election where division like ? order by id")
                .param(region + "%")
                .query(String.class)
                .list()
                .stream()
                .map(ElectionId::new)
                .toList();
    }

    /** How the elections that have begun since then stand. */
    Standings standings(String region, LocalDate since) {
        Map<Stage, Integer> running = new EnumMap<>(Stage.class);
        Map<Status, Integer> ended = new EnumMap<>(Status.class);
        int[] overdue = {0};
        jdbc.sql("""
                        select status, stage, count(*) as elections, count(overdue_since) as overdue from election
                        where start_date >= ? and division like ? group by status, stage
                        """).params(since, region + "%").query(row -> {
            Status status = Status.valueOf(row.getString("status"));
            int elections = row.getInt("elections");
            overdue[0] += row.getInt("overdue");
            if (status == Status.RUNNING) {
                running.merge(Stage.valueOf(row.getString("stage")), elections, Integer::sum);
            } else {
                ended.merge(status, elections, Integer::sum);
            }
        });
        return new Standings(running, ended, overdue[0]);
    }
}
