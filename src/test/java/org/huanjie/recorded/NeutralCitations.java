package org.huanjie.recorded;

import java.util.regex.Pattern;

/**
 * Takes out of a sentence where it cites a clause, by a code such as {@code JY-4.1b}, {@code E2} or {@code B.1 Art 4} or by document and place such
 * as {@code 《吉阳镇实施方案》四（一）1}, so that sentences are alike that differ only in what they cite.
 */
final class NeutralCitations {

    static final String MARK = "〔clause〕";

    private static final String NUMBER = "[0-9０-９一二三四五六七八九十百零]+";
    private static final String CODE =
            "(?<![A-Za-z0-9-])(?:[A-Z]{2}-|[A-Z]\\.?)[0-9]+(?:\\.[0-9]+)*[a-z]?(?![A-Za-z0-9])(?: Art [0-9]+)?";
    private static final String UNIT = "(?:部分|条|款|项|点|章|节|号)?";
    private static final String PLACE = "(?:第?" + NUMBER + UNIT + "|第?（" + NUMBER + "）" + UNIT
            + "|附件|前言|引言|总则|要点|(?:准备|实施|培训|总结)步骤|[、.．]|" + CODE + ")";
    private static final String TITLE = "《[^》]+》(?:（[^（）]*〔[^（）]*）)?";
    private static final String WORDED = TITLE + PLACE + "+";
    private static final String CITATION = "(?:" + CODE + "|" + WORDED + ")";
    private static final String SEPARATOR = "(?:[、，,；;/ ]|和|及|与|至)*";

    private static final Pattern IN_BRACKETS = Pattern.compile(
            "（(?:" + CITATION + "|" + TITLE + ")(?:" + SEPARATOR + "(?:" + CITATION + "|" + TITLE + "))*）");
    private static final Pattern IN_THE_TEXT = Pattern.compile(CITATION + "(?:" + SEPARATOR + CITATION + ")*");

    private NeutralCitations() {}

    /** The sentence with a mark in the place of each citation, or of several side by side. */
    static String neutral(String sentence) {
        String bracketed = IN_BRACKETS.matcher(sentence).replaceAll(MARK);
        return IN_THE_TEXT.matcher(bracketed).replaceAll(MARK);
    }
}
