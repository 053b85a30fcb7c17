package org.huanjie.handout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.huanjie.ids.HandoutId;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps tables for those for whom they were made, some days long. */
@Service
public class Handouts {

    private static final int PIECE = 512 * 1024;

    private final HandoutStore store;
    private final Seal seal;
    private final Clock clock;
    private final Duration kept;

    Handouts(HandoutStore store, Seal seal, Clock clock, @Value("${huanjie.handouts.kept:P7D}") Duration kept) {
        this.store = store;
        this.seal = seal;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * Keeps a table.
     *
     * @param once whether it is to be gone when it was fetched
     * @param table as {@link PackedTable} packs it
     */
    @Transactional
    public Handout keep(String owner, String title, boolean once, byte[] table) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        store.madeBefore(now.minus(kept)).forEach(store::delete);
        Handout handout = new Handout(new HandoutId(UUID.randomUUID().toString()), owner, title, once, now);
        store.insert(handout);
        append(handout, table);
        return handout;
    }

    /** Adds rows to a table, packed without headings. */
    @Transactional
    public void append(Handout handout, byte[] rows) {
        int seq = store.pieces(handout.id());
        for (int from = 0; from < rows.length; from += PIECE) {
            byte[] piece = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + PIECE));
            store.append(handout.id(), seq, seal.closed(handout.id(), seq, piece));
            seq++;
        }
    }

    /** Those that wait for an account, the newest first. */
    @Transactional(readOnly = true)
    public List<Handout> of(String owner) {
        OffsetDateTime oldest = OffsetDateTime.now(clock).minus(kept);
        return store.of(owner).stream()
                .filter(handout -> !handout.madeAt().isBefore(oldest))
                .toList();
    }

    /** A handout with its table. */
    public record Fetched(Handout handout, byte[] packed) {

        public void writeTo(OutputStream stream) throws IOException {
            PackedTable.unpack(packed, stream);
        }
    }

    /** @throws NoSuchElementException when there is none, or it was made for somebody else or fetched before */
    @Transactional
    public Fetched fetch(HandoutId id, String account) {
        Handout handout = store.lock(id)
                .filter(each -> each.owner().equals(account))
                .orElseThrow(() -> new NoSuchElementException("no handout " + id));
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        List<byte[]> pieces = store.content(id);
        for (int seq = 0; seq < pieces.size(); seq++) {
            table.writeBytes(seal.opened(id, seq, pieces.get(seq)));
        }
        if (handout.once()) {
            store.delete(id);
        }
        return new Fetched(handout, table.toByteArray());
    }

    /**
     * Refuses a table with faults. Where they are too many to be shown, the first are, with how many there are and where all of them can be fetched.
     *
     * @throws Refusal when there are any
     */
    public void refuse(FaultList faults, String owner, String title) {
        if (faults.count() == 0) {
            return;
        }
        List<Finding> shown = new ArrayList<>(faults.first());
        if (faults.count() > shown.size()) {
            Handout all = keep(owner, title, false, faults.table());
            shown.add(new Finding(
                    "",
                    "共有" + faults.count() + "处错误，这里只列出前" + shown.size() + "处；全部错误见" + all.address() + "（"
                            + kept.toDays() + "天内可下载）",
                    ""));
        }
        throw new Refusal(shown);
    }
}
