package org.huanjie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Property;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.huanjie.architecture.Sources.Argument;
import org.huanjie.architecture.Sources.Call;
import org.junit.jupiter.api.Test;

/** Law 6 of the architecture: what code names of the models is a constant, and models and code name the same. */
class NamesLawTest {

    private static final Set<String> WRITES =
            Set.of("route", "keep", "setVariable", "setVariableLocal", "putValue", "putValueTyped");
    private static final Set<String> READS = Set.of(
            "value",
            "getVariable",
            "getVariableLocal",
            "getVariableTyped",
            "getVariableLocalTyped",
            "hasVariable",
            "hasVariableLocal",
            "removeVariable",
            "variableName",
            "variableValueEquals",
            "taskVariableValueEquals",
            "processVariableValueEquals");
    private static final Set<String> MESSAGES = Set.of(
            "correlateMessage",
            "createMessageCorrelation",
            "messageEventReceived",
            "messageEventSubscriptionName",
            "startProcessInstanceByMessage");
    private static final Set<String> SIGNALS =
            Set.of("createSignalEvent", "signalEventReceived", "signalEventSubscriptionName");
    private static final Set<String> ERRORS = Set.of("BpmnError");
    private static final Set<String> ESCALATIONS = Set.of("handleEscalation");
    private static final Set<String> ELEMENTS = Set.of(
            "activityId",
            "activityIdIn",
            "taskDefinitionKey",
            "taskDefinitionKeyIn",
            "startBeforeActivity",
            "startAfterActivity",
            "cancelAllForActivity");
    private static final Set<String> PROCESSES = Set.of(
            "startProcessInstanceByKey",
            "createProcessInstanceByKey",
            "processDefinitionKey",
            "processDefinitionKeyIn");

    private static final List<Set<String>> EVERYTHING_NAMED =
            List.of(WRITES, READS, MESSAGES, SIGNALS, ERRORS, ESCALATIONS, ELEMENTS, PROCESSES);

    /** The one variable of the user-task contract; no model names it. */
    private static final String FORM = "form";

    private final Models models = Models.read();
    private final Sources sources = Sources.read();

    @Test
    void law6CodeNamesThingsOfTheModelsByConstants() {
        assertThat(EVERYTHING_NAMED.stream()
                        .flatMap(this::calls)
                        .filter(call -> name(call).written().contains("\""))
                        .map(call -> call.type() + " calls " + call.method() + " with "
                                + name(call).written()))
                .isEmpty();
    }

    @Test
    void law6WhatCodeNamesIsInTheModels() {
        Map<String, Set<String>> unknown = Map.of(
                "variables", without(Stream.concat(named(WRITES), named(READS)), modelVariables()),
                "messages",
                        without(named(MESSAGES), models.elements(Message.class).map(Message::getName)),
                "signals", without(named(SIGNALS), models.elements(Signal.class).map(Signal::getName)),
                "errors", without(named(ERRORS), models.elements(Error.class).map(Error::getErrorCode)),
                "escalations",
                        without(
                                named(ESCALATIONS),
                                models.elements(Escalation.class).map(Escalation::getEscalationCode)),
                "elements",
                        without(named(ELEMENTS), models.elements(FlowNode.class).map(FlowNode::getId)),
                "processes",
                        without(named(PROCESSES), models.elements(Process.class).map(Process::getId)));

        assertThat(unknown)
                .allSatisfy((kind, names) -> assertThat(names).as(kind).isEmpty());
    }

    @Test
    void law6MessagesSignalsErrorsAndEscalationsOfTheModelsAreNamedByCode() {
        assertThat(without(models.elements(Message.class).map(Message::getName), named(MESSAGES)))
                .isEmpty();
        assertThat(without(models.elements(Signal.class).map(Signal::getName), named(SIGNALS)))
                .isEmpty();
        assertThat(without(
                        models.elements(Error.class).map(Error::getErrorCode),
                        Stream.concat(named(ERRORS), thrownByModels())))
                .isEmpty();
        assertThat(without(models.elements(Escalation.class).map(Escalation::getEscalationCode), named(ESCALATIONS)))
                .isEmpty();
    }

