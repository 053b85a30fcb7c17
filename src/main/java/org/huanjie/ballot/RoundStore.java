package org.huanjie.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.huanjie.ballot.Count.Kind;
import org.huanjie.ballot.Round.Standing;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.input.StoredJson;
import org.huanjie.storage.TransactionReadCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the rounds of voting and the write-ins. */
@Repository
public class RoundStore {

    private static final String ROUNDS = "ballot_round";
    private static final String WRITE_INS = "write_in";

    private final JdbcClient jdbc;
    private final StoredJson json;

    public RoundStore(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void add(Round round) {
        TransactionReadCache.forget(ROUNDS);
        jdbc.sql("""
                        insert into ballot_round (election, ballot, number, electorate, kind, seats, standing)
                        values (:election, :ballot, :number, :electorate, :kind, :seats, :standing)
                        """)
                .param("election", round.election())
                .param("ballot", round.ballot())
                .param("number", round.number())
                .param("electorate", round.electorate())
                .param("kind", round.kind().name())
                .param("seats", round.seats())
                .param("standing", json.write(round.standing()))
                .update();
    }

    public void stand(Round round) {
        TransactionReadCache.forget(ROUNDS);
        jdbc.sql(
                        "update ballot_round set standing = :standing where election = :election and ballot = :ballot and number = :number")
                .param("standing", json.write(round.standing()))
                .param("election", round.election())
                .param("ballot", round.ballot())
                .param("number", round.number())
                .update();
    }

    public void keepTally(Round round) {
        TransactionReadCache.forget(ROUNDS);
        jdbc.sql(
                        "update ballot_round set tally = :tally where election = :election and ballot = :ballot and number = :number")
                .param("tally", json.write(round.tally().orElseThrow()))
                .param("election", round.election())
                .param("ballot", round.ballot())
                .param("number", round.number())
                .update();
    }

    public void keepTieBreak(Round round) {
        TransactionReadCache.forget(ROUNDS);
        jdbc.sql(
                        "update ballot_round set tie_break = :tieBreak where election = :election and ballot = :ballot and number = :number")
                .param("tieBreak", json.write(round.tieBreak().orElseThrow()))
                .param("election", round.election())
                .param("ballot", round.ballot())
                .param("number", round.number())
                .update();
    }

    public void keepWaiting(Round round) {
        TransactionReadCache.forget(ROUNDS);
        jdbc.sql(
                        "update ballot_round set waiting = :waiting where election = :election and ballot = :ballot and number = :number")
                .param("waiting", round.waiting())
                .param("election", round.election())
                .param("ballot", round.ballot())
                .param("number", round.number())
                .update();
    }

    /** By electorate, number and ballot. */
    public List<Round> rounds(ElectionId election) {
        return TransactionReadCache.of(ROUNDS, election, () -> jdbc.sql(
                        "select * from ballot_round where election = :election order by electorate, number, ballot")
                .param("election", election)
                .query((row, number) -> round(row))
                .list());
    }

    public void add(ElectionId election, WrittenIn writtenIn) {
        TransactionReadCache.forget(WRITE_INS);
        jdbc.sql("""
                        insert into write_in (election, ballot, name, candidate)
                        values (:election, :ballot, :name, :candidate)
                        """)
                .param("election", election)
                .param("ballot", writtenIn.ballot())
                .param("name", writtenIn.name())
                .param("candidate", writtenIn.candidate().orElse(null), Types.VARCHAR)
                .update();
    }

    public List<WrittenIn> writtenIn(ElectionId election) {
        return TransactionReadCache.of(WRITE_INS, election, () -> jdbc.sql(
                        "select * from write_in where election = :election order by ballot, name")
                .param("election", election)
                .query((row, number) -> new WrittenIn(
                        new BallotId(row.getString("ballot")),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("candidate")).map(CandidateId::new)))
                .list());
    }

    private Round round(ResultSet row) throws SQLException {
        return new Round(
                new ElectionId(row.getString("election")),
                new ElectorateId(row.getString("electorate")),
                new BallotId(row.getString("ballot")),
                row.getInt("number"),
                Kind.valueOf(row.getString("kind")),
                row.getInt("seats"),
                json.list(row.getString("standing"), Standing.class),
                Optional.ofNullable(row.getString("tally")).map(tally -> json.read(tally, Tally.class)),
                Optional.ofNullable(row.getString("tie_break")).map(by -> json.read(by, TieBreak.class)),
                row.getBoolean("waiting"));
    }
}
