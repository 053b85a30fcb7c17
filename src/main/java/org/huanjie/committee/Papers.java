package org.huanjie.committee;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.huanjie.memory.Recall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers of elections; every version is kept, the newest counts. */
@Repository
class Papers {

    private static final String TABLE = "paper";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Papers(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void write(String election, PaperKind kind, Object content, String author) {
        Recall.forget(TABLE);
        jdbc.sql("""
                        insert into paper (election, kind, version, content, written_by, written_at)
                        values (:election, :kind, (select coalesce(max(version), 0) + 1 from paper where election = :election and kind = :kind),
                            :content, :author, :at)
                        """)
                .param("election", election)
                .param("kind", kind.id())
                .param("content", written(content))
                .param("author", author)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    <T> Optional<T> newest(String election, PaperKind kind, Class<T> type) {
        return newest(election, kind).map(content -> read(content, type));
    }

    private Optional<String> newest(String election, PaperKind kind) {
        return Recall.of(TABLE, election + kind, () -> jdbc.sql(
                        "select content from paper where election = :election and kind = :kind order by version desc fetch first 1 row only")
                .param("election", election)
                .param("kind", kind.id())
                .query(String.class)
                .optional());
    }

    /** All versions of a paper, the first one first. */
    <T> List<T> all(String election, PaperKind kind, Class<T> type) {
        return Recall.of(TABLE, "all " + election + kind, () -> jdbc.sql(
                                "select content from paper where election = :election and kind = :kind order by version")
                        .param("election", election)
                        .param("kind", kind.id())
                        .query(String.class)
                        .list())
                .stream()
                .map(content -> read(content, type))
                .toList();
    }

    /** The day on which the newest version was written. */
    Optional<LocalDate> writtenOn(String election, PaperKind kind) {
        return jdbc.sql("select max(written_at) from paper where election = :election and kind = :kind")
                .param("election", election)
                .param("kind", kind.id())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(at -> at.atZoneSameInstant(clock.getZone()).toLocalDate());
    }

    Set<PaperKind> kinds(String election) {
        Set<PaperKind> kinds = EnumSet.noneOf(PaperKind.class);
        jdbc
                .sql("select distinct kind from paper where election = :election")
                .param("election", election)
                .query(String.class)
                .stream()
                .map(kind -> PaperKind.valueOf(kind.toUpperCase(Locale.ROOT)))
                .forEach(kinds::add);
        return kinds;
    }

    private String written(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(String content, Class<T> type) {
        try {
            return json.readValue(content, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored paper is damaged", damaged);
        }
    }
}
