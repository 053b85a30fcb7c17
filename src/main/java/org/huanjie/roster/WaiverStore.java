package org.huanjie.roster;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores requested and granted waivers (G9). */
@Repository
public class WaiverStore {

    private final JdbcClient jdbc;
    private final CandidateAccounts askers;

    public WaiverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.askers = new CandidateAccounts(jdbc, "waiver_asker");
    }

    private record Waiver(CandidateId candidate, String rule) {}

    /** The waived rules by candidate. */
    public Map<CandidateId, Set<String>> of(ElectionId election) {
        return jdbc
                .sql("select candidate, rule from waiver where election = :election")
                .param("election", election)
                .query((row, number) -> new Waiver(new CandidateId(row.getString("candidate")), row.getString("rule")))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(Waiver::candidate, Collectors.mapping(Waiver::rule, Collectors.toSet())));
    }

    /** Keeps who asked for waivers for these candidates. */
    public void asked(Collection<CandidateId> candidates, String account) {
        askers.keep(candidates, account);
    }

    /** Everybody who asked for a waiver for one of these candidates. */
    public Set<String> askers(Collection<CandidateId> candidates) {
        return askers.of(candidates);
    }

    public void grant(ElectionId election, CandidateId candidate, Collection<String> rules) {
        Set<String> known = of(election).getOrDefault(candidate, Set.of());
        rules.stream().distinct().filter(rule -> !known.contains(rule)).forEach(rule -> jdbc.sql(
                        "insert into waiver (election, candidate, rule) values (:election, :candidate, :rule)")
                .param("election", election)
                .param("candidate", candidate)
                .param("rule", rule)
                .update());
    }
}
