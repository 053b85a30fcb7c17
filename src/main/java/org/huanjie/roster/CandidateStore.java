package org.huanjie.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.huanjie.clause.Citations;
import org.huanjie.eligibility.rules.Ruling;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.StoredJson;
import org.huanjie.person.Person;
import org.huanjie.person.Profile;
import org.huanjie.storage.TransactionReadCache;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps candidates. Rows that change together are sent together. */
@Repository
public class CandidateStore {

    private static final String TABLE = "candidate";
    private static final List<String> ROW = List.of(
            "id",
            "election",
            "seq",
            "name",
            "sex",
            "ethnicity",
            "birthDate",
            "unit",
            "position",
            "post",
            "profile",
            "account",
            "outcome",
            "findings",
            "decision",
            "result",
            "support");

    private final JdbcClient jdbc;
    private final CandidateAccounts filers;
    private final NamedParameterJdbcOperations batches;
    private final StoredJson json;

    public CandidateStore(JdbcClient jdbc, NamedParameterJdbcOperations batches, StoredJson json) {
        this.jdbc = jdbc;
        this.filers = new CandidateAccounts(jdbc, "candidate_filer");
        this.batches = batches;
        this.json = json;
    }

    public List<Candidate> of(ElectionId election) {
        return TransactionReadCache.of(
                TABLE,
                election,
                () -> List.copyOf(jdbc.sql("select * from candidate where election = :election order by seq")
                        .param("election", election)
                        .query((row, number) -> candidate(row))
                        .list()));
    }

    public Optional<Candidate> find(ElectionId election, CandidateId id) {
        return jdbc.sql("select * from candidate where election = :election and id = :id")
                .param("election", election)
                .param("id", id)
                .query((row, number) -> candidate(row))
                .optional();
    }

    /** The number of the last candidate ever registered in an election, zero for none. */
    public int lastNumber(ElectionId election) {
        return jdbc.sql("select coalesce(max(seq), 0) from candidate where election = :election")
                .param("election", election)
                .query(Integer.class)
                .single();
    }

    public void insert(List<Candidate> candidates, int firstNumber) {
        if (candidates.isEmpty()) {
            return;
        }
        TransactionReadCache.forget(TABLE);
        List<Object[]> rows = new ArrayList<>();
        candidates.forEach(candidate -> rows.add(row(candidate, firstNumber + rows.size())));
        jdbc.sql("""
                        insert into candidate (id, election, seq, name, sex, ethnicity, birth_date, unit, position_held, post,
                            profile, account, outcome, findings, decision, result, support)
                        values :rows
                        """).param("rows", rows).update();
    }

    private Object[] row(Candidate candidate, int number) {
        MapSqlParameterSource facts = facts(candidate).addValue("seq", number);
        return ROW.stream().map(facts::getValue).toArray();
    }

    public void update(List<Candidate> candidates) {
        send("""
                update candidate set name = :name, sex = :sex, ethnicity = :ethnicity, birth_date = :birthDate,
                    unit = :unit, position_held = :position, post = :post, profile = :profile, account = :account, outcome = :outcome, findings = :findings
                where election = :election and id = :id
                """, candidates.stream().map(this::facts).toArray(SqlParameterSource[]::new));
    }

    /** What the rules say of these people now; their facts stay as somebody may have just corrected them. */
    public void judge(List<Candidate> judged) {
        send(
                "update candidate set outcome = :outcome, findings = :findings where election = :election and id = :id",
                judged.stream().map(this::facts).toArray(SqlParameterSource[]::new));
    }

    public void delete(ElectionId election, Collection<CandidateId> ids) {
        if (!ids.isEmpty()) {
            TransactionReadCache.forget(TABLE);
            jdbc.sql("delete from candidate where election = :election and id in (:ids)")
                    .param("election", election)
                    .param("ids", ids)
                    .update();
        }
    }

    /** Keeps who filed what is judged about these candidates. */
    public void filed(Collection<CandidateId> candidates, String account) {
        filers.keep(candidates, account);
    }

    /** Everybody who filed something about one of these candidates. */
    public Set<String> filers(Collection<CandidateId> candidates) {
        return filers.of(candidates);
    }

    /** Candidates with the same outcome change together. */
    public void decide(ElectionId election, List<Outcome> outcomes) {
        outcomes.stream()
                .collect(Collectors.groupingBy(outcome ->
                        new Outcome(new CandidateId(""), outcome.decision(), outcome.result(), outcome.support())))
                .forEach((outcome, alike) -> decide(
                        election,
                        outcome,
                        alike.stream().map(Outcome::candidate).toList()));
    }

