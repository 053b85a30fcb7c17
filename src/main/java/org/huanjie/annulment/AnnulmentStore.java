package org.huanjie.annulment;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huanjie.ids.ElectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proceedings to annul elections; an election has one open proceeding at most. */
@Repository
class AnnulmentStore {

    private final JdbcClient jdbc;

    AnnulmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ElectionId election, String grounds, String by, OffsetDateTime at) {
        int place = jdbc.sql("select count(*) from annulment where election = :election")
                        .param("election", election)
                        .query(Integer.class)
                        .single()
                + 1;
        jdbc.sql("""
                        insert into annulment (id, election, open_election, place, state, grounds, findings, reply, begun_by, begun_at)
                        values (:id, :election, :election, :place, 'INVESTIGATED', :grounds, '', '', :by, :at)
                        """)
                .param("id", "%s-annulment-%d".formatted(election, place))
                .param("election", election)
                .param("place", place)
                .param("grounds", grounds)
                .param("by", by)
                .param("at", at)
                .update();
    }

    Optional<Annulment> open(ElectionId election) {
        return jdbc.sql("select * from annulment where open_election = :election")
                .param("election", election)
                .query(Annulment.class)
                .optional();
    }

    List<Annulment> of(ElectionId election) {
        return jdbc.sql("select * from annulment where election = :election order by place")
                .param("election", election)
                .query(Annulment.class)
                .list();
    }

    void propose(String id, String findings) {
        jdbc.sql("update annulment set state = 'PROPOSED', findings = :findings where id = :id")
                .param("findings", findings)
                .param("id", id)
                .update();
    }

    void sendBack(String id, String reply) {
        jdbc.sql("update annulment set state = 'INVESTIGATED', reply = :reply where id = :id")
                .param("reply", reply)
                .param("id", id)
                .update();
    }

    void reply(String id, String reply) {
        jdbc.sql("update annulment set reply = :reply where id = :id")
                .param("reply", reply)
                .param("id", id)
                .update();
    }

    void dismiss(String id, String findings) {
        jdbc.sql("update annulment set state = 'DISMISSED', findings = :findings, open_election = null where id = :id")
                .param("findings", findings)
                .param("id", id)
                .update();
    }

    void annul(String id) {
        jdbc.sql("update annulment set state = 'ANNULLED', open_election = null where id = :id")
                .param("id", id)
                .update();
    }
}
