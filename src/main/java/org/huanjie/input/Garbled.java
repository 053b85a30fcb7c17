package org.huanjie.input;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells text that was read in another encoding than it was written in, which must never be stored. */
final class Garbled {

    private static final Charset CHINESE = Charset.forName("GBK");
    private static final Charset SIMPLE_CHINESE = Charset.forName("GB2312");
    private static final Pattern NEVER_WRITTEN = Pattern.compile("[\\p{Co}\\uFFFD]|锟斤拷|烫烫烫");
    private static final Pattern OTHER_LETTERS =
            Pattern.compile("[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}&&[^\\p{ASCII}\\uFF00-\\uFFEF]]");
    private static final Pattern OTHER_LETTERS_BESIDE_CHINESE =
            Pattern.compile("[\\p{L}\\p{M}&&[^\\p{IsHan}\\p{ASCII}]]");
    private static final int SEVERAL = 2;
    private static final int FIRST_RARE = 0xD8;
    private static final int BYTES = 2;
    private static final BitSet COMMON = common();

    private Garbled() {}

    /** @param name whether a name is expected, in which no letters of Western Europe, Greek or Russian stand */
    static boolean is(String text, boolean name) {
        return text.chars().anyMatch(character -> character > 0x7F)
                && (NEVER_WRITTEN.matcher(text).find()
                        || otherLetters(text) >= (name ? 1 : SEVERAL) && !hasChinese(text)
                        || isUtf8ReadAsChinese(text));
    }

    private static long otherLetters(String text) {
        return OTHER_LETTERS.matcher(text).results().count();
    }

    private static boolean hasChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    /** As 寮犱笁 is 张三: rare characters, whose bytes are common ones in UTF-8. */
    private static boolean isUtf8ReadAsChinese(String text) {
        return hasChinese(text)
                && !isCommon(text)
                && isSound(new String(text.getBytes(CHINESE), StandardCharsets.UTF_8));
    }

    /** The last character may have been cut in two. */
    private static boolean isSound(String meant) {
        String whole = meant.replaceFirst("\\uFFFD?\\??$", "");
        return hasChinese(whole)
                && isCommon(whole)
                && !NEVER_WRITTEN.matcher(whole).find()
                && !OTHER_LETTERS_BESIDE_CHINESE.matcher(whole).find();
    }

    /** Whether all its characters are among the three or four thousand that everybody knows. */
    private static boolean isCommon(String text) {
        return text.codePoints().filter(Character::isIdeographic).allMatch(COMMON::get);
    }

    private static BitSet common() {
        BitSet common = new BitSet();
        IntStream.rangeClosed(0x4E00, 0x9FFF).filter(Garbled::isOfTheFirstLevel).forEach(common::set);
        return common;
    }

    private static boolean isOfTheFirstLevel(int character) {
        byte[] bytes = Character.toString(character).getBytes(SIMPLE_CHINESE);
        return bytes.length == BYTES && Byte.toUnsignedInt(bytes[0]) < FIRST_RARE;
    }
}
