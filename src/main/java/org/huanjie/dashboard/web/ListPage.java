package org.huanjie.dashboard.web;

import java.util.List;

/**
 * A page of a list.
 *
 * @param number of this page, from 0
 * @param all how many lines there are on all pages, as far as they are counted
 */
record ListPage<T>(List<T> lines, int number, int size, int all) {

    public boolean hasNext() {
        return (number + 1) * size < all;
    }

    public int first() {
        return number * size + 1;
    }

    public int last() {
        return number * size + lines.size();
    }
}
