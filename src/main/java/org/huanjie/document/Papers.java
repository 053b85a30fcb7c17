package org.huanjie.document;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.StoredJson;
import org.huanjie.storage.TransactionReadCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers of elections; every version is kept, the newest counts. */
@Repository
public class Papers {

    private static final String TABLE = "paper";

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    Papers(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public void write(ElectionId election, PaperKind kind, Object content, String author) {
        TransactionReadCache.forget(TABLE);
        jdbc.sql("""
                        insert into paper (election, kind, version, content, written_by, written_at)
                        values (:election, :kind, (select coalesce(max(version), 0) + 1 from paper where election = :election and kind = :kind),
                            :content, :author, :at)
                        """)
                .param("election", election)
                .param("kind", kind.id())
                .param("content", json.write(content))
                .param("author", author)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    public <T> Optional<T> newest(ElectionId election, PaperKind kind, Class<T> type) {
        return written(election).getOrDefault(kind, List.of()).stream()
                .reduce((earlier, later) -> later)
                .map(content -> json.read(content, type));
    }

    /** All versions of a paper, the first one first. */
    public <T> List<T> all(ElectionId election, PaperKind kind, Class<T> type) {
        return written(election).getOrDefault(kind, List.of()).stream()
                .map(content -> json.read(content, type))
                .toList();
    }

    /** The day on which the newest version was written. */
    public Optional<LocalDate> writtenOn(ElectionId election, PaperKind kind) {
        return TransactionReadCache.of(TABLE, List.of(election, kind), () -> jdbc.sql(
                                "select max(written_at) from paper where election = :election and kind = :kind")
                        .param("election", election)
                        .param("kind", kind.id())
                        .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                        .single())
                .map(at -> at.atZoneSameInstant(clock.getZone()).toLocalDate());
    }

    public Set<PaperKind> kinds(ElectionId election) {
        return written(election).keySet();
    }

    private record Text(PaperKind kind, String content) {}

    /** Few, and short; whoever needs one mostly needs another, so that all are read at once. */
    private Map<PaperKind, List<String>> written(ElectionId election) {
        return TransactionReadCache.of(TABLE, election, () -> jdbc
                .sql("select kind, content from paper where election = :election order by version")
                .param("election", election)
                .query((row, number) -> new Text(kind(row.getString("kind")), row.getString("content")))
                .list()
                .stream()
                .collect(groupingBy(
                        Text::kind,
                        () -> new EnumMap<>(PaperKind.class),
                        mapping(Text::content, toUnmodifiableList()))));
    }

    private static PaperKind kind(String id) {
        return PaperKind.valueOf(id.toUpperCase(Locale.ROOT));
    }
}
