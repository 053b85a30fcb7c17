package org.huanjie.scheme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.huanjie.scheme.SchemeStore.Origin;
import org.huanjie.scheme.SchemeStore.Stored;
import org.huanjie.scheme.rules.SchemeCheck;
import org.huanjie.storage.TransactionReadCache;
import org.springframework.stereotype.Service;

/** The schemes of this installation: those that are shipped, and those that people sent. */
@Service
public class SchemeLibrary implements Schemes {

    /** The owner and author of what comes with the program. */
    public static final String SHIPPED = "shipped";

    private static final int NOT_YET = 0;

    /**
     * What became of a text that was sent.
     *
     * @param created whether it is a new version, or the same text as the newest one
     */
    public record Addition(Scheme scheme, boolean created) {}

    private record Key(String id, int version) {}

    private final Map<Key, Scheme> known = new ConcurrentHashMap<>();
    private final SchemeStore store;
    private final Clock clock;

    SchemeLibrary(SchemeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<Scheme> find(String id) {
        return store.newest(id).map(this::read);
    }

    @Override
    public Optional<Scheme> find(String id, int version) {
        return Optional.ofNullable(known.get(new Key(id, version)))
                .or(() -> store.version(id, version).map(this::read));
    }

    /** The newest version of each scheme. */
    public List<Scheme> newest() {
        return store.ids().stream().flatMap(id -> find(id).stream()).toList();
    }

    /**
     * The text of the newest version.
     *
     * @throws NoSuchElementException when there is no such scheme
     */
    public String text(String id) {
        return store.newest(id).orElseThrow().text();
    }

    /**
     * Stores a scheme, as a new version when its id is known already and its text differs from the newest version.
     *
     * @param owner whose the scheme is when its id is new
     * @param mayChange whether the author may make a new version of what somebody owns
     * @throws SchemeRefused with all faults of the text, or with everything that blocks the scheme's use
     * @throws SchemeOfOthers when the scheme is somebody else's
     */
    public Addition add(String text, String author, String owner, Predicate<String> mayChange) {
        String plain = plain(text);
        Scheme draft = usable(plain);
        Optional<Stored> newest = store.newest(draft.id());
        if (newest.filter(any -> any.text().equals(plain)).isPresent()) {
            return new Addition(read(newest.get()), false);
        }
        String present =
                newest.map(any -> store.origin(any.id(), any.version()).owner()).orElse(owner);
        if (newest.isPresent() && !mayChange.test(present)) {
            throw new SchemeOfOthers(draft.id(), present);
        }
        Stored added = new Stored(draft.id(), newest.map(Stored::version).orElse(NOT_YET) + 1, plain);
        store.add(added, new Origin(present, author), OffsetDateTime.now(clock));
        return new Addition(read(added), true);
    }

    /** Likewise, by the program or in the name of somebody who owns what is sent. */
    public Addition add(String text, String author) {
        return add(text, author, author, any -> true);
    }

    @Override
    public Provenance provenance(String id, int version) {
        return TransactionReadCache.of("scheme-provenance", new Key(id, version), () -> readProvenance(id, version));
    }

    private Provenance readProvenance(String id, int version) {
        Origin origin = store.origin(id, version);
        return new Provenance(
                origin.owner(),
                origin.author(),
                hash(store.version(id, version).orElseThrow().text()));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stores a shipped scheme unless this very text was shipped before; versions that people made of it are kept. */
    void ship(String text) {
        String plain = plain(text);
        Optional<Stored> shipped = store.newestBy(usable(plain).id(), SHIPPED);
        if (shipped.filter(any -> any.text().equals(plain)).isEmpty()) {
            add(plain, SHIPPED);
        }
    }

    private Scheme usable(String text) {
        SchemeReader.Read read = SchemeReader.read(text, NOT_YET);
        List<SchemeFault> blocking = SchemeCheck.blocking(read.scheme())
                .map(finding -> fault(finding, read.lines()))
                .toList();
        if (!blocking.isEmpty()) {
            throw new SchemeRefused(blocking);
        }
        return read.scheme();
    }

    private static SchemeFault fault(SchemeFinding finding, Map<String, Integer> lines) {
        return new SchemeFault(
                lines.getOrDefault(finding.field(), 0), finding.field(), finding.message(), finding.clause());
    }

    private Scheme read(Stored stored) {
        return known.computeIfAbsent(
                new Key(stored.id(), stored.version()),
                key -> SchemeReader.read(stored.text(), key.version()).scheme());
    }

    private static String plain(String text) {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return withoutMark.replace("\r\n", "\n");
    }
}
