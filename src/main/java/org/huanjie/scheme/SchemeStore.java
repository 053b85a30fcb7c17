package org.huanjie.scheme;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huanjie.storage.TransactionReadCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts of all schemes; a version is never changed or taken away. */
@Repository
class SchemeStore {

    /** What is kept of a version. */
    record Stored(String id, int version, String text) {}

    /** Whose a version is and who sent it. */
    record Origin(String owner, String author) {}

    private static final String TABLE = "scheme";

    private final JdbcClient jdbc;

    SchemeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Stored> newest(String id) {
        return TransactionReadCache.of(TABLE, id, () -> jdbc.sql(
                        "select id, version, text from scheme where id = :id order by version desc limit 1")
                .param("id", id)
                .query(Stored.class)
                .optional());
    }

    Optional<Stored> newestBy(String id, String author) {
        return jdbc.sql("select id, version, text from scheme where id = :id and author = :author"
                        + " order by version desc limit 1")
                .param("id", id)
                .param("author", author)
                .query(Stored.class)
                .optional();
    }

    Optional<Stored> version(String id, int version) {
        return jdbc.sql("select id, version, text from scheme where id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .query(Stored.class)
                .optional();
    }

    List<String> ids() {
        return jdbc.sql("select distinct id from scheme order by id")
                .query(String.class)
                .list();
    }

    Origin origin(String id, int version) {
        return jdbc.sql("select owner, author from scheme where id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .query(Origin.class)
                .single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody stored this version first */
    void add(Stored scheme, Origin origin, OffsetDateTime at) {
        TransactionReadCache.forget(TABLE);
        jdbc.sql("insert into scheme (id, version, text, owner, author, stored_at)"
                        + " values (:id, :version, :text, :owner, :author, :at)")
                .param("id", scheme.id())
                .param("version", scheme.version())
                .param("text", scheme.text())
                .param("owner", origin.owner())
                .param("author", origin.author())
                .param("at", at)
                .update();
    }
}
