package org.huanjie.scheme;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts of all schemes; a version is never changed or taken away. */
@Repository
class SchemeStore {

    /** What is kept of a version. */
    record Stored(String id, int version, String text) {}

    private final JdbcClient jdbc;

    SchemeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Stored> newest(String id) {
        return jdbc.sql("select id, version, text from scheme where id = :id order by version desc limit 1")
                .param("id", id)
                .query(Stored.class)
                .optional();
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

    /** @throws org.springframework.dao.DuplicateKeyException when somebody stored this version first */
    void add(Stored scheme, String author, OffsetDateTime at) {
        jdbc.sql("insert into scheme (id, version, text, author, stored_at)"
                        + " values (:id, :version, :text, :author, :at)")
                .param("id", scheme.id())
                .param("version", scheme.version())
                .param("text", scheme.text())
                .param("author", author)
                .param("at", at)
                .update();
    }
}
