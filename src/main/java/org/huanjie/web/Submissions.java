package org.huanjie.web;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which forms have been sent, on whatever node. */
@Repository
class Submissions {

    private static final Duration KEPT = Duration.ofDays(2);
    /** A sending without an answer for so long has ended with its node. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    Submissions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this sending is the first. */
    boolean begin(String id) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql(
                        "delete from form_submission where sent_at < :old or (id = :id and answer is null and sent_at < :dead)")
                .param("old", now.minus(KEPT))
                .param("id", id)
                .param("dead", now.minus(LONGEST))
                .update();
        try {
            jdbc.sql("insert into form_submission (id, sent_at) values (?, ?)")
                    .params(id, now)
                    .update();
            return true;
        } catch (DuplicateKeyException sentBefore) {
            return false;
        }
    }

    /** Keeps where the first sending led to. */
    void answered(String id, String address) {
        jdbc.sql("update form_submission set answer = ? where id = ?")
                .params(address, id)
                .update();
    }

    /** What was refused may be sent again. */
    void forget(String id) {
        jdbc.sql("delete from form_submission where id = ?").param(id).update();
    }

    /** Where the first sending led to, once it has ended. */
    Optional<String> answer(String id) {
        return jdbc.sql("select answer from form_submission where id = ? and answer is not null")
                .param(id)
                .query(String.class)
                .optional();
    }
}
