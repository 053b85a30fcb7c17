package org.huanjie.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.division.Division;
import org.huanjie.election.Election.Stage;
import org.huanjie.election.Election.Status;
import org.huanjie.ids.ElectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the lines of a list say of elections and bodies, all of a page at once. Read-only. */
@Repository
class SituationStore {

    private final JdbcClient jdbc;

    SituationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An election of a list. */
    record Listed(
            ElectionId election,
            String division,
            String body,
            Stage stage,
            Status status,
            boolean byElection,
            Optional<LocalDate> overdueSince) {}

    /** A period that runs in an election. */
    record Running(ElectionId election, String kind, LocalDate from, Optional<LocalDate> to) {}

    Map<ElectionId, Listed> elections(Collection<ElectionId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                "select id, division, body, stage, status, kind, overdue_since from election where id in (:ids)")
                        .param("ids", ids)
                        .query((row, number) -> listed(row))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Listed::election, each -> each));
    }

    List<Running> periods(Collection<ElectionId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select election, 'registration' as kind, opened as from_day, extended_to as to_day from registration
                            where is_open and election in (:ids)
                        union all select election, kind, from_day, to_day from notice where ended_on is null and election in (:ids)
                        """)
                        .param("ids", ids)
                        .query((row, number) -> new Running(
                                new ElectionId(row.getString("election")),
                                row.getString("kind"),
                                row.getObject("from_day", LocalDate.class),
                                Optional.ofNullable(row.getObject("to_day", LocalDate.class))))
                        .list();
    }

    /** What the League bodies of divisions are called. */
    Map<String, String> bodies(Collection<String> divisions) {
        return divisions.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                "select division as code, name from body where kind = 'league' and division in (:divisions)")
                        .param("divisions", divisions)
                        .query(Division.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Division::code, Division::name));
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                new ElectionId(row.getString("id")),
                row.getString("division"),
                row.getString("body"),
                Stage.valueOf(row.getString("stage")),
                Status.valueOf(row.getString("status")),
                !row.getString("kind").equals("REGULAR"),
                Optional.ofNullable(row.getObject("overdue_since", LocalDate.class)));
    }
}
