package org.huanjie.candidacy;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.memory.Recall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how an election's registration stands. */
@Repository
class RegistrationStore {

    private final JdbcClient jdbc;

    RegistrationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param opened the day on which the registration began
     * @param extendedTo the last day after an extension
     */
    record Registration(LocalDate opened, Optional<LocalDate> extendedTo, boolean open) {}

    Optional<Registration> find(String election) {
        return jdbc.sql("select opened, extended_to, is_open from registration where election = :election")
                .param("election", election)
                .query((row, number) -> new Registration(
                        row.getObject("opened", LocalDate.class),
                        Optional.ofNullable(row.getObject("extended_to", LocalDate.class)),
                        row.getBoolean("is_open")))
                .optional();
    }

    /** Whether it is open; nobody else may register, close or extend until this transaction ends. */
    boolean lockOpen(String election) {
        Recall.forgetAll();
        return jdbc.sql("select is_open from registration where election = :election for update")
                .param("election", election)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void open(String election, LocalDate today) {
        jdbc.sql("insert into registration (election, opened, is_open) values (:election, :today, true)")
                .param("election", election)
                .param("today", today)
                .update();
    }

    void close(String election) {
        jdbc.sql("update registration set is_open = false where election = :election")
                .param("election", election)
                .update();
    }

    void extend(String election, LocalDate lastDay) {
        jdbc.sql("update registration set is_open = true, extended_to = :lastDay where election = :election")
                .param("lastDay", lastDay)
                .param("election", election)
                .update();
    }
}
