package org.huanjie.engine.tuning;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jobs that were locked, run in one transaction. If any of them fails, nothing of it counts, and all of them are run one by one as the engine does, so that
 * only the one that fails loses a retry.
 */
class JobBatch extends ExecuteJobsRunnable {

    private static final Logger LOG = LoggerFactory.getLogger(JobBatch.class);

    JobBatch(List<String> jobs, ProcessEngineImpl engine) {
        super(new ArrayList<>(jobs), engine);
    }

    @Override
    public void run() {
        if (jobIds.size() > 1 && jobExecutor.isActive()) {
            runTogether();
        }
        super.run();
    }

    /** What remains is what these jobs have brought about in their own instances and locked for this very thread. */
    private void runTogether() {
        JobExecutorContext running = new JobExecutorContext();
        Context.setJobExecutorContext(running);
        try {
            CommandExecutor commands =
                    processEngine.getProcessEngineConfiguration().getCommandExecutorTxRequired();
            commands.execute(context -> {
                jobIds.forEach(job -> commands.execute(new ExecuteJobsCmd(job, new JobFailureCollector(job))));
                return jobIds;
            });
            jobIds.clear();
            jobIds.addAll(running.getCurrentProcessorJobQueue());
        } catch (RuntimeException failure) {
            LOG.debug("{} jobs are run one by one, for one of them failed", jobIds.size(), failure);
        } finally {
            Context.removeJobExecutorContext();
        }
    }
}
