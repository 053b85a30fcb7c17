package org.huanjie.calendar;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The years that administrators imported, as text. */
@Repository
class YearStore {

    private final JdbcClient jdbc;

    YearStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> texts() {
        return jdbc.sql("select days from imported_year order by of_year")
                .query(String.class)
                .list();
    }

    /** Puts a year in the place of what was imported for it before. */
    void put(int year, String days, String account, OffsetDateTime at) {
        jdbc.sql("delete from imported_year where of_year = :year")
                .param("year", year)
                .update();
        jdbc.sql("insert into imported_year (of_year, days, imported_by, imported_at) values (:year, :days, :by, :at)")
                .param("year", year)
                .param("days", days)
                .param("by", account)
                .param("at", at)
                .update();
    }
}
