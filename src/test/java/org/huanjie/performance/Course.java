package org.huanjie.performance;

import java.util.List;
import java.util.Map;
import org.huanjie.models.ElectionWalk;

/**
 * A whole election that is measured.
 *
 * @param people how many stand for each post
 */
record Course(String scheme, String place, String division, String firstDay, Map<String, Integer> people) {

    static final Course JIYANG = new Course(
            "jiyang-2011",
            "jiyang",
            "460203198",
            "2011-10-08",
            Map.of("member", 15, "full-time-deputy", 2, "part-time-deputy", 2));

    static final Course XINGANG =
            new Course("xingang-2010", "xingang", "370614003", "2010-10-08", Map.of("deputy", 4, "member", 11));

    static final Course NANSHAN =
            new Course("nanshan-2011", "nanshan", "440305002", "2026-07-29", Map.of("deputy", 4, "member", 12));

    static final List<Course> ALL = List.of(JIYANG, XINGANG, NANSHAN);

    /** Takes the election from its first day to its end. */
    void run(ElectionWalk walk, Work work) {
        work.counted(() -> walk.start(place, division, scheme, firstDay));
        walk.toTheEnd(people);
    }
}
