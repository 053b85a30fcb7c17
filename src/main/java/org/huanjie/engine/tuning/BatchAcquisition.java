package org.huanjie.engine.tuning;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;

/** Acquires jobs as the engine does, and puts those of process instances into batches. The engine's own housekeeping stays by itself. */
class BatchAcquisition extends AcquireJobsCmd {

    private final int together;

    BatchAcquisition(JobExecutor executor, int jobs, int together) {
        super(executor, jobs);
        this.together = together;
    }

    /** Jobs that another node locks first are taken out of these batches again when the locks are written. */
    @Override
    public AcquiredJobs execute(CommandContext context) {
        AcquiredJobs acquired = super.execute(context);
        acquiredJobs = new AcquiredJobs(acquired.getNumberOfJobsAttemptedToAcquire());
        List<String> batch = new ArrayList<>();
        for (List<String> jobs : acquired.getJobIdBatches()) {
            if (ofInstance(context, jobs.get(0))) {
                batch.addAll(jobs);
            } else {
                acquiredJobs.addJobIdBatch(jobs);
            }
            if (batch.size() >= together) {
                acquiredJobs.addJobIdBatch(batch);
                batch = new ArrayList<>();
            }
        }
        if (!batch.isEmpty()) {
            acquiredJobs.addJobIdBatch(batch);
        }
        return acquiredJobs;
    }

    private static boolean ofInstance(CommandContext context, String job) {
        AcquirableJobEntity acquired = context.getDbEntityManager().getCachedEntity(AcquirableJobEntity.class, job);
        return acquired != null && acquired.getProcessInstanceId() != null;
    }
}
