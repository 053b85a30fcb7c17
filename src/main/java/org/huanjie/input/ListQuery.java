package org.huanjie.input;

import java.util.Optional;

/**
 * Which part of a list is asked for.
 *
 * @param page counted from 0; without it the first thousand rows
 */
public record ListQuery(
        @Field(value = "查找", required = false, max = 40) Optional<String> q,

        @Field(value = "页", required = false, min = 0, max = 100_000)
        Optional<Integer> page,

        @Field(value = "每页", required = false, min = 1, max = 1000)
        Optional<Integer> size) {

    /** The first page of everything. */
    public static final ListQuery FIRST = new ListQuery(Optional.empty(), Optional.of(0), Optional.empty());

    private static final int USUAL = 50;
    private static final int MOST = 1000;

    /** What people typed to find something; empty when they look for nothing in particular. */
    public String sought() {
        return q.map(String::strip).orElse("");
    }

    public int limit() {
        return size.orElse(page.isPresent() ? USUAL : MOST);
    }

    public int offset() {
        return Math.multiplyExact(page.orElse(0), limit());
    }

    /** Likewise for people, who always read page by page. */
    public ListQuery paged() {
        return new ListQuery(q, Optional.of(page.orElse(0)), size);
    }
}
