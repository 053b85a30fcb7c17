package org.huanjie.preparation;

import java.time.LocalDate;
import java.util.Map;
import org.huanjie.approval.RequestSubject;
import org.huanjie.election.Elections;
import org.huanjie.election.StepNames;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Component;

/** The request to hold the election according to the plan (P6, XG-0.1, D.6). */
@Component
class PlanSubject implements RequestSubject {

    private final PreparationService preparation;
    private final Elections elections;

    PlanSubject(PreparationService preparation, Elections elections) {
        this.preparation = preparation;
        this.elections = elections;
    }

    private record Line(String name, LocalDate from, LocalDate to) {}

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public String draft(ElectionId election) {
        Plan plan = preparation.plan(election).orElseThrow();
        String whole = elections.occasion(election).byElection() ? "补选" : "委员会";
        return "一、目标\n" + plan.aims() + "\n\n二、名额\n" + SeatsText.of(elections.scheme(election), whole) + "\n\n三、措施\n"
                + plan.measures();
    }

    @Override
    public Object context(ElectionId election) {
        return Map.of(
                "windows",
                        elections.timetable(election).windows().stream()
                                .map(window -> new Line(StepNames.of(window.step()), window.from(), window.to()))
                                .toList(),
                "warnings", elections.timetable(election).findings());
    }
}
