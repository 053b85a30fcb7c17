package org.huanjie.storage;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is too much for one statement, cut up: PostgreSQL takes 65,535 parameters in each. */
public final class Batches {

    private static final int MOST = 1000;

    private Batches() {}

    /** All of them in their order, a thousand at most in each portion. */
    public static <T> Stream<List<T>> of(Collection<T> all) {
        List<T> whole = List.copyOf(all);
        return IntStream.iterate(0, first -> first < whole.size(), first -> first + MOST)
                .mapToObj(first -> whole.subList(first, Math.min(whole.size(), first + MOST)));
    }
}
