package org.huanjie.committee.process;

import org.huanjie.scheme.Scheme.ChosenBy;

/** What the forms call things. */
final class Words {

    private Words() {}

    static String of(ChosenBy chosenBy) {
        return switch (chosenBy) {
            case BALLOT -> "选举产生";
            case APPOINTMENT -> "党组织任命";
            case CONCURRENT -> "兼任";
            case DECISION -> "研究确定";
        };
    }
}
