package org.huanjie.division;

import java.util.List;

/** What may be a division's name. */
final class DivisionNameRule {

    private static final int LONGEST = 100;

    private DivisionNameRule() {}

    static List<String> faults(String name) {
        if (name.isBlank()) {
            return List.of("没有填写名称");
        }
        if (name.length() > LONGEST) {
            return List.of("名称超过" + LONGEST + "个字");
        }
        return name.lines().count() > 1 ? List.of("名称中不能换行") : List.of();
    }
}
