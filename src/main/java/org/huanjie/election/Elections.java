package org.huanjie.election;

import java.time.LocalDate;
import org.huanjie.access.ElectionPlace;
import org.huanjie.ids.ElectionId;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.rules.Timetable;

/** What the other features ask of an election. */
public interface Elections extends ElectionPlace {

    /** @throws java.util.NoSuchElementException when there is none with this id */
    Election get(ElectionId id);

    /** The scheme version with which the election began; in a by-election it has the vacant seats only. */
    Scheme scheme(ElectionId id);

    /** What the election is held for; it never changes. */
    Occasion occasion(ElectionId id);

    /** The last day of a task that began on this day and stands in no timetable. */
    LocalDate handledBy(ElectionId id, LocalDate from);

    /** The present timetable. */
    Timetable timetable(ElectionId id);

    /** First day of a step such as {@code registration} in the present timetable; of the present stage when the scheme does not date the step. */
    LocalDate firstDay(ElectionId id, String step);

    /**
     * Last day of a step in the present timetable; of the present stage when the scheme does not date the step. What comes after the end of an election
     * stands in no timetable and is to be handled from today on.
     */
    LocalDate lastDay(ElectionId id, String step);
}
