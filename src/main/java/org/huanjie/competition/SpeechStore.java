package org.huanjie.competition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.StoredJson;
import org.huanjie.storage.TransactionReadCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the order of speeches, the judges and their scores. */
@Repository
class SpeechStore {

    private static final String TABLE = "competition";

    private final JdbcClient jdbc;
    private final StoredJson json;

    SpeechStore(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A competition as kept; {@code ranking} once all judges have handed in. */
    record Kept(
            String seed,
            List<Speaker> speakers,
            List<Judge> judges,
            List<Overrun> overruns,
            List<String> precedence,
            Optional<List<Placing>> ranking) {}

    /** What one judge handed in. */
    record HandedIn(String judge, List<Score> scores, String recusal) {

        boolean recused() {
            return !recusal.isEmpty();
        }
    }

    Optional<Kept> find(ElectionId election) {
        return TransactionReadCache.of(
                TABLE, election, () -> jdbc.sql("select * from competition where election = :election")
                        .param("election", election)
                        .query((row, number) -> kept(row))
                        .optional());
    }

    void add(ElectionId election, String seed, List<Speaker> speakers, List<Judge> judges) {
        TransactionReadCache.forget(TABLE);
        jdbc.sql("""
                        insert into competition (election, seed, speakers, judges)
                        values (:election, :seed, :speakers, :judges)
                        """)
                .param("election", election)
                .param("seed", seed)
                .param("speakers", json.write(speakers))
                .param("judges", json.write(judges))
                .update();
    }

    void rank(ElectionId election, List<Placing> ranking) {
        set(election, "update competition set ranking = :value where election = :election", ranking);
    }

    void seat(ElectionId election, List<Judge> judges) {
        set(election, "update competition set judges = :value where election = :election", judges);
    }

    void time(ElectionId election, List<Overrun> overruns) {
        set(election, "update competition set overtime = :value where election = :election", overruns);
    }

    void precede(ElectionId election, List<String> order) {
        set(election, "update competition set precedence = :value where election = :election", order);
    }

    private void set(ElectionId election, String update, Object value) {
        TransactionReadCache.forget(TABLE);
        jdbc.sql(update)
                .param("value", json.write(value))
                .param("election", election)
                .update();
    }

    void add(ElectionId election, HandedIn sheet) {
        jdbc.sql("""
                        insert into score_sheet (election, judge, scores, recusal)
                        values (:election, :judge, :scores, :recusal)
                        """)
                .param("election", election)
                .param("judge", sheet.judge())
                .param("scores", json.write(sheet.scores()))
                .param("recusal", sheet.recusal())
                .update();
    }

    List<HandedIn> handedIn(ElectionId election) {
        return jdbc.sql("select * from score_sheet where election = :election order by judge")
                .param("election", election)
                .query((row, number) -> new HandedIn(
                        row.getString("judge"),
                        json.list(row.getString("scores"), Score.class),
                        row.getString("recusal")))
                .list();
    }

    private <T> List<T> list(String stored, Class<T> element) {
        return stored == null ? List.of() : json.list(stored, element);
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("seed"),
                json.list(row.getString("speakers"), Speaker.class),
                json.list(row.getString("judges"), Judge.class),
                list(row.getString("overtime"), Overrun.class),
                list(row.getString("precedence"), String.class),
                Optional.ofNullable(row.getString("ranking")).map(ranking -> json.list(ranking, Placing.class)));
    }
}
