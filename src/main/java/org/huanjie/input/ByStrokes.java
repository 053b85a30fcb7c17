package org.huanjie.input;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Orders names by the strokes of their characters, the surname first (按姓氏笔画为序), as they are counted on the mainland; the same on every machine, and
 * different names are never equal.
 */
public enum ByStrokes implements Comparator<String> {
    ORDER;

    private static final Collator COLLATOR =
            Collator.getInstance(new ULocale("zh@collation=stroke")).freeze();

    private static final Comparator<Integer> BY_PLACE = Comparator.comparingInt(StrokeTable::place);
    private static final Comparator<Integer> CHARACTERS =
            BY_PLACE.thenComparing(Character::toString, COLLATOR).thenComparing(Comparator.naturalOrder());

    @Override
    public int compare(String left, String right) {
        return Arrays.compare(characters(left), characters(right), CHARACTERS);
    }

    private static Integer[] characters(String name) {
        return name.codePoints().boxed().toArray(Integer[]::new);
    }
}
