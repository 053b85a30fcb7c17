package org.huanjie.input;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** @param parts the positions in the record of the components that it judges */
record AgreementOfParts(Method method, List<Integer> parts) {

    static List<AgreementOfParts> of(Class<?> type) {
        List<String> components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Agreement.class))
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> of(method, components))
                .toList();
    }

    /** @throws IllegalArgumentException when a parameter is no component */
    private static AgreementOfParts of(Method method, List<String> components) {
        List<String> judged =
                Arrays.stream(method.getParameters()).map(Parameter::getName).toList();
        if (!components.containsAll(judged)) {
            throw new IllegalArgumentException(method + " judges what is no component of its record");
        }
        method.setAccessible(true);
        return new AgreementOfParts(
                method, judged.stream().map(components::indexOf).toList());
    }

    /** @param values of all components */
    @SuppressWarnings("unchecked")
    List<Finding> faults(List<Object> values) {
        try {
            return (List<Finding>)
                    method.invoke(null, parts.stream().map(values::get).toArray());
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
