package org.huanjie.access.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which passwords are refused because they are guessed first: short ones, common ones, rows of keys, dates, and one's own account. */
public final class PasswordRule {

    /** What a person's password needs at least. */
    public static final int SHORTEST = 8;

    /** Longer ones only cost time. */
    static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 4;
    private static final List<String> ROWS = List.of(
            "01234567890123456789",
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiopasdfghjklzxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm");
    private static final Pattern DATE =
            Pattern.compile("(19|20)\\d{2}\\D?(0?[1-9]|1[0-2])\\D?(0?[1-9]|[12]\\d|3[01])\\D?");
    private static final Pattern AFTER_WORD = Pattern.compile("[\\d\\W_]+$");
    private static final Pattern BEFORE_WORD = Pattern.compile("^[\\d\\W_]+");

    private PasswordRule() {}

    /**
     * What is wrong with a password, in Chinese; empty when nothing is.
     *
     * @param common words and passwords that are guessed first, in small letters
     */
    public static List<String> faults(String account, String password, Set<String> common) {
        List<String> faults = new ArrayList<>();
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            faults.add("密码至少要有" + SHORTEST + "个字符");
        }
        if (password.length() > LONGEST) {
            faults.add("密码最多" + LONGEST + "个字符");
        }
        if (password.chars().anyMatch(Character::isISOControl)) {
            faults.add("密码不能含有控制字符");
        }
        String small = password.toLowerCase(Locale.ROOT);
        if (small.contains(account.toLowerCase(Locale.ROOT)) && !account.isEmpty()) {
            faults.add("密码不能含有账号");
        }
        if (guessable(small, common)) {
            faults.add("这个密码太常见，容易被猜到，请换一个");
        }
        return faults;
    }

    private static boolean guessable(String password, Set<String> common) {
        return common.contains(password)
                || common.contains(stem(password))
                || DATE.matcher(password).matches()
                || password.codePoints().distinct().count() < FEWEST_DIFFERENT
                || ROWS.stream().anyMatch(row -> inRow(password, row));
    }

    /** The word of {@code Password2026!} or {@code 123admin}. */
    private static String stem(String password) {
        return BEFORE_WORD.matcher(AFTER_WORD.matcher(password).replaceAll("")).replaceAll("");
    }

    private static boolean inRow(String password, String row) {
        return row.contains(password)
                || new StringBuilder(row).reverse().toString().contains(password);
    }
}
