package org.huanjie.training.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.input.Finding;
import org.huanjie.training.AttendanceSheet;
import org.huanjie.training.Course;
import org.huanjie.training.Trainee;

/** An attendance sheet has one row for each person at each course of the round, and tells of no course before its day (JY-6.3). */
public final class AttendanceRules {

    private AttendanceRules() {}

    /** @param clause the scheme's for its training */
    public static List<Finding> faults(
            AttendanceSheet sheet, List<Trainee> trainees, List<Course> courses, LocalDate today, String clause) {
        List<Finding> faults = new ArrayList<>();
        Map<String, Trainee> people = byId(trainees, Trainee::id);
        Map<String, Course> known = byId(courses, Course::id);
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            AttendanceSheet.Row row = sheet.rows().get(i);
            String path = "rows[" + i + "].";
            if (!people.containsKey(row.trainee())) {
                faults.add(new Finding(path + "trainee", "不是本轮参训人：" + row.trainee(), clause));
            }
            if (!known.containsKey(row.course())) {
                faults.add(new Finding(path + "course", "不是本轮课程：" + row.course(), clause));
            }
            if (!seen.add(List.of(row.trainee(), row.course()))) {
                faults.add(new Finding(path + "trainee", "同一人同一课程登记了两次", ""));
            }
        }
        faults.addAll(left(trainees, courses, seen, clause));
        courses.stream()
                .filter(course -> course.date().isAfter(today))
                .map(course ->
                        new Finding("rows", "课程“" + course.title() + "”定于" + course.date() + "举行，还不能登记出勤", clause))
                .forEach(faults::add);
        return faults;
    }

    private static List<Finding> left(
            List<Trainee> trainees, List<Course> courses, Set<List<String>> seen, String clause) {
        return trainees.stream()
                .flatMap(trainee -> courses.stream()
                        .filter(course -> !seen.contains(List.of(trainee.id(), course.id())))
                        .map(course ->
                                new Finding("rows", trainee.name() + "在课程“" + course.title() + "”的出勤没有登记", clause)))
                .toList();
    }

    private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
        return values.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
