package org.huanjie.engine;

import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The jobs of process instances, run in the order in which they fall due. */
@Component
public class DueJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);

    /** More than the engine's own housekeeping has, which falls due among them. */
    private static final int TOGETHER = 500;

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

    /** The jobs that fall due first and at one instant, if any do until then, {@value #TOGETHER} at most; what waits for no instant goes first. */
    public List<Job> next(Date until) {
        List<Job> atOnce = waitingForNothing();
        List<Job> due = atOnce.isEmpty() ? due(until) : atOnce;
        return due.stream()
                .filter(job -> Objects.equals(job.getDuedate(), due.get(0).getDuedate()))
                .toList();
    }

    /**
     * Runs jobs side by side on so many threads, those of one process instance one after the other; tells how each one that failed did. What failed side by
     * side, perhaps because both belong to one campaign, is run again by itself before it counts as failed.
     */
    public Map<Job, String> run(List<Job> together, int threads) {
        Queue<Job> again = new ConcurrentLinkedQueue<>();
        if (threads > 1) {
            SideBySide.run(
                    byInstance(together),
                    threads,
                    jobsOfOne -> acting.asProgram(() -> {
                        jobsOfOne.stream().filter(job -> !done(job)).forEach(again::add);
                        return again;
                    }));
        } else {
            again.addAll(together);
        }
        Map<Job, String> failures = new LinkedHashMap<>();
        again.forEach(job -> run(job).ifPresent(reason -> failures.put(job, reason)));
        return failures;
    }

    private static Collection<List<Job>> byInstance(List<Job> together) {
        return together.stream()
                .collect(Collectors.groupingBy(Job::getProcessInstanceId, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private boolean done(Job job) {
        try {
            jobs.executeJob(job.getId());
            return true;
        } catch (RuntimeException failure) {
            LOG.debug("A job of {} is run again", job.getProcessDefinitionKey(), failure);
            return false;
        }
    }

    /** @return why it failed; its retries are then lowered by one */
    private Optional<String> run(Job job) {
        try {
            jobs.executeJob(job.getId());
            return Optional.empty();
        } catch (RuntimeException failure) {
            LOG.warn("A job of {} failed", job.getProcessDefinitionKey(), failure);
            return Optional.of(job.getProcessDefinitionKey() + ": " + failure.getMessage());
        }
    }

    private List<Job> waitingForNothing() {
        return ofInstances(jobs.createJobQuery()
                        .active()
                        .withRetriesLeft()
                        .messages()
                        .listPage(0, TOGETHER))
                .stream()
                .filter(job -> job.getDuedate() == null)
                .toList();
    }

    private List<Job> due(Date until) {
        Date after = new Date(until.getTime() + 1);
        return ofInstances(jobs.createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(after)
                .orderByJobDuedate()
                .asc()
                .listPage(0, TOGETHER));
    }

    /** The engine's own housekeeping, which belongs to no instance, is left to the job executor. */
    private static List<Job> ofInstances(List<Job> found) {
        return found.stream().filter(job -> job.getProcessInstanceId() != null).toList();
    }
}
