package org.huanjie.selection.process;

import org.huanjie.scheme.Scheme.ChosenBy;

/** What the forms call things. */
public final class SelectionWords {

    private SelectionWords() {}

    public static String of(ChosenBy chosenBy) {
        return switch (chosenBy) {
            case BALLOT -> "选举产生";
            case APPOINTMENT -> "党组织任命";
            case CONCURRENT -> "兼任";
            case DECISION -> "研究确定";
        };
    }
}
