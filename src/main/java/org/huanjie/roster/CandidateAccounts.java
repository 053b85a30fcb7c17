package org.huanjie.roster;

import java.util.Collection;
import java.util.Set;
import org.huanjie.ids.CandidateId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts that have done something about candidates, each once for a candidate, in a table of both. */
record CandidateAccounts(JdbcClient jdbc, String table) {

    void keep(Collection<CandidateId> candidates, String account) {
        if (!candidates.isEmpty()) {
            jdbc.sql("""
                    insert into %1$s (candidate, account)
                    select id, :account from candidate where id in (:candidates)
                    and id not in (select candidate from %1$s where account = :account)
                    """.formatted(table))
                    .param("account", account)
                    .param("candidates", candidates)
                    .update();
        }
    }

    Set<String> of(Collection<CandidateId> candidates) {
        return candidates.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        jdbc.sql("select distinct account from %s where candidate in (:candidates)".formatted(table))
                                .param("candidates", candidates)
                                .query(String.class)
                                .list());
    }
}
