package org.huanjie.handout;

import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huanjie.ids.HandoutId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps handouts in the database. */
@Repository
class HandoutStore {

    private static final int PIECE = 512 * 1024;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    HandoutStore(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(Handout handout, byte[] content) {
        jdbc.sql("insert into handout (id, owner, title, once, made_at) values (:id, :owner, :title, :once, :madeAt)")
                .param("id", handout.id())
                .param("owner", handout.owner())
                .param("title", handout.title())
                .param("once", handout.once())
                .param("madeAt", handout.madeAt())
                .update();
        List<Object[]> pieces = IntStream.range(0, (content.length + PIECE - 1) / PIECE)
                .mapToObj(seq -> new Object[] {
                    handout.id().value(),
                    seq,
                    Arrays.copyOfRange(content, seq * PIECE, Math.min(content.length, (seq + 1) * PIECE))
                })
                .toList();
        batches.batchUpdate("insert into handout_piece (handout, seq, content) values (?, ?, ?)", pieces);
    }

    Optional<Handout> lock(HandoutId id) {
        return jdbc.sql("select * from handout where id = ? for update")
                .param(id)
                .query(Handout.class)
                .optional();
    }

    /** Those of an account, the newest first. */
    List<Handout> of(String owner) {
        return jdbc.sql("select * from handout where owner = ? order by made_at desc, id")
                .param(owner)
                .query(Handout.class)
                .list();
    }

    byte[] content(HandoutId id) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        jdbc.sql("select content from handout_piece where handout = ? order by seq")
                .param(id)
                .query((row, number) -> row.getBytes("content"))
                .list()
                .forEach(content::writeBytes);
        return content.toByteArray();
    }

    void delete(HandoutId id) {
        jdbc.sql("delete from handout_piece where handout = ?").param(id).update();
        jdbc.sql("delete from handout where id = ?").param(id).update();
    }

    List<HandoutId> madeBefore(OffsetDateTime moment) {
        return jdbc.sql("select id from handout where made_at < ?")
                .param(moment)
                .query((row, number) -> new HandoutId(row.getString("id")))
                .list();
    }
}
