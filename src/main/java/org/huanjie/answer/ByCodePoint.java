package org.huanjie.answer;

import java.util.Arrays;
import java.util.Comparator;

/** Orders texts by Unicode code point, so that rare characters beyond the basic plane come last on every machine. */
public enum ByCodePoint implements Comparator<String> {
    ORDER;

    @Override
    public int compare(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }
}
