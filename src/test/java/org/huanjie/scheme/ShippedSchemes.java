package org.huanjie.scheme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** The schemes as they are shipped, and schemes of other texts, for tests. */
public final class ShippedSchemes {

    private ShippedSchemes() {}

    public static Scheme jiyang() {
        return read(text("jiyang-2011"));
    }

    public static Scheme xingang() {
        return read(text("xingang-2010"));
    }

    public static Scheme nanshan() {
        return read(text("nanshan-2011"));
    }

    public static Scheme read(String text) {
        return SchemeReader.read(text, 1).scheme();
    }

    public static String text(String id) {
        try {
            return new ClassPathResource("schemes/" + id + ".yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
