package org.huanjie.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.huanjie.answer.NotNow;
import org.huanjie.answer.StoredJson;
import org.huanjie.ballot.Sheet.BallotCount;
import org.huanjie.memory.Recall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps count sheets; a signed one never changes. */
@Repository
class SheetStore {

    private static final String SHEETS = "count_sheet";

    private final JdbcClient jdbc;
    private final StoredJson json;

    SheetStore(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
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
