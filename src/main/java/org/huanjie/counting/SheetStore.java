package org.huanjie.counting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.huanjie.counting.Sheet.BallotCount;
import org.huanjie.ids.MeetingId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.StoredJson;
import org.huanjie.storage.TransactionReadCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps count sheets; a signed one never changes. */
@Repository
public class SheetStore {

    private static final String SHEETS = "count_sheet";

    private final JdbcClient jdbc;
    private final StoredJson json;

    public SheetStore(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Sheet sheet) {
        TransactionReadCache.forget(SHEETS);
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

    /** @throws ConflictException when the sheet was signed or sent back before */
    void conclude(Sheet sheet, Sheet.State state, String signedBy, String reason) {
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
            throw new ConflictException("这张计票单已有结论，签字后不再改动");
        }
        TransactionReadCache.<List<Sheet>>amend(SHEETS, sheet.meeting(), known -> known.stream()
                .map(each -> each.version() == sheet.version() ? each.concluded(state, signedBy, reason) : each)
                .toList());
    }

    /** Oldest first. */
    public List<Sheet> sheets(MeetingId meeting) {
        return TransactionReadCache.of(
                SHEETS, meeting, () -> jdbc.sql("select * from count_sheet where meeting = :meeting order by version")
                        .param("meeting", meeting)
                        .query((row, number) -> sheet(row))
                        .list());
    }

    private Sheet sheet(ResultSet row) throws SQLException {
        return new Sheet(
                new MeetingId(row.getString("meeting")),
                row.getInt("version"),
                json.list(row.getString("counts"), BallotCount.class),
                Sheet.State.valueOf(row.getString("state")),
                row.getString("recorded_by"),
                Optional.ofNullable(row.getString("signed_by")),
                row.getString("reason"));
    }
}
