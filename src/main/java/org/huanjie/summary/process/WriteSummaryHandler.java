package org.huanjie.summary.process;

import java.util.Map;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
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
        summaries.report(task.election(), summary, task.actor());
    }
}
