package org.huanjie.input;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param all how many rows the whole list has
 */
public record Listing<T>(ListQuery query, int all, List<T> rows) {

    /** The header of an answer that says how many rows the whole list has. */
    public static final String COUNT = "X-Total-Count";

    /** Nothing that this person may see. */
    public static <T> Listing<T> none(ListQuery query) {
        return new Listing<>(query, 0, List.of());
    }

    public <V> Listing<V> map(Function<T, V> view) {
        return new Listing<>(query, all, rows.stream().map(view).toList());
    }

    public int number() {
        return query.page().orElse(0);
    }

    /** How many pages there are, one at least. */
    public int pages() {
        return Math.max(1, (all + query.limit() - 1) / query.limit());
    }

    public boolean hasNext() {
        return query.offset() + rows.size() < all;
    }
}
