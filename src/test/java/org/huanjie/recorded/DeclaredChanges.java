package org.huanjie.recorded;

import java.util.List;
import java.util.regex.Pattern;

/** What has been changed on purpose since the answers were recorded, each with its reason. */
final class DeclaredChanges {

    private record Change(Pattern place, String recorded, String now) {

        boolean explains(String path, String before, String after) {
            return place.matcher(path).find() && before.replace(recorded, now).equals(after);
        }
    }

    /** Whoever the party committee names is asked for with the labels and bounds that the facts of a person have everywhere. */
    private static final List<Change> FACTS_DECLARED_ONCE = List.of(
            change("fields\\[people\\[\\]\\.name\\]\\.bounds", "0..30", "0..50"),
            change("fields\\[people\\[\\]\\.sex\\]\\.bounds", "0..4 ", "0..6 "),
            change("fields\\[people\\[\\]\\.source\\]\\.bounds", "0..40", "0..200"),
            change("fields\\[people\\[\\]\\.position\\]\\.bounds", "0..60", "0..100"),
            change("fields\\[people\\[\\]\\.residence\\]\\.meaning", "户籍或居住", "户籍和居住情况"),
            change("message", "“户籍或居住”", "“户籍和居住情况”"),
            change("message", "“性别”应不超过4个字", "“性别”应不超过6个字"));

    private DeclaredChanges() {}

    /** Whether a text differs from the recorded one as was declared. */
    static boolean explain(String path, String recorded, String actual) {
        return FACTS_DECLARED_ONCE.stream().anyMatch(change -> change.explains(path, recorded, actual));
    }

    private static Change change(String place, String recorded, String now) {
        return new Change(Pattern.compile(place), recorded, now);
    }
}
