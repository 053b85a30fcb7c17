package org.huanjie.training.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huanjie.input.Finding;
import org.huanjie.scheme.Scheme.Training;
import org.huanjie.training.CoursePlan;

/** What a plan of courses must hold: all contents of the scheme in the first round, none that has gone by (JY-6.3). */
public final class CoursePlanRules {

    private CoursePlanRules() {}

    /** @param firstRound whether the plan is for everyone; a further course may be about a part of the contents */
    public static List<Finding> faults(CoursePlan plan, Training training, boolean firstRound, LocalDate today) {
        List<Finding> faults = new ArrayList<>();
        String clause = training.basis().clause();
        Set<String> contents = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (int i = 0; i < plan.courses().size(); i++) {
            CoursePlan.Row course = plan.courses().get(i);
            String path = "courses[" + i + "].";
            contents.add(course.content());
            if (!titles.add(course.title() + " " + course.date())) {
                faults.add(new Finding(path + "title", "同一天的课程“" + course.title() + "”重复", ""));
            }
            if (!training.contents().contains(course.content())) {
                faults.add(new Finding(
                        path + "content", "培训内容应是方案规定的一项：" + String.join("、", training.contents()), clause));
            }
            if (course.date().isBefore(today)) {
                faults.add(new Finding(path + "date", "课程“" + course.title() + "”的日期已过", ""));
            }
        }
        training.contents().stream()
                .filter(content -> firstRound && !contents.contains(content))
                .map(content -> new Finding("courses", "培训内容“" + content + "”还没有安排课程", clause))
                .forEach(faults::add);
        return faults;
    }
}