    @Test
    void law6WhatModelsReadSomebodyWrites() {
        assertThat(without(readByModels(), Stream.concat(named(WRITES), writtenByModels())))
                .isEmpty();
    }

    @Test
    void law6WhatCodeWritesSomebodyReads() {
        assertThat(without(named(WRITES), Stream.concat(readByModels(), named(READS))))
                .isEmpty();
    }

    @Test
    void law6EveryProcessIsStartedByCodeOrCalledByAModel() {
        Stream<String> called = models.elements(CallActivity.class).map(CallActivity::getCalledElement);
        Stream<String> started = Stream.concat(named(PROCESSES), startedByMessages());

        assertThat(without(models.elements(Process.class).map(Process::getId), Stream.concat(started, called)))
                .isEmpty();
    }

    /** Processes that begin with a message; that code sends it is told by the messages. */
    private Stream<String> startedByMessages() {
        return models.elements(StartEvent.class)
                .filter(start -> start.getParentElement() instanceof Process)
                .filter(start ->
                        start.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance))
                .map(start -> ((Process) start.getParentElement()).getId());
    }

    @Test
    void everyPublicTypeSaysWhatItMeans() {
        assertThat(sources.undocumented()).isEmpty();
    }

    private Stream<Call> calls(Set<String> methods) {
        return sources.calls().stream()
                .filter(call ->
                        methods.contains(call.method()) && !call.arguments().isEmpty())
                .filter(call ->
                        !call.method().equals("value") || call.arguments().size() == 2);
    }

    /** The engine's services ask for an execution or a task first, a context or an execution itself only for the name. */
    private static Argument name(Call call) {
        boolean afterAnId = call.method().equals("handleEscalation")
                || call.method().startsWith("setVariable") && call.arguments().size() == 3
                || call.method().startsWith("getVariable") && call.arguments().size() == 2;
        return call.arguments().get(afterAnId ? 1 : 0);
    }

    private Stream<String> named(Set<String> methods) {
        return calls(methods)
                .flatMap(call -> name(call).constant().stream())
                .map(sources.constants()::get)
                .filter(Objects::nonNull)
                .filter(name -> !name.equals(FORM));
    }

    private Stream<String> modelVariables() {
        Stream<String> startedWith = models.elements(Property.class).map(Property::getName);
        return Stream.concat(startedWith, Stream.concat(readByModels(), writtenByModels()));
    }

    private Stream<String> readByModels() {
        Stream<String> mapped = Stream.concat(
                models.elements(CamundaIn.class).map(CamundaIn::getCamundaSource),
                models.elements(CamundaOut.class).map(CamundaOut::getCamundaSource));
        Stream<String> asked = models.expressions()
                .filter(expression -> !expression.attribute().equals("delegateExpression"))
                .flatMap(expression -> expression.variables().stream());
        return Stream.concat(mapped, asked).filter(Objects::nonNull);
    }

    private Stream<String> writtenByModels() {
        return Stream.of(
                        models.elements(CamundaIn.class).map(CamundaIn::getCamundaTarget),
                        models.elements(CamundaOut.class).map(CamundaOut::getCamundaTarget),
                        models.elements(MultiInstanceLoopCharacteristics.class)
                                .map(MultiInstanceLoopCharacteristics::getCamundaElementVariable))
                .flatMap(names -> names)
                .filter(Objects::nonNull);
    }

    private Stream<String> thrownByModels() {
        return models.elements(EndEvent.class)
                .flatMap(end -> end.getEventDefinitions().stream())
                .filter(ErrorEventDefinition.class::isInstance)
                .map(definition ->
                        ((ErrorEventDefinition) definition).getError().getErrorCode());
    }

    private static Set<String> without(Stream<String> names, Stream<String> known) {
        Set<String> all = known.collect(Collectors.toSet());
        return names.filter(name -> !all.contains(name)).collect(Collectors.toSet());
    }
}
