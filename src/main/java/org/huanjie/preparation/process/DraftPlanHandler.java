package org.huanjie.preparation.process;

import java.time.LocalDate;
import java.util.Map;
import org.huanjie.election.Elections;
import org.huanjie.election.StepNames;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.preparation.Plan;
import org.huanjie.preparation.PreparationService;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.rules.Timetable;
import org.huanjie.scheme.rules.Timetable.StepWindow;
import org.huanjie.selection.process.SelectionWords;
import org.springframework.stereotype.Component;

/** The League body writes the working plan and checks its timetable (JY-4.3.1, XG-3.1). */
@Component
class DraftPlanHandler implements UserTaskHandler<Plan> {

    private final PreparationService preparation;
    private final Elections elections;

    DraftPlanHandler(PreparationService preparation, Elections elections) {
        this.preparation = preparation;
        this.elections = elections;
    }

    @Override
    public Object form(TaskContext task) {
        Scheme scheme = elections.scheme(task.election());
        Timetable timetable = elections.timetable(task.election());
        Plan plan = preparation.plan(task.election()).orElseGet(() -> preparation.proposal(task.election()));
        return Map.of(
                "context",
                Map.of(
                        "scheme", scheme.title(),
                        "posts", scheme.posts().stream().map(PostLine::of).toList(),
                        "windows",
                                timetable.windows().stream().map(WindowLine::of).toList(),
                        "warnings", timetable.findings()),
                "aims",
                plan.aims(),
                "measures",
                plan.measures(),
                "timetableRead",
                false);
    }

    @Override
    public void complete(TaskContext task, Plan plan) {
        preparation.draft(task.election(), plan, task.actor());
    }

    /** A step of the timetable as the plan's form shows it. */
    record WindowLine(String name, LocalDate from, LocalDate to) {

        static WindowLine of(StepWindow window) {
            return new WindowLine(StepNames.of(window.step()), window.from(), window.to());
        }
    }

    /** A post as the plan's form shows it. */
    record PostLine(String name, int seats, String chosenBy, String clause) {

        static PostLine of(Scheme.Post post) {
            return new PostLine(
                    post.name(),
                    post.seats(),
                    SelectionWords.of(post.chosenBy()),
                    post.basis().clause());
        }
    }
}
