package org.huanjie.performance;

import java.util.List;
import java.util.Map;
import org.huanjie.models.ElectionWalk;
import org.huanjie.models.NewPlaces;

/**
 * A whole election that is measured.
 *
 * @param people how many stand for each post
 */
record Course(String scheme, String place, String name, String division, String firstDay, Map<String, Integer> people) {

    static final Course JIYANG = new Course(
            "jiyang-2011",
            "jiyang",
            "吉阳镇",
            "460203198",
            "2011-10-08",
            Map.of("member", 15, "full-time-deputy", 2, "part-time-deputy", 2));

    static final Course XINGANG =
            new Course("xingang-2010", "xingang", "新港街道", "370614003", "2010-10-08", Map.of("deputy", 4, "member", 11));

    static final Course NANSHAN =
            new Course("nanshan-2011", "nanshan", "南山街道", "440305002", "2026-07-29", Map.of("deputy", 4, "member", 12));

    private static final Course LIAONING = new Course(
            "liaoning-village-2013",
            "hongqi",
            "红旗村",
            "210181205200",
            "2013-03-04",
            Map.of("secretary", 2, "deputy", 2, "member", 4));

    private static final Course URUMQI = new Course(
            "urumqi-county-2023",
            "urumqi",
            "乌鲁木齐县",
            "650121",
            "2022-12-05",
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
    static final List<Course> ALL = List.of(JIYANG, XINGANG, NANSHAN, LIAONING, URUMQI);

    /** Sets its place up where the demonstration has none. */
    void settle(NewPlaces places) {
        places.setUp(place, division, name);
    }

    /** Takes the election from its first day to its end. */
    void run(ElectionWalk walk, Work work) {
        work.counted(() -> walk.start(place, division, scheme, firstDay));
        walk.toTheEnd(people);
    }
}
