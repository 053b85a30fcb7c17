package org.huanjie.division;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The names of all divisions in memory, some 20 MB for the whole country, searched from end to end in a few milliseconds. */
final class DivisionIndex {

    private static final int LEVELS = 5;
    private static final int LONGEST = 40;
    private static final int LONGEST_CODE = 12;
    private static final DivisionKind[] KINDS = DivisionKind.values();
    private static final int SHORTEST_PART = 2;
    private static final int NONE = -1;

    private final long[] codes;
    private final byte[] kinds;
    private final int[] parents;
    private final NameScan all;
    private final NameScan aboveVillages;

    private DivisionIndex(Builder read) {
        codes = Arrays.copyOf(read.codes, read.size);
        kinds = Arrays.copyOf(read.kinds, read.size);
        parents = parents(codes);
        all = read.all.build();
        aboveVillages = read.aboveVillages.build();
    }

    /** Takes divisions in the order of their codes, each behind the one in which it lies. */
    static final class Builder {

        private static final int FIRST = 1 << 16;

        private long[] codes = new long[FIRST];
        private byte[] kinds = new byte[FIRST];
        private final NameScan.Builder all = new NameScan.Builder();
        private final NameScan.Builder aboveVillages = new NameScan.Builder();
        private int size;

        void add(String code, String name) {
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, 2 * size);
                kinds = Arrays.copyOf(kinds, 2 * size);
            }
            DivisionKind kind = DivisionKind.of(new Division(code, name));
            codes[size] = Long.parseLong(code);
            kinds[size] = (byte) kind.ordinal();
            all.add(size, name);
            if (kind.digits() < LONGEST_CODE) {
                aboveVillages.add(size, name);
            }
            size++;
        }

        DivisionIndex build() {
            return new DivisionIndex(this);
        }
    }

    /** A division with its full name. */
    record Entry(Division division, String fullName) {}

    /** Some of those found, the best first, and how many there are. */
    record Found(int all, List<Entry> entries) {}

    /**
     * Finds divisions by a part of their name, behind parts of the names of those in which they lie, with or without blanks between them; or by the
     * beginning of their code. Who has just this name comes first, then whose name begins so; the higher levels before the lower ones.
     */
    Found find(String typed, Optional<DivisionKind> kind, int from, int most) {
        String sought = typed.substring(0, Math.min(LONGEST, typed.length()));
        Ranks ranks = new Ranks(kind);
        if (sought.matches("\\d+")) {
            startingWith(sought, ranks);
        } else if (!sought.isEmpty()) {
            named(sought.split("[\\s\\h,，、/]+"), ranks);
            if (ranks.isEmpty()) {
                alongPath(sought, ranks);
            }
        }
        return new Found(
                ranks.size(), ranks.part(from, most).mapToObj(this::entry).toList());
    }

    private Entry entry(int index) {
        List<String> path = new ArrayList<>();
        for (int each = index; each != NONE; each = parents[each]) {
            path.add(0, name(each));
        }
        return new Entry(division(index), FullName.of(path));
    }

    private Division division(int index) {
        return new Division(Long.toString(codes[index]), name(index));
    }

    private void startingWith(String digits, Ranks ranks) {
        long sought = Long.parseLong(digits.substring(0, Math.min(LONGEST_CODE, digits.length())));
        for (int index = 0; index < codes.length; index++) {
            int more = kind(index).digits() - digits.length();
            if (more >= 0 && codes[index] / (long) Math.pow(10, more) == sought) {
                ranks.add(index, more == 0, true);
            }
        }
    }

    /** The last word names the division, those before it name divisions in which it lies. */
    private void named(String[] words, Ranks ranks) {
        int last = words.length - 1;
        byte[] known = new byte[codes.length];
        scan(words[last], index -> last == 0 || lies(parents[index], words, last - 1, known), ranks);
    }

    private boolean lies(int above, String[] words, int word, byte[] known) {
        if (above == NONE) {
            return false;
        }
        if (known[above] == 0) {
            known[above] = (byte) (named(above, words, word) ? 1 : 2);
        }
        return known[above] == 1;
    }

    private boolean named(int above, String[] words, int word) {
        int left = word;
        for (int each = above; each != NONE && left >= 0; each = parents[each]) {
            left -= name(each).contains(words[left]) ? 1 : 0;
        }
        return left < 0;
    }

    /** Cuts what was typed in all ways into a name and the names above it. */
    private void alongPath(String sought, Ranks ranks) {
        BitSet[] ending = new BitSet[sought.length()];
        for (int end = SHORTEST_PART; end < sought.length(); end++) {
            BitSet found = new BitSet();
            for (int begin = 0; begin <= end - SHORTEST_PART; begin++) {
                BitSet above = ending[begin];
                if (begin == 0 || above != null && !above.isEmpty()) {
                    aboveVillages.each(sought.substring(begin, end), (index, exactly, first) -> {
                        if (above == null || liesIn(above, index)) {
                            found.set(index);
                        }
                    });
                }
            }
            ending[end] = found;
        }
        for (int begin = SHORTEST_PART; begin <= sought.length() - SHORTEST_PART; begin++) {
            BitSet above = ending[begin];
            if (!above.isEmpty()) {
                scan(sought.substring(begin), index -> liesIn(above, index), ranks);
            }
        }
    }

    private boolean liesIn(BitSet above, int index) {
        int each = parents[index];
        while (each != NONE && !above.get(each)) {
            each = parents[each];
        }
        return each != NONE;
    }

    private void scan(String word, IntPredicate wanted, Ranks ranks) {
        all.each(word, (index, exactly, first) -> {
            if (wanted.test(index)) {
                ranks.add(index, exactly, first);
            }
        });
    }

    private String name(int index) {
        return all.name(index);
    }

    private DivisionKind kind(int index) {
        return KINDS[kinds[index]];
    }

    private static int[] parents(long[] codes) {
        int[] parents = new int[codes.length];
        Deque<Integer> open = new ArrayDeque<>();
        for (int index = 0; index < codes.length; index++) {
            String code = Long.toString(codes[index]);
            while (!open.isEmpty() && !code.startsWith(Long.toString(codes[open.peek()]))) {
                open.pop();
            }
            parents[index] = open.isEmpty() ? NONE : open.peek();
            open.push(index);
        }
        return parents;
    }

    /** Those found, by how well the name fits and by level; each stands in the order of the codes. */
    private final class Ranks {

        private static final int FITS = 3;

        private final Optional<DivisionKind> kind;
        private final BitSet[] ranked =
                Stream.generate(BitSet::new).limit((long) FITS * LEVELS).toArray(BitSet[]::new);

        Ranks(Optional<DivisionKind> kind) {
            this.kind = kind;
        }

        void add(int index, boolean exactly, boolean beginning) {
            DivisionKind own = kind(index);
            if (kind.isEmpty() || kind.get() == own) {
                ranked[(exactly ? 0 : beginning ? 1 : 2) * LEVELS + Codes.level(own.digits())].set(index);
            }
        }

        boolean isEmpty() {
            return size() == 0;
        }

        int size() {
            return Arrays.stream(ranked).mapToInt(BitSet::cardinality).sum();
        }

        IntStream part(int from, int most) {
            return Arrays.stream(ranked).flatMapToInt(BitSet::stream).skip(from).limit(most);
        }
    }
}
