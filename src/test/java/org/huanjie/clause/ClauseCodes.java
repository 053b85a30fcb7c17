package org.huanjie.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whatever looks like the code of a clause in what people read: they are to read the document and the place in it. */
public final class ClauseCodes {

    private static final Pattern CODE = Pattern.compile("[A-Z]{1,3}-?\\d|[A-Z]\\.\\d");
    private static final int AROUND = 30;

    /** What looks like a code and is none, and why. */
    private static final Map<Pattern, String> OTHERS = Map.of(
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}"), "a moment in an answer of the interface",
            Pattern.compile("如P15D"), "a period, where the clock of the demonstration is told how to be set");

    private ClauseCodes() {}

    /** Each code with the words around it. */
    public static List<String> in(String read) {
        String text = withoutOthers(read);
        List<String> found = new ArrayList<>();
        Matcher codes = CODE.matcher(text);
        while (codes.find()) {
            int from = Math.max(0, codes.start() - AROUND);
            int to = Math.min(text.length(), codes.end() + AROUND);
            found.add(text.substring(from, to).replaceAll("\\s+", " "));
        }
        return found;
    }

    private static String withoutOthers(String read) {
        String text = read;
        for (Pattern other : OTHERS.keySet()) {
            text = other.matcher(text).replaceAll("");
        }
        return text;
    }
}
