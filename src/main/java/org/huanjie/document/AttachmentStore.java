package org.huanjie.document;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huanjie.ids.ElectionId;
import org.huanjie.storage.TransactionReadCache;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps attachments in the database. */
@Repository
class AttachmentStore {

    private static final String TABLE = "attachment";
    private static final int PIECE = 512 * 1024;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    AttachmentStore(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(Attachment attachment, byte[] content) {
        TransactionReadCache.forget(TABLE);
        jdbc.sql("""
                        insert into attachment (id, election, kind, owner, name, type, size, sha256, stored_at, stored_by)
                        values (:id, :election, :kind, :owner, :name, :type, :size, :sha256, :storedAt, :storedBy)
                        """)
                .param("id", attachment.id())
                .param("election", attachment.election())
                .param("kind", attachment.kind())
                .param("owner", attachment.owner())
                .param("name", attachment.name())
                .param("type", attachment.type().name())
                .param("size", attachment.size())
                .param("sha256", attachment.sha256())
                .param("storedAt", attachment.storedAt())
                .param("storedBy", attachment.storedBy())
                .update();
        batches.batchUpdate(
                "insert into attachment_piece (attachment, seq, content) values (:attachment, :seq, :content)",
                pieces(attachment.id(), content));
    }

    List<Attachment> of(ElectionId election) {
        return TransactionReadCache.of(TABLE, election, () -> jdbc.sql(
                        "select * from attachment where election = :election order by stored_at, id")
                .param("election", election)
                .query(Attachment.class)
                .list());
    }

    Optional<Attachment> find(ElectionId election, String id) {
        return jdbc.sql("select * from attachment where election = :election and id = :id")
                .param("election", election)
                .param("id", id)
                .query(Attachment.class)
                .optional();
    }

    byte[] content(String id) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        jdbc.sql("select content from attachment_piece where attachment = :id order by seq")
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .list()
                .forEach(content::writeBytes);
        return content.toByteArray();
    }

    void give(ElectionId election, Collection<String> ids, String owner) {
        TransactionReadCache.forget(TABLE);
        jdbc.sql("update attachment set owner = :owner where election = :election and id in (:ids)")
                .param("owner", owner)
                .param("election", election)
                .param("ids", ids)
                .update();
    }

    private static SqlParameterSource[] pieces(String attachment, byte[] content) {
        int count = (content.length + PIECE - 1) / PIECE;
        return IntStream.range(0, count)
                .mapToObj(seq -> new MapSqlParameterSource("attachment", attachment)
                        .addValue("seq", seq)
                        .addValue(
                                "content",
                                Arrays.copyOfRange(content, seq * PIECE, Math.min(content.length, (seq + 1) * PIECE))))
                .toArray(SqlParameterSource[]::new);
    }
}
