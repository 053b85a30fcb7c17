package org.huanjie.engine;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Puts the user-task contract, and whoever watches tasks, on every user task of our own models as they are parsed, and lets their calls name the tenant of
 * what they call.
 */
class TaskContractParseListener extends AbstractBpmnParseListener {

    private final Models models;
    private final ObjectProvider<UserTaskContract> contract;
    private final ObjectProvider<TaskWatch> watches;

    TaskContractParseListener(
            Models models, ObjectProvider<UserTaskContract> contract, ObjectProvider<TaskWatch> watches) {
        this.models = models;
        this.contract = contract;
        this.watches = watches;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ProcessDefinition process = (ProcessDefinition) activity.getProcessDefinition();
        if (models.has(process.getKey())) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_CREATE,
                    created -> contract.getObject().onCreate().notify(created));
            task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_CREATE, created -> watches.forEach(watch -> watch.created(created)));
            task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_ASSIGNMENT, given -> watches.forEach(watch -> watch.assigned(given)));
            task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_COMPLETE,
                    completed -> contract.getObject().onComplete().notify(completed));
        }
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        ProcessDefinition process = (ProcessDefinition) activity.getProcessDefinition();
        if (models.has(process.getKey())) {
            CallActivityBehavior call = (CallActivityBehavior) activity.getActivityBehavior();
            activity.setActivityBehavior(new TenantCallActivity(call.getCallableElement()));
        }
    }
}
