package org.huanjie.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.huanjie.answer.NotNow;
import org.huanjie.answer.StoredJson;
import org.huanjie.ballot.Count.Kind;
import org.huanjie.ballot.Round.Standing;
import org.huanjie.ballot.Sheet.BallotCount;
import org.huanjie.memory.Recall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps rounds, meetings and count sheets. */
@Repository
class BallotStore {

    private static final String ROUNDS = "ballot_round";
    private static final String MEETINGS = "meeting";
    private static final String SHEETS = "count_sheet";
    private static final String WRITE_INS = "write_in";

    private final JdbcClient jdbc;
    private final StoredJson json;

    BallotStore(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Round round) {
        Recall.forget(ROUNDS);
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

    void stand(Round round) {
        Recall.forget(ROUNDS);
        jdbc.sql(
                        "update ballot_round set standing = :standing where election = :election and ballot = :ballot and number = :number")
                .param("standing", json.write(round.standing()))
                .param("election", round.election())
                .param("ballot", round.ballot())
                .param("number", round.number())
                .update();
    }

    void keepTally(Round round) {
        Recall.forget(ROUNDS);
        jdbc.sql(
                        "update ballot_round set tally = :tally where election = :election and ballot = :ballot and number = :number")
                .param("tally", json.write(round.tally().orElseThrow()))
                .param("election", round.election())
                .param("ballot", round.ballot())
                .param("number", round.number())
                .update();
    }

    void keepTieBreak(Round round) {
        Recall.forget(ROUNDS);
        jdbc.sql(
                        "update ballot_round set tie_break = :tieBreak where election = :election and ballot = :ballot and number = :number")
                .param("tieBreak", json.write(round.tieBreak().orElseThrow()))
                .param("election", round.election())
                .param("ballot", round.ballot())
                .param("number", round.number())
                .update();
    }

    void keepWaiting(Round round) {
        Recall.forget(ROUNDS);
        jdbc.sql(
                        "update ballot_round set waiting = :waiting where election = :election and ballot = :ballot and number = :number")
                .param("waiting", round.waiting())
                .param("election", round.election())
                .param("ballot", round.ballot())
                .param("number", round.number())
                .update();
    }

    /** By electorate, number and ballot. */
    List<Round> rounds(String election) {
        return Recall.of(ROUNDS, election, () -> jdbc.sql(
                        "select * from ballot_round where election = :election order by electorate, number, ballot")
                .param("election", election)
                .query((row, number) -> round(row))
                .list());
    }

    /** By round, electorate and position. */
    List<Meeting> meetings(String election) {
        return Recall.of(MEETINGS, election, () -> jdbc.sql(
                        "select * from meeting where election = :election order by round_number, electorate, position")
                .param("election", election)
                .query((row, number) -> meeting(row))
                .list());
    }

    List<Meeting> meetings(String election, String electorate, int round) {
        return meetings(election).stream()
                .filter(meeting -> meeting.electorate().equals(electorate) && meeting.round() == round)
                .toList();
    }

    /** @throws NoSuchElementException when there is none */
    Meeting meeting(String id) {
        return Recall.of(MEETINGS, List.of(id), () -> jdbc.sql("select * from meeting where id = :id")
                .param("id", id)
                .query((row, number) -> meeting(row))
                .optional()
                .orElseThrow());
    }

    void add(Meeting meeting) {
        Recall.forget(MEETINGS);
        jdbc.sql("""
                        insert into meeting (id, election, electorate, round_number, position, name, place, meets_on, meets_at, entitled,
                            excluded, state, attempt, present, tellers)
                        values (:id, :election, :electorate, :round, :position, :name, :place, :date, :time, :entitled,
                            :excluded, :state, :attempt, null, :tellers)
                        """)
                .param("id", meeting.id())
                .param("election", meeting.election())
                .param("electorate", meeting.electorate())
                .param("round", meeting.round())
                .param("position", meeting.position())
                .param("name", meeting.name())
                .param("place", meeting.place())
                .param("date", meeting.date())
                .param("time", meeting.time())
                .param("entitled", meeting.entitled())
                .param("excluded", json.write(meeting.excluded()))
                .param("state", meeting.state().name())
                .param("attempt", meeting.attempt())
                .param("tellers", json.write(meeting.tellers()))
                .update();
    }

    void change(Meeting meeting) {
        Recall.forget(MEETINGS);
        jdbc.sql("""
                        update meeting set place = :place, meets_on = :date, meets_at = :time, entitled = :entitled, excluded = :excluded,
                            state = :state, attempt = :attempt, present = :present, tellers = :tellers, other_form = :otherForm, failed = :failed
                        where id = :id
                        """)
                .param("place", meeting.place())
                .param("date", meeting.date())
                .param("time", meeting.time())
                .param("entitled", meeting.entitled())
                .param("excluded", json.write(meeting.excluded()))
                .param("otherForm", meeting.otherForm().map(json::write).orElse(null), Types.VARCHAR)
                .param("failed", json.write(meeting.failed()))
                .param("state", meeting.state().name())
                .param("attempt", meeting.attempt())
                .param("present", meeting.present().orElse(null), Types.INTEGER)
                .param("tellers", json.write(meeting.tellers()))
                .param("id", meeting.id())
                .update();
    }

    void add(Sheet sheet) {
        Recall.forget(SHEETS);
        jdbc.sql("""
                        insert into count_sheet (meeting, version, counts, state, recorded_by, reason)
                        values (:meeting, :version, :counts, :state, :recordedBy, '')
                        """)
                .param("meeting", sheet.meeting())
                .param("version", sheet.version())
                .param("counts", json.write(sheet.counts()))
                .param("state", sheet.state().name())
                .param("recordedBy", sheet.recordedBy())
                .update();
    }

    /** @throws NotNow when the sheet was signed or sent back before */
    void conclude(Sheet sheet, Sheet.State state, String signedBy, String reason) {
        Recall.forget(SHEETS);
        int changed = jdbc.sql("""
                        update count_sheet set state = :state, signed_by = :signedBy, reason = :reason
                        where meeting = :meeting and version = :version and state = 'RECORDED'
                        """)
                .param("state", state.name())
                .param("signedBy", signedBy)
                .param("reason", reason)
                .param("meeting", sheet.meeting())
                .param("version", sheet.version())
                .update();
        if (changed == 0) {
            throw new NotNow("这张计票单已有结论，签字后不再改动");
        }
    }

    /** Oldest first. */
    List<Sheet> sheets(String meeting) {
        return Recall.of(
                SHEETS, meeting, () -> jdbc.sql("select * from count_sheet where meeting = :meeting order by version")
                        .param("meeting", meeting)
                        .query((row, number) -> sheet(row))
                        .list());
    }

    void add(String election, WrittenIn writtenIn) {
        Recall.forget(WRITE_INS);
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

    List<WrittenIn> writtenIn(String election) {
        return Recall.of(WRITE_INS, election, () -> jdbc.sql(
                        "select * from write_in where election = :election order by ballot, name")
                .param("election", election)
                .query((row, number) -> new WrittenIn(
                        row.getString("ballot"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("candidate"))))
                .list());
    }

    private Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getString("election"),
                row.getString("electorate"),
                row.getString("ballot"),
                row.getInt("number"),
                Kind.valueOf(row.getString("kind")),
                row.getInt("seats"),
                json.list(row.getString("standing"), Standing.class),
                Optional.ofNullable(row.getString("tally")).map(tally -> json.read(tally, Tally.class)),
                Optional.ofNullable(row.getString("tie_break")).map(by -> json.read(by, TieBreak.class)),
                row.getBoolean("waiting"));
    }

    private Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                row.getString("id"),
                row.getString("election"),
                row.getString("electorate"),
                row.getInt("round_number"),
                row.getInt("position"),
                row.getString("name"),
                row.getString("place"),
                row.getObject("meets_on", LocalDate.class),
                row.getObject("meets_at", LocalTime.class),
                row.getInt("entitled"),
                json.list(row.getString("excluded"), Excluded.class),
                Meeting.State.valueOf(row.getString("state")),
                row.getInt("attempt"),
                Optional.ofNullable(row.getObject("present", Integer.class)),
                json.list(row.getString("tellers"), Teller.class),
                Optional.ofNullable(row.getString("other_form")).map(form -> json.read(form, OtherForm.class)),
                json.list(row.getString("failed"), Meeting.Attempt.class));
    }

    private Sheet sheet(ResultSet row) throws SQLException {
        return new Sheet(
                row.getString("meeting"),
                row.getInt("version"),
                json.list(row.getString("counts"), BallotCount.class),
                Sheet.State.valueOf(row.getString("state")),
                row.getString("recorded_by"),
                Optional.ofNullable(row.getString("signed_by")),
                row.getString("reason"));
    }
}
