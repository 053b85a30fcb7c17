package org.huanjie.campaignscheme;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts of all campaign schemes; a version is never changed or taken away. */
@Repository
class CampaignSchemeStore {

    /** What is kept of a version. */
    record StoredText(String id, int version, String text, String author) {}

    private static final String COLUMNS = "select id, version, text, author from campaign_scheme where id = :id";

    private final JdbcClient jdbc;

    CampaignSchemeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredText> newest(String id) {
        return jdbc.sql(COLUMNS + " order by version desc limit 1")
                .param("id", id)
                .query(StoredText.class)
                .optional();
    }

    Optional<StoredText> version(String id, int version) {
        return jdbc.sql(COLUMNS + " and version = :version")
                .param("id", id)
                .param("version", version)
                .query(StoredText.class)
                .optional();
    }

    List<String> ids() {
        return jdbc.sql("select distinct id from campaign_scheme order by id")
                .query(String.class)
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody stored this version first */
    void add(StoredText scheme, OffsetDateTime at) {
        jdbc.sql("insert into campaign_scheme (id, version, text, author, stored_at)"
                        + " values (:id, :version, :text, :author, :at)")
                .param("id", scheme.id())
                .param("version", scheme.version())
                .param("text", scheme.text())
                .param("author", scheme.author())
                .param("at", at)
                .update();
    }
}
