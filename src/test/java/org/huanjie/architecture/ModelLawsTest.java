package org.huanjie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.huanjie.architecture.Models.Expression;
import org.huanjie.architecture.Models.Model;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Laws 4 and 8 of the architecture, as far as the models alone can tell; the linter's part of law 8 is {@code npm run lint}. */
class ModelLawsTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Set<String> CODE_IN_ATTRIBUTES = Set.of(
            "class",
            "expression",
            "type",
            "topic",
            "resource",
            "formHandlerClass",
            "variableMappingClass",
            "decisionRef");

    private static final Set<String> CODE_IN_ELEMENTS =
            Set.of("scriptTask", "script", "connector", "inputOutput", "formData");

    /** A bean asked about the execution, or with what another bean says of it. */
    private static final String QUESTION = "\\w+\\.\\w+\\(execution(, ('[\\w-]+'|\\w+\\.\\w+\\(execution\\)))*\\)";

    private static final Pattern BEAN = Pattern.compile("\\$\\{\\w+}");
    private static final Pattern DATE = Pattern.compile("(R\\d*/)?\\$\\{" + QUESTION + "}(/P\\w+)?");
    private static final Pattern GROUPS = Pattern.compile("\\$\\{" + QUESTION + "}");
    private static final Pattern ROUTE = Pattern.compile("\\$\\{[^{}]*}");
    private static final Pattern BUSINESS_KEY = Pattern.compile("[$#]\\{execution\\.processBusinessKey}");

    private static final Map<String, Pattern> EXPRESSIONS = Map.ofEntries(
            Map.entry("serviceTask@delegateExpression", BEAN),
            Map.entry("sendTask@delegateExpression", BEAN),
            Map.entry("messageEventDefinition@delegateExpression", BEAN),
            Map.entry("executionListener@delegateExpression", BEAN),
            Map.entry("conditionExpression", ROUTE),
            Map.entry("loopCardinality", ROUTE),
            Map.entry("completionCondition", ROUTE),
            Map.entry("multiInstanceLoopCharacteristics@collection", ROUTE),
            Map.entry("timeDate", DATE),
            Map.entry("timeCycle", DATE),
            Map.entry("userTask@dueDate", DATE),
            Map.entry("userTask@candidateGroups", GROUPS),
            Map.entry("userTask@assignee", ROUTE),
            Map.entry("in@businessKey", BUSINESS_KEY),
            Map.entry("in@sourceExpression", ROUTE));

    private final Models models = Models.read();

    @Test
    void law4NoModelHoldsCode() {
        assertThat(models.all().stream().flatMap(ModelLawsTest::code)).isEmpty();
    }

    @Test
    void law4EveryAutomaticStepAsksABean() {
        Stream<String> delegates = Stream.of(
                        models.elements(ServiceTask.class).filter(task -> task.getCamundaDelegateExpression() == null),
                        models.elements(SendTask.class).filter(task -> task.getCamundaDelegateExpression() == null),
                        models.elements(BusinessRuleTask.class))
                .flatMap(tasks -> tasks)
                .map(task -> task.getId());

        assertThat(delegates).isEmpty();
    }

    @Test
    void law4ExpressionsOnlyRouteAndAskForDatesAndGroups() {
        assertThat(models.expressions().filter(expression -> !isAllowed(expression)))
                .isEmpty();
    }

    @Test
    void law8EveryModelHoldsOneProcessNamedAsItsFile() {
        assertThat(models.all()).allSatisfy(model -> assertThat(model.elements(Process.class))
                .as(model.name())
                .singleElement()
                .extracting(Process::getId)
                .isEqualTo(model.name()));
    }

    @Test
    void law8EveryProcessHasNameVersionTagAndTimeToLive() {
        assertThat(models.elements(Process.class)).allSatisfy(process -> {
            assertThat(process.isExecutable()).as(process.getId()).isTrue();
            assertThat(process.getName()).as(process.getId()).isNotBlank();
            assertThat(process.getCamundaVersionTag()).as(process.getId()).isNotBlank();
            assertThat(process.getCamundaHistoryTimeToLiveString())
                    .as(process.getId())
                    .matches("P\\d+D");
        });
    }

    @Test
    void noProcessIsOfferedForStartingInTasklist() {
        assertThat(models.elements(Process.class)
                        .filter(Process::isCamundaStartableInTasklist)
                        .map(Process::getId))
                .isEmpty();
    }

    @Test
    void everyCallStaysInItsDeploymentAndPassesTheElectionOn() {
        Set<String> processes =
                models.elements(Process.class).map(Process::getId).collect(Collectors.toSet());

        assertThat(models.elements(CallActivity.class)
                        .filter(call -> !processes.contains(call.getCalledElement())
                                || !"deployment".equals(call.getCamundaCalledElementBinding()))
                        .map(call -> call.getId() + " calls " + call.getCalledElement() + " by binding "
                                + call.getCamundaCalledElementBinding()))
                .isEmpty();
        assertThat(models.all()).allSatisfy(model -> assertThat(count(model, "in", "businessKey"))
                .as(model.name())
                .isEqualTo(model.elements(CallActivity.class).size()));
    }

    private static long count(Model model, String element, String attribute) {
        return model.xml()
                .filter(each -> element.equals(each.getLocalName()) && each.hasAttribute(attribute))
                .count();
    }

    private static Stream<String> code(Model model) {
        return model.xml()
                .filter(ModelLawsTest::holdsCode)
                .map(each -> model.name() + ".bpmn: " + each.getLocalName() + " " + each.getAttribute("id"));
    }

    private static boolean holdsCode(Element element) {
        boolean script = CODE_IN_ELEMENTS.contains(element.getLocalName()) || element.hasAttribute("language");
        return script
                || CODE_IN_ATTRIBUTES.stream()
                        .anyMatch(name -> element.hasAttributeNS(CAMUNDA, name)
                                || isListener(element) && element.hasAttribute(name));
    }

    private static boolean isListener(Element element) {
        return CAMUNDA.equals(element.getNamespaceURI())
                && element.getLocalName().endsWith("Listener");
    }

    private static boolean isAllowed(Expression expression) {
        Pattern allowed = EXPRESSIONS.get(expression.place());
        return allowed != null && allowed.matcher(expression.text()).matches();
    }
}
