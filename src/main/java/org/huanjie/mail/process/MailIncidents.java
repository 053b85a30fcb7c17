package org.huanjie.mail.process;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.huanjie.engine.Acting;
import org.huanjie.ids.ElectionId;
import org.huanjie.mail.UndeliverableMail;
import org.springframework.stereotype.Component;

/** Undeliverable mail as incidents of the election, which Cockpit shows. */
@Component
class MailIncidents implements UndeliverableMail {

    private static final String TYPE = "undeliverableMail";
    private static final int LONGEST = 4000;

    private final RuntimeService runtime;
    private final Acting acting;

    MailIncidents(RuntimeService runtime, Acting acting) {
        this.runtime = runtime;
        this.acting = acting;
    }

    @Override
    public void raise(ElectionId election, String letter, String reason) {
        acting.asProgram(() -> {
            instances(election)
                    .flatMap(this::standing)
                    .findFirst()
                    .ifPresent(execution ->
                            runtime.createIncident(TYPE, execution, letter, StringUtils.abbreviate(reason, LONGEST)));
            return true;
        });
    }

    private Stream<ProcessInstance> instances(ElectionId election) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(election.value())
                .rootProcessInstances()
                .list()
                .stream();
    }

    /** An incident belongs to the model element at which the election waits. */
    private Stream<String> standing(ProcessInstance instance) {
        return Arrays.stream(runtime.getActivityInstance(instance.getId()).getChildActivityInstances())
                .flatMap(place -> Arrays.stream(place.getExecutionIds()));
    }

    @Override
    public void clear(Collection<String> letters) {
        Set<String> again = Set.copyOf(letters);
        acting.asProgram(() -> {
            runtime.createIncidentQuery().incidentType(TYPE).list().stream()
                    .filter(incident -> again.contains(incident.getConfiguration()))
                    .map(Incident::getId)
                    .forEach(runtime::resolveIncident);
            return true;
        });
    }
}
