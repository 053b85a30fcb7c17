package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Law 8 of the architecture: every node and flow of the models is passed by a test. It comes last and counts what all tests passed. */
@Order(Integer.MAX_VALUE)
class CoverageLawTest {

    @Test
    void law8EveryNodeAndFlowOfTheModelsWasPassedByATest() throws IOException {
        assertThat(elements()).isNotEmpty();
        assertThat(elements().filter(element -> !PassedElements.all().contains(element)))
                .as("nodes and flows that no test of this run passed")
                .isEmpty();
    }

    private static Stream<String> elements() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            List<String> elements = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .flatMap(CoverageLawTest::elements)
                    .sorted()
                    .toList();
            return elements.stream();
        }
    }

    private static Stream<String> elements(BpmnModelInstance model) {
        String process =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        return model.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> element instanceof FlowNode || element instanceof SequenceFlow)
                .map(element -> process + ":" + element.getId());
    }
}
