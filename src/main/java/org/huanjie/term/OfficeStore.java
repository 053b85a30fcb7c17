package org.huanjie.term;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.clause.Citations;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.StoredJson;
import org.huanjie.roster.Seat;
import org.huanjie.storage.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The standing record of committees. Rows are never removed; an office ends once. */
@Repository
class OfficeStore {

    private final JdbcClient jdbc;
    private final StoredJson json;

    OfficeStore(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param midTerm whether they were appointed within the term */
    void insert(List<Office> offices, boolean midTerm) {
        jdbc.sql("""
                        insert into office (id, division, term, election, person, post, holder, lapses, since, term_ends, reason, mid_term)
                        values :rows
                        """)
                .param(
                        "rows",
                        offices.stream().map(office -> row(office, midTerm)).toList())
                .update();
    }

    /** Everyone who serves or served, those in office first, then the latest. */
    List<Office> of(String division) {
        return jdbc.sql(
                        "select * from office where division = :division order by ended desc nulls first, since desc, length(id), id")
                .param("division", division)
                .query((row, number) -> office(row))
                .list();
    }

    List<Office> serving(String division) {
        return jdbc.sql(
                        "select * from office where division = :division and ended is null order by since, length(id), id")
                .param("division", division)
                .query((row, number) -> office(row))
                .list();
    }

    int countOf(ElectionId term) {
        return jdbc.sql("select count(*) from office where term = :term")
                .param("term", term)
                .query(Integer.class)
                .single();
    }

    /** The last day of the term of those who serve, by division. */
    Map<String, LocalDate> sittingTermEnds(Collection<String> divisions) {
        return Batches.of(divisions)
                .flatMap(portion -> jdbc
                        .sql("""
                                select division, max(term_ends) as term_ends from office
                                where division in (:divisions) and ended is null and term_ends is not null group by division""")
                        .param("divisions", portion)
                        .query((row, number) ->
                                Map.entry(row.getString("division"), row.getObject("term_ends", LocalDate.class)))
                        .list()
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The last day of a term. */
    Optional<LocalDate> termEnds(ElectionId term) {
        return jdbc.sql("select max(term_ends) from office where term = :term")
                .param("term", term)
                .query(LocalDate.class)
                .optional();
    }

    /** The next committee takes over: all of the old one leave, part-time officers by themselves. */
    void succeed(String division, LocalDate day, String reason, String lapseReason) {
        jdbc.sql("""
                        update office set ended = :day,
                            ending = case when lapses then 'LAPSED' else 'SUCCEEDED' end,
                            reason = case when lapses then :lapseReason else :reason end
                        where division = :division and ended is null
                        """)
                .param("day", day)
                .param("lapseReason", lapseReason)
                .param("reason", reason)
                .param("division", division)
                .update();
    }

    void end(Collection<String> ids, LocalDate day, Ending ending, String reason) {
        jdbc.sql("""
                        update office set ended = :day, ending = :ending, reason = :reason
                        where id in (:ids) and ended is null
                        """)
                .param("day", day)
                .param("ending", ending.name())
                .param("reason", reason)
                .param("ids", ids)
                .update();
    }

    /** Everyone whom an election brought, or whose whole term rests on it, leaves. */
    void annul(ElectionId election, LocalDate day, String reason) {
        jdbc.sql("""
                        update office set ended = :day, ending = 'ANNULLED', reason = :reason
                        where (term = :election or election = :election) and ended is null
                        """)
                .param("day", day)
                .param("reason", reason)
                .param("election", election)
                .update();
    }

    /** Ends what lapses with a term that is over; returns how many did. */
    int lapse(LocalDate today, String reason) {
        return jdbc.sql("""
                        update office set ended = :today, ending = 'LAPSED', reason = :reason
                        where lapses and ended is null and term_ends < :today
                        """).param("today", today).param("reason", reason).update();
    }

    /** The last day of the term that is the next to let somebody lapse. */
    Optional<LocalDate> nextLapse() {
        return jdbc.sql("select min(term_ends) from office where lapses and ended is null")
                .query(LocalDate.class)
                .optional();
    }

    /** What lapsed on a day because its term was over. */
    List<Office> lapsedOn(LocalDate day) {
        return jdbc.sql(
                        "select * from office where ended = :day and ending = 'LAPSED' and term_ends < :day order by term, length(id), id")
                .param("day", day)
                .query((row, number) -> office(row))
                .list();
    }

    void rewrite(ElectionId election, Seat holder) {
        jdbc.sql("update office set holder = :holder where election = :election and person = :person")
                .param("holder", json.write(holder))
                .param("election", election)
                .param("person", holder.person())
                .update();
    }

    private Object[] row(Office office, boolean midTerm) {
        return new Object[] {
            office.id(),
            office.division(),
            office.term(),
            office.election(),
            office.holder().person(),
            office.holder().post(),
            json.write(office.holder()),
            office.lapses(),
            office.since(),
            office.termEnds(),
            "",
            midTerm
        };
    }

    private Office office(ResultSet row) throws SQLException {
        return new Office(
                row.getString("id"),
                row.getString("division"),
                new ElectionId(row.getString("term")),
                new ElectionId(row.getString("election")),
                json.read(row.getString("holder"), Seat.class),
                row.getBoolean("lapses"),
                row.getObject("since", LocalDate.class),
                row.getObject("term_ends", LocalDate.class),
                Optional.ofNullable(row.getObject("ended", LocalDate.class)),
                Optional.ofNullable(row.getString("ending")).map(Ending::valueOf),
                Citations.inWords(row.getString("reason")));
    }
}
