package org.huanjie.input;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;

/** The places of Chinese characters in a list by strokes, from {@code strokes/characters.txt}. */
final class StrokeTable {

    private static final String FILE = "/strokes/characters.txt";
    private static final int BEFORE_ALL = -1;
    private static final int AFTER_ALL = Integer.MAX_VALUE;

    private static final Map<Integer, Integer> PLACES = places(read());

    private StrokeTable() {}

    /** Letters, digits and signs share a place before every Chinese character, those that the table lacks one after the others. */
    static int place(int character) {
        return PLACES.getOrDefault(character, chinese(character) ? AFTER_ALL : BEFORE_ALL);
    }

    /** Field of ICU, because the runtime's own answer changes with its version. */
    private static boolean chinese(int character) {
        return UCharacter.hasBinaryProperty(character, UProperty.IDEOGRAPHIC);
    }

    private static Map<Integer, Integer> places(String table) {
        Map<Integer, Integer> places = new HashMap<>();
        table.lines()
                .flatMapToInt(line -> StringUtils.substringAfter(line, " ").codePoints())
                .forEach(character -> places.put(character, places.size()));
        return Map.copyOf(places);
    }

    private static String read() {
        try (InputStream file = StrokeTable.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
