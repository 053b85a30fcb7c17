package org.huanjie.input;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times of day as office programs and people here write them, turned into ISO 8601. */
final class WrittenMoment {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(.*)", Pattern.DOTALL);
    private static final Pattern DIGITS_ONLY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})()");
    private static final Pattern TIME =
            Pattern.compile("[T\\s]*(\\d{1,2})\\s*[:时点]\\s*(\\d{2})(?:分|:00(?:\\.0+)?)?\\s*");

    private WrittenMoment() {}

    /**
     * What the text says in ISO 8601, or the text itself when it says neither a date nor a time.
     *
     * @param type date, time or date-time; a midnight behind a date is left out
     */
    static String iso(String text, String type) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (type.equals("time")) {
            return time(plain, text);
        }
        Matcher date = DIGITS_ONLY.matcher(plain);
        if (!date.matches()) {
            date = DATE.matcher(plain);
        }
        if (!date.matches()) {
            return text;
        }
        String day =
                "%s-%02d-%02d".formatted(date.group(1), Integer.valueOf(date.group(2)), Integer.valueOf(date.group(3)));
        String time = date.group(4).isBlank() ? "00:00" : time(date.group(4), "");
        if (type.equals("date")) {
            return time.equals("00:00") ? day : text;
        }
        return time.isEmpty() ? text : day + "T" + time;
    }

    private static String time(String plain, String otherwise) {
        Matcher time = TIME.matcher(plain);
        return time.matches() ? "%02d:%s".formatted(Integer.valueOf(time.group(1)), time.group(2)) : otherwise;
    }
}
