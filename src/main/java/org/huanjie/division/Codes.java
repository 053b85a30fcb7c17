package org.huanjie.division;

import java.util.List;
import java.util.regex.Pattern;

/** Codes of administrative divisions: 2 digits for a province, 4 a city, 6 a county, 9 a town or street, 12 a village or community. */
public final class Codes {

    private static final List<Integer> LENGTHS = List.of(2, 4, 6, 9, 12);
    private static final int COUNTY = 6;
    private static final Pattern DIGITS = Pattern.compile("[1-9]\\d+");

    private static final Pattern SHORTENED = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+\\d+");
    private static final Pattern WIDE = Pattern.compile(".*[０-９].*");

    private Codes() {}

    public static boolean valid(String code) {
        return DIGITS.matcher(code).matches() && LENGTHS.contains(code.length());
    }

    /** What to do about a code that a spreadsheet spoilt, to be added to a refusal. */
    public static String wayOut(String code) {
        if (SHORTENED.matcher(code).matches()) {
            return "；Excel缩短了这个数字，请把这一列设为文本格式，重新填写";
        }
        return WIDE.matcher(code).matches() ? "；请用半角数字填写" : "";
    }

    /** The division in which the body above is seated: a township's is its county; a province is its own. */
    public static String superior(String code) {
        int level = LENGTHS.indexOf(code.length());
        return level == 0 ? code : code.substring(0, LENGTHS.get(level - 1));
    }

    /** A division and those in which it lies, the province first. */
    public static List<String> upTo(String code) {
        return LENGTHS.stream()
                .filter(length -> length <= code.length())
                .map(length -> code.substring(0, length))
                .toList();
    }

    /** Whose supervisors see an election there: its county, or the city or province itself. */
    public static String tenant(String code) {
        return code.substring(0, Math.min(COUNTY, code.length()));
    }

    /** Counted from the province, which is 0. */
    static int level(int digits) {
        return LENGTHS.indexOf(digits);
    }

    /** The first code behind those that begin with this one. */
    public static String after(String code) {
        return Long.toString(Long.parseLong(code) + 1);
    }

    /** How many digits the divisions right below have; zero when there are none below. */
    public static int lengthBelow(String code) {
        int level = LENGTHS.indexOf(code.length());
        return level == LENGTHS.size() - 1 ? 0 : LENGTHS.get(level + 1);
    }
}
