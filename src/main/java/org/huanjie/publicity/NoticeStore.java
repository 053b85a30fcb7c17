package org.huanjie.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.NoticeId;
import org.huanjie.publicity.Notice.State;
import org.huanjie.storage.TransactionReadCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices as they hung. Nothing is ever changed but how a notice stands and when it ends. */
@Repository
class NoticeStore {

    private static final String TABLE = "notice";
    private static final String SEPARATOR = "\n";

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Notice> find(NoticeId id) {
        return jdbc.sql("select * from notice where id = :id")
                .param("id", id)
                .query(NoticeStore::notice)
                .optional();
    }

    /** The notices of an election, the oldest first. */
    List<Notice> of(ElectionId election) {
        return TransactionReadCache.of(
                TABLE,
                election,
                () -> List.copyOf(jdbc.sql("select * from notice where election = :election order by posted_at, id")
                        .param("election", election)
                        .query(NoticeStore::notice)
                        .list()));
    }

    void add(Notice notice) {
        jdbc.sql("""
                        insert into notice
                            (id, election, kind, state, title, body, scope, media, phone, address, from_day, to_day,
                             warnings, posted_by, posted_at)
                        values (:id, :election, :kind, :state, :title, :body, :scope, :media, :phone, :address, :from,
                                :to, :warnings, :postedBy, :postedAt)""")
                .param("id", notice.id())
                .param("election", notice.election())
                .param("kind", notice.kind().id())
                .param("state", notice.state().name())
                .param("title", notice.title())
                .param("body", notice.text())
                .param("scope", notice.scope())
                .param("media", String.join(SEPARATOR, notice.media()))
                .param("phone", notice.phone())
                .param("address", notice.address())
                .param("from", notice.from())
                .param("to", notice.to())
                .param("warnings", String.join(SEPARATOR, notice.warnings()))
                .param("postedBy", notice.postedBy())
                .param("postedAt", notice.postedAt().atOffset(ZoneOffset.UTC))
                .update();
        TransactionReadCache.<List<Notice>>amend(
                TABLE, notice.election(), known -> Stream.concat(known.stream(), Stream.of(notice))
                        .toList());
    }

    /** The notice, locked until the transaction ends. */
    Optional<Notice> lock(NoticeId id) {
        Optional<Notice> notice = jdbc.sql("select * from notice where id = :id for update")
                .param("id", id)
                .query(NoticeStore::notice)
                .optional();
        TransactionReadCache.forgetAll();
        return notice;
    }

    void end(NoticeId id, LocalDate day) {
        TransactionReadCache.forget(TABLE);
        jdbc.sql("update notice set state = :state, ended_on = :day where id = :id")
                .param("state", State.ENDED.name())
                .param("day", day)
                .param("id", id)
                .update();
    }

    void move(NoticeId id, LocalDate to, String text) {
        TransactionReadCache.forget(TABLE);
        jdbc.sql("update notice set to_day = :to, body = :text where id = :id")
                .param("to", to)
                .param("text", text)
                .param("id", id)
                .update();
    }

    void listChanged(NoticeId id) {
        TransactionReadCache.forget(TABLE);
        jdbc.sql("update notice set list_changed = true where id = :id")
                .param("id", id)
                .update();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                new NoticeId(row.getString("id")),
                new ElectionId(row.getString("election")),
                NoticeKind.of(row.getString("kind")),
                State.valueOf(row.getString("state")),
                row.getString("title"),
                row.getString("body"),
                row.getString("scope"),
                split(row.getString("media")),
                row.getString("phone"),
                row.getString("address"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                split(row.getString("warnings")),
                row.getString("posted_by"),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("list_changed"));
    }

    private static List<String> split(String values) {
        return values.isEmpty() ? List.of() : List.of(values.split(SEPARATOR));
    }
}
