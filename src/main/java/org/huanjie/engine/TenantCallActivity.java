package org.huanjie.engine;

import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.util.CallableElementUtil;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Calls a process that belongs to the tenant named by the variable {@value InheritedTenants#VARIABLE} passed to it, where one is passed: a province's
 * campaign calls processes of counties, whose people and supervisors see those alone. The engine itself gives a called instance the tenant of its caller.
 */
class TenantCallActivity extends CallActivityBehavior {

    TenantCallActivity(CallableElement called) {
        setCallableElement(called);
    }

    @Override
    protected void startInstance(ActivityExecution execution, VariableMap variables, String businessKey) {
        ExecutionEntity calling = (ExecutionEntity) execution;
        ProcessDefinitionImpl process = CallableElementUtil.getProcessDefinitionToCall(
                calling, calling.getProcessDefinitionTenantId(), getCallableElement());
        ExecutionEntity called = (ExecutionEntity) calling.createSubProcessInstance(process, businessKey);
        if (variables.get(InheritedTenants.VARIABLE) instanceof String tenant) {
            called.setTenantId(tenant);
        }
        called.start(variables);
    }
}
