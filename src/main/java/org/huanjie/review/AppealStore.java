package org.huanjie.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who was told of a rejection, and what became of their appeals. */
@Repository
class AppealStore {

    private final JdbcClient jdbc;

    AppealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far an appeal has come. */
    enum State {
        /** Told of the rejection; an appeal may be made. */
        TOLD,
        /** None was made. */
        NONE,
        MADE,
        UPHELD,
        REFUSED
    }

    /**
     * @param toldOn the day from which the appeal period is counted; empty for appeals of earlier versions of the program
     * @param lastDay until when an appeal may be made
     */
    record Appeal(CandidateId candidate, Optional<LocalDate> toldOn, LocalDate lastDay, State state, String grounds) {}

    /** In the order in which the candidates registered. */
    List<Appeal> of(ElectionId election) {
        return jdbc.sql("""
                        select appeal.* from appeal
                        join candidate on candidate.election = appeal.election and candidate.id = appeal.candidate
                        where appeal.election = :election order by candidate.seq
                        """)
                .param("election", election)
                .query((row, number) -> new Appeal(
                        new CandidateId(row.getString("candidate")),
                        Optional.ofNullable(row.getObject("told_on", LocalDate.class)),
                        row.getObject("last_day", LocalDate.class),
                        State.valueOf(row.getString("state")),
                        row.getString("grounds")))
                .list();
    }

    void tell(ElectionId election, CandidateId candidate, LocalDate today, LocalDate lastDay) {
        if (toldBefore(election, candidate)) {
            tellAgain(election, candidate, today, lastDay);
            return;
        }
        jdbc.sql("""
                        insert into appeal (election, candidate, told_on, last_day, state, grounds)
                        values (:election, :candidate, :today, :lastDay, :state, '')
                        """)
                .param("today", today)
                .param("election", election)
                .param("candidate", candidate)
                .param("lastDay", lastDay)
                .param("state", State.TOLD.name())
                .update();
    }

    private boolean toldBefore(ElectionId election, CandidateId candidate) {
        return of(election).stream().anyMatch(appeal -> appeal.candidate().equals(candidate));
    }

    /** Rejected in another review, such as after a correction. */
    private void tellAgain(ElectionId election, CandidateId candidate, LocalDate today, LocalDate lastDay) {
        jdbc.sql("""
                        update appeal set told_on = :today, last_day = :lastDay, state = :state, grounds = ''
                        where election = :election and candidate = :candidate
                        """)
                .param("today", today)
                .param("lastDay", lastDay)
                .param("state", State.TOLD.name())
                .param("election", election)
                .param("candidate", candidate)
                .update();
    }

    void prolong(ElectionId election, CandidateId candidate, LocalDate lastDay) {
        jdbc.sql("update appeal set last_day = :lastDay where election = :election and candidate = :candidate")
                .param("lastDay", lastDay)
                .param("election", election)
                .param("candidate", candidate)
                .update();
    }

    void record(ElectionId election, AppealSheet.Row row) {
        jdbc.sql(
                        "update appeal set state = :state, grounds = :grounds where election = :election and candidate = :candidate")
                .param("state", (row.appeals() ? State.MADE : State.NONE).name())
                .param("grounds", row.grounds())
                .param("election", election)
                .param("candidate", row.candidate())
                .update();
    }

    void decide(ElectionId election, AppealDecisions.Row row) {
        jdbc.sql("update appeal set state = :state where election = :election and candidate = :candidate")
                .param("state", (row.upheld() ? State.UPHELD : State.REFUSED).name())
                .param("election", election)
                .param("candidate", row.candidate())
                .update();
    }
}
