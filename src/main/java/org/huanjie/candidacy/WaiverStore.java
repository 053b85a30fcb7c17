package org.huanjie.candidacy;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which rules have been waived for whom (G9). */
@Repository
class WaiverStore {

    private final JdbcClient jdbc;

    WaiverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Waiver(String candidate, String rule) {}

    /** The waived rules by candidate. */
    Map<String, Set<String>> of(String election) {
        return jdbc
                .sql("select candidate, rule from waiver where election = :election")
                .param("election", election)
                .query((row, number) -> new Waiver(row.getString("candidate"), row.getString("rule")))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(Waiver::candidate, Collectors.mapping(Waiver::rule, Collectors.toSet())));
    }

    void grant(String election, String candidate, Collection<String> rules) {
        Set<String> known = of(election).getOrDefault(candidate, Set.of());
        rules.stream().distinct().filter(rule -> !known.contains(rule)).forEach(rule -> jdbc.sql(
                        "insert into waiver (election, candidate, rule) values (:election, :candidate, :rule)")
                .param("election", election)
                .param("candidate", candidate)
                .param("rule", rule)
                .update());
    }
}
