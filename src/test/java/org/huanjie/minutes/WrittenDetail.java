package org.huanjie.minutes;

import java.util.Map;

/** What of an entry's detail is written down. */
public final class WrittenDetail {

    private WrittenDetail() {}

    public static String text(Object detail) {
        return CanonicalJson.of(detail);
    }

    /** The fields of a detail that has names for them. */
    public static Map<?, ?> fields(Object detail) {
        return CanonicalJson.read(text(detail), Map.class);
    }
}
