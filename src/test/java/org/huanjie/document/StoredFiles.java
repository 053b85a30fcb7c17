package org.huanjie.document;

import java.time.Clock;
import java.util.List;
import org.huanjie.election.Elections;
import org.huanjie.minutes.Minutes;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Attachments for the tests of other features: on their own database, up to 2 MB, without minutes. */
public final class StoredFiles {

    private StoredFiles() {}

    public static Attachments on(
            JdbcClient jdbc, NamedParameterJdbcOperations batches, Elections elections, Clock clock) {
        return on(jdbc, batches, elections, clock, (election, actor, clause, entry) -> {});
    }

    static Attachments on(
            JdbcClient jdbc, NamedParameterJdbcOperations batches, Elections elections, Clock clock, Minutes minutes) {
        return new Attachments(
                new AttachmentStore(jdbc, batches),
                elections,
                minutes,
                clock,
                DataSize.ofMegabytes(2),
                List.of("pdf", "jpg", "png", "docx", "xlsx"));
    }
}
