package org.huanjie.input;

import java.math.BigDecimal;

/** A lower and an upper bound, both inclusive; the extremes of {@code long} mean none. */
record Bounds(long min, long max) {

    static Bounds of(Field asked, long lowest, long highest) {
        return new Bounds(
                asked.min() == Long.MIN_VALUE ? lowest : asked.min(),
                asked.max() == Long.MAX_VALUE ? highest : asked.max());
    }

    boolean holds(long value) {
        return value >= min && value <= max;
    }

    boolean holds(BigDecimal value) {
        return value.compareTo(BigDecimal.valueOf(min)) >= 0 && value.compareTo(BigDecimal.valueOf(max)) <= 0;
    }

    /** What is asked, in Chinese, such as {@code 为0至100}. */
    String sentence(String unit) {
        if (min == Long.MIN_VALUE && max == Long.MAX_VALUE) {
            return "为有效数值";
        }
        if (max == Long.MAX_VALUE) {
            return "不少于" + min + unit;
        }
        if (min == Long.MIN_VALUE || min == 0 && !unit.isEmpty()) {
            return "不超过" + max + unit;
        }
        return min == max ? "为" + min + unit : "为" + min + "至" + max + unit;
    }

    /** As a part of a rule, such as {@code 0到100的}. */
    String rule() {
        boolean unbounded = min <= Integer.MIN_VALUE;
        if (max >= Integer.MAX_VALUE) {
            return unbounded ? "" : "不小于" + min + "的";
        }
        return unbounded ? "不超过" + max + "的" : min + "到" + max + "的";
    }

    /** Such as {@code 0..100} or {@code 1..}; empty without bounds. */
    String range() {
        String lower = min == Long.MIN_VALUE ? "" : String.valueOf(min);
        String upper = max == Long.MAX_VALUE ? "" : String.valueOf(max);
        return lower.isEmpty() && upper.isEmpty() ? "" : lower + ".." + upper;
    }
}
