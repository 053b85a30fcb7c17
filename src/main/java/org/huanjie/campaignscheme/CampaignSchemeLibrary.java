package org.huanjie.campaignscheme;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.huanjie.campaignscheme.CampaignSchemeStore.StoredText;
import org.huanjie.scheme.SchemeLibrary;
import org.huanjie.scheme.SchemeRefused;
import org.springframework.stereotype.Service;

/** The campaign schemes of this installation: those that are shipped, and those that provinces sent. */
@Service
public class CampaignSchemeLibrary implements CampaignSchemes {

    private static final int NOT_YET = 0;

    /**
     * What became of a text that was sent.
     *
     * @param created whether it is a new version, or the same text as the newest one
     */
    public record Sent(CampaignScheme scheme, boolean created) {}

    private record Key(String id, int version) {}

    private final ConcurrentHashMap<Key, CampaignScheme> known = new ConcurrentHashMap<>();
    private final CampaignSchemeStore store;
    private final Clock clock;

    CampaignSchemeLibrary(CampaignSchemeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<CampaignScheme> find(String id) {
        return store.newest(id).map(this::read);
    }

    @Override
    public Optional<CampaignScheme> find(String id, int version) {
        return Optional.ofNullable(known.get(new Key(id, version)))
                .or(() -> store.version(id, version).map(this::read));
    }

    @Override
    public List<CampaignScheme> all() {
        return store.ids().stream().flatMap(id -> find(id).stream()).toList();
    }

    /**
     * The text of the newest version, to be copied.
     *
     * @throws NoSuchElementException when there is no such scheme
     */
    public String text(String id) {
        return store.newest(id).orElseThrow().text();
    }

    /**
     * Stores a scheme that somebody sent, as a new version when its id is known already and its text differs from the newest version.
     *
     * @throws SchemeRefused with all faults of the text and their lines
     * @throws ShippedCampaignScheme when a scheme of this id comes with the program
     */
    public Sent add(String text, String author) {
        String plain = plain(text);
        CampaignScheme draft = CampaignSchemeReader.read(plain, NOT_YET);
        if (store.newest(draft.id()).filter(CampaignSchemeLibrary::shipped).isPresent()) {
            throw new ShippedCampaignScheme(draft.id());
        }
        return store(draft.id(), plain, author);
    }

    /** Stores a shipped scheme unless its newest version says the same. */
    void ship(String text) {
        String plain = plain(text);
        store(CampaignSchemeReader.read(plain, NOT_YET).id(), plain, SchemeLibrary.SHIPPED);
    }

    private Sent store(String id, String text, String author) {
        Optional<StoredText> newest = store.newest(id);
        if (newest.filter(any -> any.text().equals(text)).isPresent()) {
            return new Sent(read(newest.get()), false);
        }
        StoredText added = new StoredText(id, newest.map(StoredText::version).orElse(NOT_YET) + 1, text, author);
        store.add(added, OffsetDateTime.now(clock));
        return new Sent(read(added), true);
    }

    private static boolean shipped(StoredText stored) {
        return stored.author().equals(SchemeLibrary.SHIPPED);
    }

    private CampaignScheme read(StoredText stored) {
        return known.computeIfAbsent(
                new Key(stored.id(), stored.version()), key -> CampaignSchemeReader.read(stored.text(), key.version()));
    }

    private static String plain(String text) {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return withoutMark.replace("\r\n", "\n");
    }
}