    private void decide(ElectionId election, Outcome outcome, Collection<CandidateId> ids) {
        requireAll(
                ids,
                jdbc.sql("""
                        update candidate set decision = :decision, result = :result, support = coalesce(:support, support)
                        where election = :election and id in (:ids) and decision <> 'WITHDRAWN'
                        """)
                        .param("decision", outcome.decision().name())
                        .param("result", outcome.result())
                        .param("support", outcome.support().orElse(null), Types.INTEGER)
                        .param("election", election)
                        .param("ids", ids)
                        .update());
        decided(election, ids, known -> known.decided(outcome.decision(), outcome.result(), outcome.support()));
    }

    /** Exactly the candidates whose decision was just updated. */
    private static void decided(ElectionId election, Collection<CandidateId> ids, UnaryOperator<Candidate> change) {
        TransactionReadCache.<List<Candidate>>amend(TABLE, election, all -> all.stream()
                .map(known -> ids.contains(known.id()) ? change.apply(known) : known)
                .toList());
    }

    /**
     * Withdraws a candidate unless a decision about them was made in the meantime.
     *
     * @throws ConflictException otherwise
     */
    public void withdraw(Candidate candidate, String result) {
        TransactionReadCache.forget(TABLE);
        requireAll(
                List.of(candidate.id()),
                jdbc.sql("""
                        update candidate set decision = 'WITHDRAWN', result = :result
                        where election = :election and id = :id and decision = :known
                        """)
                        .param("result", result)
                        .param("election", candidate.election())
                        .param("id", candidate.id())
                        .param("known", candidate.decision().name())
                        .update());
    }

    /** A candidate who withdrew at the same moment is not reinstated (E3). */
    private static void requireAll(Collection<CandidateId> ids, int changed) {
        if (changed != ids.stream().distinct().count()) {
            throw new ConflictException("人选的情况刚刚有了变化，请刷新后再办理", "E3");
        }
    }

    public void settle(ElectionId election, Collection<CandidateId> ids, Progress decision, String result) {
        if (!ids.isEmpty()) {
            decide(election, new Outcome(new CandidateId(""), decision, result), ids);
        }
    }

    /** Settles several candidates at once, each with a result of its own. */
    public void settle(ElectionId election, Progress decision, Map<CandidateId, String> results) {
        if (results.isEmpty()) {
            return;
        }
        List<Object[]> rows = results.entrySet().stream()
                .map(result -> new Object[] {result.getKey(), result.getValue()})
                .toList();
        requireAll(
                results.keySet(),
                jdbc.sql("""
                        update candidate set decision = :decision,
                            result = (select told.result from (values :rows) as told (id, result) where told.id = candidate.id)
                        where election = :election and id in (:ids) and decision <> 'WITHDRAWN'
                        """)
                        .param("decision", decision.name())
                        .param("rows", rows)
                        .param("election", election)
                        .param("ids", results.keySet())
                        .update());
        decided(
                election,
                results.keySet(),
                known -> known.decided(decision, results.get(known.id()), Optional.empty()));
    }

    private void send(String sql, SqlParameterSource[] rows) {
        if (rows.length > 0) {
            TransactionReadCache.forget(TABLE);
            batches.batchUpdate(sql, rows);
        }
    }

    private MapSqlParameterSource facts(Candidate candidate) {
        Person person = candidate.person();
        return new MapSqlParameterSource("id", candidate.id())
                .addValue("election", candidate.election())
                .addValue("name", person.name())
                .addValue("sex", person.sex())
                .addValue("ethnicity", person.ethnicity())
                .addValue("birthDate", person.birthDate())
                .addValue("unit", person.unit())
                .addValue("position", person.position())
                .addValue("post", candidate.post())
                .addValue("profile", json.write(candidate.profile()))
                .addValue("account", candidate.account().orElse(null))
                .addValue("outcome", candidate.outcome().name())
                .addValue("findings", json.write(candidate.findings()))
                .addValue("decision", candidate.decision().name())
                .addValue("result", candidate.result())
                .addValue("support", candidate.support().orElse(null));
    }

    private Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                new CandidateId(row.getString("id")),
                new ElectionId(row.getString("election")),
                new Person(
                        row.getString("name"),
                        row.getString("sex"),
                        row.getString("ethnicity"),
                        row.getString("unit"),
                        row.getString("position_held"),
                        row.getObject("birth_date", LocalDate.class)),
                new PostId(row.getString("post")),
                json.read(row.getString("profile"), Profile.class),
                Optional.ofNullable(row.getString("account")),
                Verdict.Outcome.valueOf(row.getString("outcome")),
                json.list(row.getString("findings"), Ruling.class),
                Progress.valueOf(row.getString("decision")),
                Citations.inWords(row.getString("result")),
                Optional.ofNullable(row.getObject("support", Integer.class)));
    }
}
