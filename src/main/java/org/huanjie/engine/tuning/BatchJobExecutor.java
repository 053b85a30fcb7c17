package org.huanjie.engine.tuning;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;

/** Locks jobs as the engine does, and runs those of several elections in one transaction: windows of a whole province end at one midnight. */
public class BatchJobExecutor extends SpringJobExecutor {

    /** How many jobs share a transaction at most. */
    private final int together;

    public BatchJobExecutor(int together) {
        this.together = together;
    }

    @Override
    public Command<AcquiredJobs> getAcquireJobsCmd(int jobs) {
        return new BatchAcquisition(this, jobs, together);
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        return new JobBatch(jobs, engine);
    }
}
