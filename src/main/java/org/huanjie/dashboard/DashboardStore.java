package org.huanjie.dashboard;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.division.Division;
import org.huanjie.storage.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names that a dashboard shows. Read-only. */
@Repository
class DashboardStore {

    private final JdbcClient jdbc;

    DashboardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The provinces in which a body is set up. */
    List<Division> provinces() {
        return jdbc.sql("""
                        select code, name from division p where length(code) = 2
                            and exists (select 1 from body b where b.kind = 'league' and b.division >= p.code
                                and b.division < cast(cast(p.code as integer) + 1 as varchar(12)))
                        order by code
                        """).query(Division.class).list();
    }

    /** What divisions are called, by code; what is not known is not named. */
    Map<String, String> names(Collection<String> codes) {
        return Batches.of(codes)
                .flatMap(some -> jdbc
                        .sql("select code, name from division where code in (:codes)")
                        .param("codes", some)
                        .query(Division.class)
                        .list()
                        .stream())
                .collect(Collectors.toMap(Division::code, Division::name));
    }
}
