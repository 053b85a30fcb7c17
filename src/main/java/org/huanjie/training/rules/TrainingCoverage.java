package org.huanjie.training.rules;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huanjie.training.AttendanceSheet;
import org.huanjie.training.Course;
import org.huanjie.training.Organiser;
import org.huanjie.training.Trained;
import org.huanjie.training.Trainee;

/** Training covers everyone elected: whoever missed all courses gets a further one (JY-6.3). */
public final class TrainingCoverage {

    private TrainingCoverage() {}

    /**
     * Trainees who have not attended any course yet.
     *
     * @param attended ids of those who came to at least one
     */
    public static List<Trainee> missing(Collection<Trainee> trainees, Set<String> attended) {
        return trainees.stream()
                .filter(trainee -> !attended.contains(trainee.id()))
                .toList();
    }

    /** What a round has done: each person counts once, and once for every level whose courses they came to. */
    public static Trained trained(AttendanceSheet sheet, Collection<Course> courses) {
        return new Trained(
                people(sheet, courses, any -> true),
                people(sheet, courses, heldBy(Organiser.PROVINCE)),
                people(sheet, courses, heldBy(Organiser.CITY)),
                people(sheet, courses, heldBy(Organiser.COUNTY)),
                people(sheet, courses, heldBy(Organiser.TOWNSHIP)));
    }

    private static Predicate<Course> heldBy(Organiser level) {
        return course -> course.organiser().filter(level::equals).isPresent();
    }

    private static int people(AttendanceSheet sheet, Collection<Course> courses, Predicate<Course> counted) {
        Set<String> ids = courses.stream().filter(counted).map(Course::id).collect(Collectors.toSet());
        return (int) sheet.rows().stream()
                .filter(row -> row.attended() && ids.contains(row.course()))
                .map(AttendanceSheet.Row::trainee)
                .distinct()
                .count();
    }

    /** Whole percent of those who came to at least one course, rounded down: 100 means everyone. */
    public static int percent(Collection<Trainee> trainees, Set<String> attended) {
        int missing = missing(trainees, attended).size();
        return trainees.isEmpty() ? 100 : (trainees.size() - missing) * 100 / trainees.size();
    }
}
