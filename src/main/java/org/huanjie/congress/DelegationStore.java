package org.huanjie.congress;

import java.util.Optional;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the delegates of an election's congress; a new list replaces the previous one. */
@Repository
class DelegationStore {

    private final JdbcClient jdbc;
    private final StoredJson json;

    DelegationStore(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void put(ElectionId election, Delegates delegates) {
        jdbc.sql("delete from delegation where election = :election")
                .param("election", election)
                .update();
        jdbc.sql("insert into delegation (election, delegates) values (:election, :delegates)")
                .param("election", election)
                .param("delegates", json.write(delegates))
                .update();
    }

    void check(ElectionId election, Credentials credentials) {
        jdbc.sql("update delegation set credentials = :credentials where election = :election")
                .param("credentials", json.write(credentials))
                .param("election", election)
                .update();
    }

    Optional<Delegates> delegates(ElectionId election) {
        return jdbc.sql("select delegates from delegation where election = :election")
                .param("election", election)
                .query(String.class)
                .optional()
                .map(stored -> json.read(stored, Delegates.class));
    }

    Optional<Credentials> credentials(ElectionId election) {
        return jdbc.sql("select credentials from delegation where election = :election and credentials is not null")
                .param("election", election)
                .query(String.class)
                .optional()
                .map(stored -> json.read(stored, Credentials.class));
    }
}
