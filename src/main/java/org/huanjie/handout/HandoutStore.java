package org.huanjie.handout;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huanjie.ids.HandoutId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps handouts in the database. */
@Repository
class HandoutStore {

    private final JdbcClient jdbc;

    HandoutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Handout handout) {
        jdbc.sql("insert into handout (id, owner, title, once, made_at) values (:id, :owner, :title, :once, :madeAt)")
                .param("id", handout.id())
                .param("owner", handout.owner())
                .param("title", handout.title())
                .param("once", handout.once())
                .param("madeAt", handout.madeAt())
                .update();
    }

    void append(HandoutId id, int seq, byte[] piece) {
        jdbc.sql("insert into handout_piece (handout, seq, content) values (?, ?, ?)")
                .params(id, seq, piece)
                .update();
    }

    int pieces(HandoutId id) {
        return jdbc.sql("select count(*) from handout_piece where handout = ?")
                .param(id)
                .query(Integer.class)
                .single();
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

    /** In their order. */
    List<byte[]> content(HandoutId id) {
        return jdbc.sql("select content from handout_piece where handout = ? order by seq")
                .param(id)
                .query((row, number) -> row.getBytes("content"))
                .list();
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
