package org.huanjie.election.process;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.huanjie.election.CourseLog;
import org.huanjie.election.DoneTask;
import org.huanjie.engine.Acting;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Component;

/** What the engine's history keeps of the tasks that were done. */
@Component
class EngineCourseLog implements CourseLog {

    private static final String DONE = "completed";

    private final HistoryService history;
    private final Acting acting;
    private final Clock clock;

    EngineCourseLog(HistoryService history, Acting acting, Clock clock) {
        this.history = history;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public List<DoneTask> done(ElectionId election) {
        return acting.asProgram(() -> history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(election.value())
                .taskDeleteReason(DONE)
                .orderByHistoricTaskInstanceEndTime()
                .asc()
                .list()
                .stream()
                .map(this::done)
                .toList());
    }

    private DoneTask done(HistoricTaskInstance task) {
        boolean late = task.getDueDate() != null && task.getEndTime().after(task.getDueDate());
        return new DoneTask(task.getName(), task.getAssignee(), at(task.getStartTime()), at(task.getEndTime()), late);
    }

    private OffsetDateTime at(Date moment) {
        return moment.toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }
}
