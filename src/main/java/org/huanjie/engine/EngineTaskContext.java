package org.huanjie.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.runtime.PvmExecutionImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.huanjie.ids.ElectionId;

/** A task as its handler sees it. */
record EngineTaskContext(DelegateTask task, Optional<String> person) implements TaskContext {

    @Override
    public String actor() {
        return person.orElseThrow();
    }

    @Override
    public ElectionId election() {
        return new ElectionId(execution().getProcessBusinessKey());
    }

    @Override
    public <T> T value(String name, Class<T> type) {
        return type.cast(task.getVariable(name));
    }

    /**
     * Set where the task's own process or sub-process keeps its values: loops that run side by side never see each other's. It lives until the next
     * wait state and is never written to the database.
     */
    @Override
    public void route(String name, Object value) {
        scope().setVariableLocal(name, Variables.untypedValue(value, true));
    }

    @Override
    public void keep(String name, Object value) {
        scope().setVariableLocal(name, value);
    }

    @Override
    public boolean catches(String errorCode) {
        return task.getBpmnModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().getId().equals(task.getTaskDefinitionKey()))
                .flatMap(event -> event.getEventDefinitions().stream())
                .filter(ErrorEventDefinition.class::isInstance)
                .map(event -> ((ErrorEventDefinition) event).getError().getErrorCode())
                .anyMatch(errorCode::equals);
    }

    private PvmExecutionImpl scope() {
        ScopeImpl around = execution().getActivity().getFlowScope();
        return execution().findExecutionForFlowScope(around);
    }

    private ExecutionEntity execution() {
        return (ExecutionEntity) task.getExecution();
    }
}
