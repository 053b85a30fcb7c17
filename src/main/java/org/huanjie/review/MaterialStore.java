package org.huanjie.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which material reviewers missed and what was handed in. */
@Repository
class MaterialStore {

    private final JdbcClient jdbc;

    MaterialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param askedOn from which day the days are counted; empty for what earlier versions of the program asked
     * @param lastDay until when it may be handed in
     * @param content what was handed in; empty while nothing is
     */
    record Missing(
            CandidateId candidate,
            Optional<LocalDate> askedOn,
            LocalDate lastDay,
            String wanted,
            Optional<String> content) {}

    /** In the order in which the candidates registered. */
    List<Missing> of(ElectionId election) {
        return jdbc.sql("""
                        select missing_material.* from missing_material
                        join candidate on candidate.election = missing_material.election
                            and candidate.id = missing_material.candidate
                        where missing_material.election = :election order by candidate.seq
                        """)
                .param("election", election)
                .query((row, number) -> new Missing(
                        new CandidateId(row.getString("candidate")),
                        Optional.ofNullable(row.getObject("asked_on", LocalDate.class)),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("wanted"),
                        Optional.ofNullable(row.getString("content"))))
                .list();
    }

    void ask(ElectionId election, Missing missing) {
        jdbc.sql("""
                        insert into missing_material (election, candidate, asked_on, last_day, wanted)
                        values (:election, :candidate, :askedOn, :lastDay, :wanted)
                        """)
                .param("askedOn", missing.askedOn().orElse(null))
                .param("election", election)
                .param("candidate", missing.candidate())
                .param("lastDay", missing.lastDay())
                .param("wanted", missing.wanted())
                .update();
    }

    void prolong(ElectionId election, CandidateId candidate, LocalDate lastDay) {
        jdbc.sql(
                        "update missing_material set last_day = :lastDay where election = :election and candidate = :candidate")
                .param("lastDay", lastDay)
                .param("election", election)
                .param("candidate", candidate)
                .update();
    }

    void supplied(ElectionId election, CandidateId candidate, String content) {
        jdbc.sql("update missing_material set content = :content where election = :election and candidate = :candidate")
                .param("content", content)
                .param("election", election)
                .param("candidate", candidate)
                .update();
    }
}
