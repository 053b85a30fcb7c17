package org.huanjie.summary.process;

import java.util.Map;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.roster.MakeUp;
import org.huanjie.selection.Committee;
import org.huanjie.summary.Summary;
import org.huanjie.summary.Summary.Before;
import org.huanjie.summary.SummaryService;
import org.springframework.stereotype.Component;

/** The League body compares before and after and reports (JY-6.4, XG-3.3). */
@Component
class WriteSummaryHandler implements UserTaskHandler<Summary> {

    private static final String ADDRESSEES = "上级党委组织部、上级团委";

    private final SummaryService summaries;
    private final Committee committee;

    WriteSummaryHandler(SummaryService summaries, Committee committee) {
        this.summaries = summaries;
        this.committee = committee;
    }

    @Override
    public Object form(TaskContext task) {
        return Map.of(
                "context",
                Map.of("after", committee.wholeMakeUp(task.election())),
                "before",
                new Before(0, 0, 0),
                "comparison",
                "",
                "experience",
                "",
                "problems",
                "",
                "addressees",
                ADDRESSEES);
    }

    @Override
    public void complete(TaskContext task, Summary summary) {
        summaries.report(task.election(), summary, task.actor().orElseThrow());
    }

    @Override
    public Summary example(TaskContext task) {
        MakeUp after = committee.wholeMakeUp(task.election());
        return new Summary(
                new Before(7, 3, 0),
                "上届委员7人，本届" + after.members() + "人，编制外委员" + after.outside() + "人，来源更广，结构更优。",
                "宣传发动充分，竞职演讲公开，分会场投票组织有序。",
                "个别单位团员底数不清，今后每半年核对一次。",
                ADDRESSEES);
    }
}
