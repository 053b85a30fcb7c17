package org.huanjie.division;

import java.util.List;
import java.util.Optional;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds divisions by what people type. Each node remembers the names, and reads them again when the list has changed. */
@Service
public class DivisionSearch {

    private static final int SHOWN = 8;

    private final DivisionStore store;
    private volatile Remembered remembered = new Remembered(Long.MIN_VALUE, new DivisionIndex.Builder().build());

    DivisionSearch(DivisionStore store) {
        this.store = store;
    }

    private record Remembered(long revision, DivisionIndex index) {}

    /**
     * A division that was found.
     *
     * @param fullName the name behind those of the divisions in which it lies
     */
    public record Hit(String code, String name, DivisionKind kind, String fullName) {}

    /**
     * Some of those found.
     *
     * @param all how many were found
     */
    public record Hits(int all, List<Hit> page) {}

    /** Divisions by a part of their name, which may follow names of divisions in which they lie, or by the beginning of their code; the best first. */
    @Transactional(readOnly = true)
    public Hits find(String typed, Optional<DivisionKind> kind, int page, int size) {
        DivisionIndex.Found found = index().find(typed.strip(), kind, Math.multiplyExact(page, size), size);
        return new Hits(
                found.all(),
                found.entries().stream()
                        .map(entry -> new Hit(
                                entry.division().code(),
                                entry.division().name(),
                                DivisionKind.of(entry.division()),
                                entry.fullName()))
                        .toList());
    }

    /**
     * The code of the division that somebody names in a field: by its code, by what the field proposed, or by a name that only one division has.
     *
     * @throws Refusal at the field, with those that may be meant
     */
    @Transactional(readOnly = true)
    public String code(String typed, String field) {
        String named = typed.strip();
        String[] proposed = named.split("[\\s\\h]+", 2);
        if (named.isEmpty() || Codes.valid(named) || proposed.length == 2 && isCalled(proposed[0], proposed[1])) {
            return proposed[0];
        }
        Hits hits = find(named, Optional.empty(), 0, SHOWN);
        List<Hit> exact = hits.page().stream()
                .filter(hit -> hit.name().equals(named) || hit.fullName().equals(named))
                .toList();
        List<Hit> meant = exact.isEmpty() ? hits.page() : exact;
        if (meant.size() != 1) {
            throw new Refusal(List.of(new Finding(field, question(named, hits), "")));
        }
        return meant.get(0).code();
    }

    private boolean isCalled(String code, String name) {
        return Codes.valid(code)
                && List.of(store.name(code), store.fullName(code)).contains(name);
    }

    private static String question(String named, Hits hits) {
        if (hits.all() == 0) {
            return "没有找到名为“" + named + "”的区划" + Codes.wayOut(named);
        }
        String several = hits.page().stream()
                .map(hit -> hit.code() + " " + hit.fullName())
                .reduce((first, next) -> first + "、" + next)
                .orElseThrow();
        return "有" + hits.all() + "个区划符合“" + named + "”，请写明是哪一个：" + several + (hits.all() > SHOWN ? "等" : "");
    }

    private DivisionIndex index() {
        long revision = store.revision();
        Remembered known = remembered;
        return known.revision() == revision ? known.index() : readAgain(revision);
    }

    private synchronized DivisionIndex readAgain(long revision) {
        if (remembered.revision() != revision) {
            DivisionIndex.Builder builder = new DivisionIndex.Builder();
            store.each(builder::add);
            remembered = new Remembered(revision, builder.build());
        }
        return remembered.index();
    }
}
