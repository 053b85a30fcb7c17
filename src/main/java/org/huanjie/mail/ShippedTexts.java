package org.huanjie.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.lang3.StringUtils;

/** The texts that come with the program, in {@code mail/}. */
final class ShippedTexts {

    private ShippedTexts() {}

    /** The subject is the first line, the body what follows after an empty one. */
    static Template template(String name) {
        String text = read(name + ".txt");
        return new Template(
                StringUtils.substringBefore(text, "\n"),
                StringUtils.substringAfter(text, "\n").strip());
    }

    static String read(String file) {
        try (InputStream stream = ShippedTexts.class.getResourceAsStream("/mail/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
