package org.huanjie.division;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.storage.Batches;
import org.huanjie.storage.TransactionReadCache;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The League and party bodies seated in the divisions, with the mail address that reminders go to. */
@Repository
public class Bodies {

    private static final String TABLE = "body";

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    Bodies(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * A body.
     *
     * @param division the division in which it is seated
     * @param kind league or party
     * @param mail empty when it has none
     */
    public record Body(String division, String kind, String name, String mail) {}

    /** The bodies of these divisions. */
    public List<Body> of(Collection<String> divisions) {
        return TransactionReadCache.of(TABLE, List.copyOf(divisions), () -> jdbc.sql(
                        "select division, kind, name, mail from body where division in (:divisions) order by division, kind")
                .param("divisions", divisions)
                .query(Body.class)
                .list());
    }

    /** Sets up those bodies that are not there; the others stay as they are. */
    public void addMissing(List<Body> wanted) {
        TransactionReadCache.forget(TABLE);
        batches.batchUpdate("""
                insert into body (division, kind, name, mail) select cast(? as varchar(12)), cast(? as varchar(16)), cast(? as varchar(200)), cast(? as varchar(200))
                where not exists (select 1 from body where division = ? and kind = ?)
                """, wanted, BATCH, (statement, body) -> {
            statement.setString(1, body.division());
            statement.setString(2, body.kind());
            statement.setString(3, body.name());
            statement.setString(4, body.mail());
            statement.setString(5, body.division());
            statement.setString(6, body.kind());
        });
    }

    /** Sets up many bodies, or changes the names and addresses of those that are there; of two for one seat the last counts. */
    public void saveAll(Collection<Body> bodies) {
        Map<Seat, Body> wanted = new LinkedHashMap<>();
        bodies.forEach(body -> wanted.put(Seat.of(body), body));
        Map<Seat, Body> present = Batches.of(
                        bodies.stream().map(Body::division).distinct().toList())
                .flatMap(portion -> of(portion).stream())
                .collect(Collectors.toMap(Seat::of, Function.identity()));
        TransactionReadCache.forget(TABLE);
        batches.batchUpdate(
                "update body set name = ?, mail = ? where division = ? and kind = ?",
                rows(wanted, (seat, body) -> present.containsKey(seat) && !body.equals(present.get(seat))));
        batches.batchUpdate(
                "insert into body (name, mail, division, kind) values (?, ?, ?, ?)",
                rows(wanted, (seat, body) -> !present.containsKey(seat)));
    }

    private record Seat(String division, String kind) {

        static Seat of(Body body) {
            return new Seat(body.division(), body.kind());
        }
    }

    private static List<Object[]> rows(Map<Seat, Body> bodies, BiPredicate<Seat, Body> written) {
        return bodies.entrySet().stream()
                .filter(entry -> written.test(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getValue)
                .map(body -> new Object[] {body.name(), body.mail(), body.division(), body.kind()})
                .toList();
    }

    /** Sets up a body, or changes the name and address of one that is there. */
    public void save(Body body) {
        TransactionReadCache.forget(TABLE);
        int changed = jdbc.sql("update body set name = ?, mail = ? where division = ? and kind = ?")
                .params(body.name(), body.mail(), body.division(), body.kind())
                .update();
        if (changed == 0) {
            jdbc.sql("insert into body (name, mail, division, kind) values (?, ?, ?, ?)")
                    .params(body.name(), body.mail(), body.division(), body.kind())
                    .update();
        }
    }
}
