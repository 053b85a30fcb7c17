package org.huanjie.election;

import java.time.LocalDate;
import org.huanjie.access.ElectionPlace;
import org.huanjie.scheme.Scheme;

/** What the other features ask of an election. */
public interface Elections extends ElectionPlace {

    /** @throws java.util.NoSuchElementException when there is none with this id */
    Election get(String id);

    @Override
    default String division(String election) {
        return get(election).division();
    }

    /** The scheme version with which the election began. */
    Scheme scheme(String id);

    /** Last day of a step in the election's present timetable, such as {@code registration}. */
    LocalDate lastDay(String id, String step);

    /** First day of a step in the election's present timetable. */
    LocalDate firstDay(String id, String step);
}
