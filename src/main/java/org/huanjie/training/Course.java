package org.huanjie.training;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.ids.ElectionId;

/**
 * A planned course.
 *
 * @param round from one; later rounds are for those who missed all courses so far
 * @param content one of the contents that the scheme asks for (JY-6.3)
 */
public record Course(
        String id,
        ElectionId election,
        int round,
        String title,
        String content,
        LocalDate date,
        String place,
        String teacher,
        Optional<Organiser> organiser) {}
