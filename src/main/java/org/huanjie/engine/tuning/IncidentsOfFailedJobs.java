package org.huanjie.engine.tuning;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;

/** Finds incidents as the engine does, but looks for none of a job that has never failed. */
public class IncidentsOfFailedJobs extends IncidentManager {

    @Override
    public List<Incident> findIncidentByConfigurationAndIncidentType(String configuration, String type) {
        JobEntity job = getDbEntityManager().getCachedEntity(JobEntity.class, configuration);
        boolean neverFailed = job != null && job.getRetries() > 0 && job.getExceptionMessage() == null;
        return neverFailed ? List.of() : super.findIncidentByConfigurationAndIncidentType(configuration, type);
    }
}
