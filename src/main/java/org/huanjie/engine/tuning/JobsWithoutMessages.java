package org.huanjie.engine.tuning;

import java.util.List;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;

/** Finds jobs as the engine does, but looks for none that would deliver a message: all messages here are delivered at once. */
public class JobsWithoutMessages extends JobManager {

    @Override
    public List<JobEntity> findJobsByConfiguration(String handler, String configuration, String tenant) {
        return ProcessEventJobHandler.TYPE.equals(handler)
                ? List.of()
                : super.findJobsByConfiguration(handler, configuration, tenant);
    }
}
