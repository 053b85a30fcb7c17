package org.huanjie.simulation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.huanjie.input.Refusal;

/**
 * How far a simulation plays.
 *
 * @param day after which it stops; without one it plays until everything is in the archive
 */
record Until(Optional<LocalDate> day) {

    private static final String ARCHIVE = "archive";
    private static final String HALF_WAY = "half-way";

    /**
     * @param lastDay of the timetable of those elections that take longest
     * @throws Refusal when the word says neither
     */
    static Until of(String word, LocalDate start, LocalDate lastDay) {
        return switch (word) {
            case ARCHIVE -> new Until(Optional.empty());
            case HALF_WAY -> new Until(Optional.of(start.plusDays((lastDay.toEpochDay() - start.toEpochDay()) / 2)));
            default -> new Until(Optional.of(day(word)));
        };
    }

    private static LocalDate day(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeParseException unreadable) {
            throw new Refusal(
                    "huanjie.simulation.until", "“" + word + "”应为archive（到归档）、half-way（到一半）或者2027-01-15这样的日期", "");
        }
    }

    boolean passed(LocalDate today) {
        return day.filter(today::isAfter).isPresent();
    }
}
