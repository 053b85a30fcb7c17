package org.huanjie.recorded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids, hashes, receipts and given passwords are different each time. In a recording each has a placeholder, numbered by first appearance; when answers
 * are compared, each placeholder stands for one value and each value for one placeholder.
 */
final class RandomNames {

    private static final Pattern RANDOM = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<![0-9a-f])(?:[0-9a-f]{64}|[0-9a-f]{32})(?![0-9a-f])"
                    + "|(?<![0-9a-z-])[a-hj-km-np-z2-9]{4}-[a-hj-km-np-z2-9]{4}-[a-hj-km-np-z2-9]{4}(?![0-9a-z-])");
    private static final Pattern PLACEHOLDER = Pattern.compile("<random-[0-9]+>");

    private final Map<String, String> placeholders = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();

    /** The text with placeholders for what is random in it. */
    String replaced(String text) {
        return RANDOM.matcher(text)
                .replaceAll(found -> placeholders.computeIfAbsent(
                        found.group(), any -> "<random-" + (placeholders.size() + 1) + ">"));
    }

    /** Whether a text is as recorded; where it is, what it shows of random values is kept in mind. */
    boolean matches(String recorded, String actual) {
        if (!skeleton(PLACEHOLDER, recorded).equals(skeleton(RANDOM, actual))) {
            return false;
        }
        List<String> expected = parts(PLACEHOLDER, recorded);
        List<String> found = parts(RANDOM, actual);
        Map<String, String> shown = new HashMap<>(values);
        Map<String, String> shownBy = new HashMap<>(placeholders);
        for (int part = 0; part < expected.size(); part++) {
            shown.putIfAbsent(expected.get(part), found.get(part));
            shownBy.putIfAbsent(found.get(part), expected.get(part));
            if (!shown.get(expected.get(part)).equals(found.get(part))
                    || !shownBy.get(found.get(part)).equals(expected.get(part))) {
                return false;
            }
        }
        values.putAll(shown);
        placeholders.putAll(shownBy);
        return true;
    }

    /** The recorded text with what its placeholders are known to stand for. */
    String resolved(String recorded) {
        return PLACEHOLDER.matcher(recorded).replaceAll(found -> values.getOrDefault(found.group(), found.group()));
    }

    private static String skeleton(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll("<random>");
    }

    private static List<String> parts(Pattern pattern, String text) {
        List<String> parts = new ArrayList<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            parts.add(matcher.group());
        }
        return parts;
    }
}
