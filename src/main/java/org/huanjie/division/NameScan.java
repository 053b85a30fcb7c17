package org.huanjie.division;

import java.util.Arrays;

/** Names one behind the other in a single text, which the machine searches faster than any index. */
final class NameScan {

    private static final char END = '\n';

    private final String names;
    private final int[] starts;
    private final int[] holders;

    private NameScan(String names, int[] starts, int[] holders) {
        this.names = names;
        this.starts = starts;
        this.holders = holders;
    }

    /** Told where a word was found. */
    @FunctionalInterface
    interface Found {

        /**
         * @param exactly whether the name is the word
         * @param first whether it begins with it
         */
        void in(int holder, boolean exactly, boolean first);
    }

    static final class Builder {

        private static final int FIRST = 1 << 14;

        private final StringBuilder names = new StringBuilder();
        private int[] starts = new int[FIRST];
        private int[] holders = new int[FIRST];
        private int size;

        void add(int holder, String name) {
            if (size + 1 == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
                holders = Arrays.copyOf(holders, starts.length);
            }
            starts[size] = names.length();
            holders[size] = holder;
            names.append(name).append(END);
            size++;
        }

        NameScan build() {
            starts[size] = names.length();
            return new NameScan(names.toString(), Arrays.copyOf(starts, size + 1), Arrays.copyOf(holders, size));
        }
    }

    /** The name at a place, counted from 0. */
    String name(int place) {
        return names.substring(starts[place], starts[place + 1] - 1);
    }

    /** Tells of every name that contains a word, once, in their order. */
    void each(String word, Found found) {
        int place = 0;
        for (int at = names.indexOf(word); at >= 0; at = names.indexOf(word, starts[place])) {
            place = place(at, place);
            boolean first = at == starts[place];
            found.in(holders[place], first && at + word.length() == starts[place + 1] - 1, first);
            place++;
        }
    }

    /** In which name a place in the text lies; most often it is one of the next. */
    private int place(int at, int from) {
        int step = 1;
        while (from + step < starts.length && starts[from + step] <= at) {
            step *= 2;
        }
        int found = Arrays.binarySearch(starts, from, Math.min(from + step + 1, starts.length), at);
        return found >= 0 ? found : -found - 2;
    }
}
