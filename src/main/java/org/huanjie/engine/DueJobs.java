package org.huanjie.engine;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The jobs of process instances, run one after the other in the order in which they fall due. */
@Component
public class DueJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);

    private final ManagementService jobs;
    private final Acting acting;
    private final JobExecutor executor;

    public DueJobs(ProcessEngine engine, Acting acting) {
        jobs = engine.getManagementService();
        this.acting = acting;
        executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    /** Does the work exclusively, as the system rather than as the requesting user. */
    public <T> T exclusively(Supplier<T> work) {
        if (!executor.isActive()) {
            return acting.asProgram(work);
        }
        executor.shutdown();
        try {
            return acting.asProgram(work);
        } finally {
            executor.start();
        }
    }

    /** The job that falls due first, if any does until then; what waits for no instant goes first. */
    public Optional<Job> next(Date until) {
        return Stream.concat(waitingForNothing(), due(until))
                .min(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /** @return why it failed; its retries are then lowered by one */
    public Optional<String> run(Job job) {
        try {
            jobs.executeJob(job.getId());
            return Optional.empty();
        } catch (RuntimeException failure) {
            LOG.warn("A job of {} failed", job.getProcessDefinitionKey(), failure);
            return Optional.of(job.getProcessDefinitionKey() + ": " + failure.getMessage());
        }
    }

    private Stream<Job> waitingForNothing() {
        return ofInstances(
                jobs.createJobQuery().active().withRetriesLeft().messages().listPage(0, 20));
    }

    private Stream<Job> due(Date until) {
        Date after = new Date(until.getTime() + 1);
        return ofInstances(jobs.createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(after)
                .orderByJobDuedate()
                .asc()
                .listPage(0, 20));
    }

    /** The engine's own housekeeping, which belongs to no instance, is left to the job executor. */
    private static Stream<Job> ofInstances(List<Job> found) {
        return found.stream().filter(job -> job.getProcessInstanceId() != null);
    }
}
