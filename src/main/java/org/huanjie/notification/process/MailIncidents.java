package org.huanjie.notification.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.huanjie.engine.Acting;
import org.huanjie.notification.UndeliverableMail;
import org.springframework.stereotype.Component;

/** Undeliverable mail as incidents of the election, which Cockpit shows. */
@Component
class MailIncidents implements UndeliverableMail {

    private static final String TYPE = "undeliverableMail";

    private final RuntimeService runtime;
    private final Acting acting;

    MailIncidents(RuntimeService runtime, Acting acting) {
        this.runtime = runtime;
        this.acting = acting;
    }

    @Override
    public void raise(String election, String letter, String reason) {
        acting.asProgram(() -> {
            runtime.createExecutionQuery().processInstanceBusinessKey(election).list().stream()
                    .filter(MailIncidents::stands)
                    .findFirst()
                    .ifPresent(execution -> runtime.createIncident(TYPE, execution.getId(), letter, reason));
            return true;
        });
    }

    /** An incident hangs on a place in the model. */
    private static boolean stands(Execution execution) {
        return ((ExecutionEntity) execution).getActivityId() != null;
    }

    @Override
    public void clear(String election, String letter) {
        acting.asProgram(() -> {
            runtime.createIncidentQuery()
                    .incidentType(TYPE)
                    .configuration(letter)
                    .list()
                    .forEach(incident -> runtime.resolveIncident(incident.getId()));
            return true;
        });
    }
}
