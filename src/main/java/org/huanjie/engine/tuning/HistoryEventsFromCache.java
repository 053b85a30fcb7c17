package org.huanjie.engine.tuning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Produces history as the engine does, but reads only once what never changes: an instance's beginning and its definition. */
public class HistoryEventsFromCache extends CacheAwareHistoryEventProducer {

    private final InstanceStartCache beginnings;

    public HistoryEventsFromCache(InstanceStartCache beginnings) {
        this.beginnings = beginnings;
    }

    @Override
    public HistoryEvent createProcessInstanceStartEvt(DelegateExecution execution) {
        HistoryEvent begun = super.createProcessInstanceStartEvt(execution);
        beginnings.remember((HistoricProcessInstanceEventEntity) begun);
        return begun;
    }

    @Override
    protected HistoricProcessInstanceEventEntity getHistoricRootProcessInstance(String root) {
        return beginnings.of(root, () -> super.getHistoricRootProcessInstance(root));
    }

    @Override
    protected ProcessDefinitionEntity getProcessDefinitionEntity(String definition) {
        return Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definition);
    }
}
