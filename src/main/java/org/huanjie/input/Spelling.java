package org.huanjie.input;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The one spelling of a person's name, whatever was typed: no invisible characters, no blanks beside Chinese characters and single ones elsewhere,
 * ordinary letters for full-width ones, and the middle dot · for every dot that people put between the parts of a name.
 */
public final class Spelling {

    private static final String BLANKS = "[\\s\\p{Z}]+";
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
    private static final Pattern DOTS = Pattern.compile("[\\s\\p{Z}]*[·•‧・･⋅∙][\\s\\p{Z}]*");
    private static final Pattern FULL_STOP_IN_A_NAME =
            Pattern.compile("(?<=\\p{IsHan})[\\s\\p{Z}]*[.．。｡][\\s\\p{Z}]*(?=\\p{IsHan})");
    private static final Pattern BLANK_BESIDE_CHINESE =
            Pattern.compile("(?<=\\p{IsHan})" + BLANKS + "|" + BLANKS + "(?=\\p{IsHan})");
    private static final Pattern BLANK = Pattern.compile(BLANKS);

    private Spelling() {}

    /** The name as it is stored, printed and compared. */
    public static String of(String typed) {
        String visible = INVISIBLE.matcher(typed).replaceAll("");
        String dotted = DOTS.matcher(visible).replaceAll("·");
        dotted = FULL_STOP_IN_A_NAME.matcher(dotted).replaceAll("·");
        String narrow = narrowed(dotted);
        String joined = BLANK_BESIDE_CHINESE.matcher(narrow).replaceAll("");
        return BLANK.matcher(joined).replaceAll(" ").strip();
    }

    /** Composed characters, and ordinary letters and digits for full-width ones; ideographs stay as they were written. */
    private static String narrowed(String text) {
        StringBuilder narrow = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(each -> fullWidth(each) ? each - '！' + '!' : each)
                .forEach(narrow::appendCodePoint);
        return narrow.toString();
    }

    private static boolean fullWidth(int character) {
        return character >= '０' && character <= '９'
                || character >= 'Ａ' && character <= 'Ｚ'
                || character >= 'ａ' && character <= 'ｚ';
    }
}
