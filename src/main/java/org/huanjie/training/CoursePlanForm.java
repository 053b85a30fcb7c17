package org.huanjie.training;

import java.util.List;
import org.huanjie.ids.ElectionId;

/** The form on which courses are planned. */
public record CoursePlanForm(CoursePlanContext context, String version, List<CoursePlan.Row> courses) {

    /**
     * @param round from one
     * @param contents what the scheme asks to be taught
     * @param trainees who is to come; in a later round only those who missed all courses
     * @param notice what this round is for
     */
    public record CoursePlanContext(
            ElectionId election,
            int round,
            List<String> contents,
            String clause,
            List<Trainee> trainees,
            String notice) {}
}
