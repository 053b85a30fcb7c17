package org.huanjie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A model is read in Cockpit without zooming on a screen of 1,366 pixels. Its width reaches from the left edge of the leftmost shape, label or bend
 * of a flow to the right edge of the rightmost, in the units of the diagram, which are pixels at the zoom of 100 %.
 */
class ModelWidthTest {

    private static final double SCREEN = 1366;

    static Stream<Models.Model> models() {
        return Models.read().all().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelIsNoWiderThanTheScreen(Models.Model model) {
        DoubleSummaryStatistics drawn =
                Stream.of(bounds(model), bends(model)).flatMapToDouble(x -> x).summaryStatistics();

        assertThat(drawn.getCount()).isPositive();
        assertThat(drawn.getMax() - drawn.getMin()).as(model.name()).isLessThanOrEqualTo(SCREEN);
    }

    private static DoubleStream bounds(Models.Model model) {
        return Stream.concat(
                        model.elements(BpmnShape.class).stream().map(BpmnShape::getBounds),
                        model.elements(BpmnLabel.class).stream()
                                .map(BpmnLabel::getBounds)
                                .filter(bounds -> bounds != null))
                .flatMapToDouble(ModelWidthTest::edges);
    }

    private static DoubleStream edges(Bounds bounds) {
        return DoubleStream.of(bounds.getX(), bounds.getX() + bounds.getWidth());
    }

    private static DoubleStream bends(Models.Model model) {
        return model.elements(Waypoint.class).stream().mapToDouble(Waypoint::getX);
    }
}
