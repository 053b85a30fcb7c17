package org.huanjie.answer;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;

/** Orders names by the strokes of their characters, the surname first (按姓氏笔画为序); the same on every machine, and different names are never equal. */
public enum ByStrokes implements Comparator<String> {
    ORDER;

    private static final Collator STROKES =
            Collator.getInstance(new ULocale("zh@collation=stroke")).freeze();

    @Override
    public int compare(String left, String right) {
        int strokes = STROKES.compare(left, right);
        return strokes == 0 ? byCodePoint(left, right) : strokes;
    }

    private static int byCodePoint(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }
}
