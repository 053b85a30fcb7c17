package org.huanjie.division;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A division's name behind those of the divisions in which it lies, as people write it: 辽宁省沈阳市和平区. */
final class FullName {

    private static final Set<String> STAND_INS = Set.of("市辖区", "县");
    private static final String DIRECTLY_RULED = "直辖";

    private FullName() {}

    /**
     * @param names those of the divisions in which it lies, the province first, and its own at the end
     */
    static String of(List<String> names) {
        int last = names.size() - 1;
        return IntStream.rangeClosed(0, last)
                .filter(level -> level == last || said(names.get(level), names.get(level + 1)))
                .mapToObj(names::get)
                .collect(Collectors.joining());
    }

    /** The statistics put a name where there is no such level, and a city without counties stands there twice. */
    private static boolean said(String name, String below) {
        return !STAND_INS.contains(name) && !name.contains(DIRECTLY_RULED) && !name.equals(below);
    }
}
