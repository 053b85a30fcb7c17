package org.huanjie.models;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ReflectionUtils;

/** What the models that are deployed, of every version, ask of the program. */
final class DeployedModels {

    private static final Pattern CALL = Pattern.compile("\\b(\\w+)\\.(\\w+)\\(execution");
    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

    private final ApplicationContext program;
    private final List<BpmnModelInstance> models;

    DeployedModels(ApplicationContext program) {
        this.program = program;
        RepositoryService repository = program.getBean(RepositoryService.class);
        models = repository.createProcessDefinitionQuery().list().stream()
                .map(definition -> repository.getBpmnModelInstance(definition.getId()))
                .toList();
    }

    /** The ids of their user tasks. */
    Set<String> userTasks() {
        return models.stream()
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Beans that they name, as delegates or with a method such as {@code dates.due}. */
    Set<String> beans() {
        Stream<String> delegates = found(DELEGATE).map(match -> match.group(1));
        Stream<String> calls = found(CALL).map(match -> match.group(1) + "." + match.group(2));
        return Stream.concat(delegates, calls).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that the program does not have. */
    Set<String> missingBeans() {
        return beans().stream().filter(Predicate.not(this::isThere)).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<MatchResult> found(Pattern pattern) {
        return models.stream().map(Bpmn::convertToString).flatMap(text -> pattern.matcher(text)
                .results());
    }

    private boolean isThere(String name) {
        String[] parts = name.split("\\.");
        return program.containsBean(parts[0])
                && (parts.length == 1
                        || Arrays.stream(ReflectionUtils.getAllDeclaredMethods(program.getType(parts[0])))
                                .anyMatch(method -> method.getName().equals(parts[1])));
    }
}
