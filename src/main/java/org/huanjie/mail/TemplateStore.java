package org.huanjie.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts that administrators have changed. */
@Repository
class TemplateStore {

    private final JdbcClient jdbc;

    TemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Template> find(LetterKind kind) {
        return jdbc.sql("select subject, body from mail_template where kind = ?")
                .param(kind.id())
                .query(Template.class)
                .optional();
    }

    void put(LetterKind kind, Template template, String actor, Instant now) {
        remove(kind);
        jdbc.sql("insert into mail_template (kind, subject, body, changed_by, changed_at) values (?, ?, ?, ?, ?)")
                .params(kind.id(), template.subject(), template.body(), actor, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(LetterKind kind) {
        jdbc.sql("delete from mail_template where kind = ?").param(kind.id()).update();
    }
}
