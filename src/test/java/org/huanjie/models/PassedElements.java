package org.huanjie.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Notes which nodes and flows of the models any engine in this test run has passed. */
@AutoConfiguration
public class PassedElements {

    private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

    /** {@code process:element} of everything passed so far. */
    static Set<String> all() {
        return Set.copyOf(PASSED);
    }

    @Bean
    ProcessEnginePlugin notesPassedElements() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                List<BpmnParseListener> listeners =
                        new ArrayList<>(Optional.ofNullable(configuration.getCustomPostBPMNParseListeners())
                                .orElseGet(List::of));
                listeners.add(new Notes());
                configuration.setCustomPostBPMNParseListeners(listeners);
            }
        };
    }

    private static final class Notes extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            process.getActivities().forEach(activity -> attach(process.getKey(), activity));
        }

        private void attach(String process, ActivityImpl activity) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, note(process, activity.getId()));
            activity.getOutgoingTransitions().stream()
                    .map(TransitionImpl.class::cast)
                    .forEach(flow ->
                            flow.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, note(process, flow.getId())));
            activity.getActivities().forEach(inner -> attach(process, inner));
        }

        private static ExecutionListener note(String process, String element) {
            return execution -> PASSED.add(process + ":" + element);
        }
    }
}
