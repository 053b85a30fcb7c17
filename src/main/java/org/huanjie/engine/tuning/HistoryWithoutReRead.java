package org.huanjie.engine.tuning;

import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Writes history as the engine does, but takes the beginning of what ends from memory where it is known, instead of reading it back. */
public class HistoryWithoutReRead extends DbHistoryEventHandler {

    private final InstanceStartCache beginnings;

    public HistoryWithoutReRead(InstanceStartCache beginnings) {
        this.beginnings = beginnings;
    }

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        if (getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) != null) {
            super.insertOrUpdate(event);
        } else if (event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_COMPLETE)
                && event instanceof HistoricTaskInstanceEventEntity done) {
            TaskEntity task = getDbEntityManager().getCachedEntity(TaskEntity.class, done.getTaskId());
            done.setStartTime(task.getCreateTime());
            getDbEntityManager().merge(done);
        } else if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)
                && event instanceof HistoricProcessInstanceEventEntity ended) {
            finish(ended);
        } else {
            super.insertOrUpdate(event);
        }
    }

    private void finish(HistoricScopeInstanceEvent ended) {
        HistoricProcessInstanceEventEntity begun = beginnings.of(ended.getId(), () -> getDbEntityManager()
                .selectById(HistoricProcessInstanceEventEntity.class, ended.getId()));
        if (begun != null) {
            ended.setStartTime(begun.getStartTime());
        }
        getDbEntityManager().merge(ended);
    }
}
