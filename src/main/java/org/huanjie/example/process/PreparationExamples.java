package org.huanjie.example.process;

import java.util.List;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.TaskExample;
import org.huanjie.engine.TaskExamples;
import org.huanjie.preparation.LeadingGroup;
import org.huanjie.preparation.LeadingGroup.Member;
import org.huanjie.preparation.Plan;
import org.huanjie.preparation.PreparationService;
import org.huanjie.preparation.Survey;
import org.huanjie.preparation.Survey.Unit;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A leading group, two surveyed communities, and the plan that is offered. */
@Component
@Lazy
record PreparationExamples(PreparationService preparation) implements TaskExamples {

    @Override
    public List<TaskExample<?>> all() {
        return List.of(
                TaskExample.of(LeadingGroup.class, task -> leadingGroup()),
                TaskExample.of(Survey.class, task -> survey()),
                TaskExample.of(Plan.class, this::plan));
    }

    private static LeadingGroup leadingGroup() {
        return new LeadingGroup(
                new Member("郑国平", "党委组织委员", false),
                List.of(new Member("林晓燕", "团委书记", false), new Member("何建文", "党政办主任", false)),
                List.of(new Member("周明辉", "团委干事", false), new Member("许丽华", "民政办干部", false)),
                "林晓燕");
    }

    private static Survey survey() {
        return new Survey(
                List.of(new Unit("第一社区", 320, 86, 2, 3), new Unit("第二社区", 410, 120, 3, 5)),
                "青年以务农和旅游服务就业为主，团员分布较散，宜分会场选举。");
    }

    private Plan plan(TaskContext task) {
        Plan proposal = preparation.proposal(task.election());
        return new Plan(proposal.aims(), proposal.measures(), true);
    }
}
