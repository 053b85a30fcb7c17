package org.huanjie.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The program's own models and forms, as they lie on the class path under names that never change. */
@Component
public class Models {

    /**
     * A user task as its model describes it.
     *
     * @param group the expression that computes the candidate group, or the assignee where there is no group
     * @param form the name of its form, such as {@code forms/recordCount.html}; empty when it has none
     */
    public record ModelledTask(String process, String id, String name, String group, String form) {}

    private static final String EMBEDDED = "embedded:deployment:";

    private final Map<String, Resource> files = new TreeMap<>();
    private final Set<String> processes;
    private final List<ModelledTask> tasks;

    Models(
            ResourcePatternResolver resources,
            @Value("${huanjie.models:classpath*:processes/*.bpmn}") String models,
            @Value("${huanjie.forms:classpath*:forms/*.html}") String forms)
            throws IOException {
        collect("processes/", resources.getResources(models));
        List<BpmnModelInstance> read = files.values().stream().map(Models::read).toList();
        collect("forms/", resources.getResources(forms));
        processes = read.stream()
                .flatMap(model -> model.getModelElementsByType(Process.class).stream())
                .map(Process::getId)
                .collect(Collectors.toSet());
        tasks = read.stream()
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .map(Models::modelled)
                .sorted(Comparator.comparing(ModelledTask::process).thenComparing(ModelledTask::id))
                .toList();
    }

    /** Whether the process with this key is one of our own. */
    public boolean has(String process) {
        return processes.contains(process);
    }

    /** The user tasks of all models, by process and id. */
    public List<ModelledTask> tasks() {
        return tasks;
    }

    /** Name and content of every model and form. */
    Map<String, Resource> files() {
        return files;
    }

    private void collect(String folder, Resource[] found) {
        Arrays.stream(found).forEach(file -> files.put(folder + file.getFilename(), file));
    }

    private static BpmnModelInstance read(Resource model) {
        try (InputStream content = model.getInputStream()) {
            return Bpmn.readModelFromStream(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ModelledTask modelled(UserTask task) {
        return new ModelledTask(process(task), task.getId(), text(task.getName()), group(task), form(task));
    }

    private static String process(ModelElementInstance element) {
        return element instanceof Process process ? process.getId() : process(element.getParentElement());
    }

    private static String group(UserTask task) {
        List<String> asked = new ArrayList<>(task.getCamundaCandidateGroupsList());
        return asked.isEmpty() ? text(task.getCamundaAssignee()) : String.join(",", asked);
    }

    private static String form(UserTask task) {
        String key = text(task.getCamundaFormKey());
        return key.startsWith(EMBEDDED) ? key.substring(EMBEDDED.length()) : text(task.getCamundaFormRef());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
