package org.huanjie.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.ids.MeetingId;
import org.huanjie.input.StoredJson;
import org.huanjie.storage.TransactionReadCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the meetings of elections. */
@Repository
public class MeetingStore {

    private static final String MEETINGS = "meeting";

    private final JdbcClient jdbc;
    private final StoredJson json;

    public MeetingStore(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** By round, electorate and position. */
    List<Meeting> meetings(ElectionId election) {
        return TransactionReadCache.of(MEETINGS, election, () -> jdbc.sql(
                        "select * from meeting where election = :election order by round_number, electorate, position")
                .param("election", election)
                .query((row, number) -> meeting(row))
                .list());
    }

    List<Meeting> meetings(ElectionId election, ElectorateId electorate, int round) {
        return meetings(election).stream()
                .filter(meeting -> meeting.electorate().equals(electorate) && meeting.round() == round)
                .toList();
    }

    /** @throws NoSuchElementException when there is none */
    public Meeting meeting(MeetingId id) {
        return TransactionReadCache.of(MEETINGS, List.of(id), () -> jdbc.sql("select * from meeting where id = :id")
                .param("id", id)
                .query((row, number) -> meeting(row))
                .optional()
                .orElseThrow());
    }

    public void add(Meeting meeting) {
        TransactionReadCache.forget(MEETINGS);
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

    public void change(Meeting meeting) {
        TransactionReadCache.forget(MEETINGS);
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

    private Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                new MeetingId(row.getString("id")),
                new ElectionId(row.getString("election")),
                new ElectorateId(row.getString("electorate")),
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
}
