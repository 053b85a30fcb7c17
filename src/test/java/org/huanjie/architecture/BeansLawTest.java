package org.huanjie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.beans.Introspector;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.architecture.Models.Expression;
import org.huanjie.architecture.Models.Question;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/** Law 6 of the architecture for the beans that models ask: each exists, is what its place needs, and is needed. */
class BeansLawTest {

    private static final Set<String> DATES = Set.of("timeDate", "timeCycle", "userTask@dueDate");

    private static final Map<String, JavaClass> BEANS =
            components().collect(Collectors.toMap(BeansLawTest::beanName, Function.identity()));

    /** The service tasks that a class of them makes, by name, and that class. */
    private static final Map<String, JavaClass> STEPS =
            steps().collect(Collectors.toMap(JavaMethod::getName, JavaMethod::getOwner));

    private final Models models = Models.read();

    @Test
    void law6EveryDelegateOfTheModelsIsABean() {
        assertThat(delegateNames()).isSubsetOf(delegates().toList());
    }

    @Test
    void law6EveryDelegateIsUsedByAModel() {
        assertThat(delegates()).isSubsetOf(delegateNames());
    }

    @Test
    void law6EveryQuestionOfTheModelsHasABeanWithThatMethod() {
        assertThat(models.expressions().flatMap(expression -> expression.questions().stream()
                        .filter(question -> method(question).isEmpty())
                        .map(question -> expression + " asks for " + question)))
                .isEmpty();
    }

    @Test
    void law4EveryTimerAndDueDateIsADateThatABeanComputes() {
        assertThat(models.expressions()
                        .filter(expression -> DATES.contains(expression.place()))
                        .filter(expression -> !asksForADate(expression)))
                .isEmpty();
    }

    /** A cycle begins with a date and stands in a text. */
    private static boolean asksForADate(Expression expression) {
        Class<?> type = expression.place().equals("timeCycle") ? String.class : Date.class;
        return expression.questions().stream()
                .findFirst()
                .flatMap(BeansLawTest::method)
                .filter(asked -> asked.getReturnType() == type)
                .isPresent();
    }

    @Test
    void law3BeansOfTheModelsStandInProcessRooms() {
        Stream<String> asked = models.expressions()
                .flatMap(expression -> expression.questions().stream())
                .map(Question::bean);
        List<String> names = Stream.concat(asked, delegateNames().stream()).toList();

        assertThat(Stream.concat(
                        components().filter(each -> names.contains(beanName(each))),
                        STEPS.entrySet().stream()
                                .filter(step -> names.contains(step.getKey()))
                                .map(Map.Entry::getValue)))
                .allSatisfy(each -> assertThat(each.getPackageName()).endsWith(".process"));
    }

    private List<String> delegateNames() {
        return models.expressions()
                .filter(expression -> expression.attribute().equals("delegateExpression"))
                .map(Expression::text)
                .map(text -> text.replaceAll("[${}]", ""))
                .distinct()
                .toList();
    }

    private static Optional<Method> method(Question question) {
        return Optional.ofNullable(BEANS.get(question.bean())).stream()
                .flatMap(each -> Arrays.stream(each.reflect().getMethods()))
                .filter(method -> method.getName().equals(question.method()))
                .findFirst();
    }

    private static Stream<String> delegates() {
        return Stream.concat(
                components()
                        .filter(each ->
                                each.isAssignableTo(JavaDelegate.class) || each.isAssignableTo(ExecutionListener.class))
                        .map(BeansLawTest::beanName),
                STEPS.keySet().stream());
    }

    private static Stream<JavaMethod> steps() {
        return House.classes().stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Bean.class)
                        && method.getRawReturnType().isEquivalentTo(JavaDelegate.class));
    }

    private static Stream<JavaClass> components() {
        return House.classes().stream()
                .filter(each -> each.isAnnotatedWith(Component.class) || each.isMetaAnnotatedWith(Component.class));
    }

    private static String beanName(JavaClass component) {
        String given = AnnotatedElementUtils.findMergedAnnotation(component.reflect(), Component.class)
                .value();
        return given.isEmpty() ? Introspector.decapitalize(component.getSimpleName()) : given;
    }
}
