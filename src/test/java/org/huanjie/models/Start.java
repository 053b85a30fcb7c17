package org.huanjie.models;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Where and under which scheme an election is held.
 *
 * @param place the beginning of the names of its accounts
 * @param firstDay of an election that goes the straight way
 * @param people how many stand for each post when nothing goes wrong
 */
record Start(String place, String division, String scheme, LocalDate firstDay, Map<String, Integer> people) {

    static final Start JIYANG = new Start(
            "jiyang",
            "460203198",
            "jiyang-2011",
            LocalDate.of(2011, 10, 8),
            Map.of("member", 15, "full-time-deputy", 2, "part-time-deputy", 2));

    static final Start XINGANG = new Start(
            "xingang", "370614003", "xingang-2010", LocalDate.of(2010, 10, 8), Map.of("deputy", 4, "member", 11));

    static final Start NANSHAN = new Start(
            "nanshan", "440305002", "nanshan-2011", LocalDate.of(2026, 7, 29), Map.of("deputy", 4, "member", 12));

    static final Start LIAONING = new Start(
            "hongqi",
            "210181205200",
            "liaoning-village-2013",
            LocalDate.of(2013, 3, 4),
            Map.of("secretary", 2, "deputy", 2, "member", 4));

    static final Start URUMQI = new Start(
            "urumqi",
            "650121",
            "urumqi-county-2023",
            LocalDate.of(2022, 12, 5),
            Map.of(
                    "member",
                    26,
                    "alternate",
                    11,
                    "standing-member",
                    11,
                    "secretary",
                    2,
                    "full-time-deputy",
                    2,
                    "part-time-deputy",
                    2,
                    "seconded-deputy",
                    2));

    /** One for every scheme that the program brings along. */
    static final List<Start> SHIPPED = List.of(JIYANG, XINGANG, NANSHAN, LIAONING, URUMQI);

    Start under(String otherScheme) {
        return new Start(place, division, otherScheme, firstDay, people);
    }

    Start at(String otherPlace, String otherDivision) {
        return new Start(otherPlace, otherDivision, scheme, firstDay, people);
    }
}
