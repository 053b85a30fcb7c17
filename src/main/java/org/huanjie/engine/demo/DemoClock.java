package org.huanjie.engine.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.huanjie.engine.DueJobs;
import org.huanjie.engine.DueWork;
import org.huanjie.input.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Moves the house's clock forward in demo mode, timers and all; how far it is ahead survives a restart. */
@Service
@ConditionalOnBooleanProperty("huanjie.demo")
public class DemoClock {

    /**
     * What a move did.
     *
     * @param jobsRun how many timers and other jobs ran
     * @param failed one sentence for each job that failed even after its retries
     */
    public record Move(OffsetDateTime now, int jobsRun, List<String> failed) {}

    private final Clock clock;
    private final DueJobs jobs;
    private final ObjectProvider<DueWork> work;
    private final JdbcClient database;

    DemoClock(Clock clock, DueJobs jobs, ObjectProvider<DueWork> work, JdbcClient database) {
        this.clock = clock;
        this.jobs = jobs;
        this.work = work;
        this.database = database;
        stored().ifPresent(ClockUtil::offset);
    }

    /** The house's time, in whole seconds. */
    public OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Steps to each due instant up to the target and runs what falls due there and what that creates.
     *
     * @throws Refusal when the target lies in the past
     */
    public synchronized Move moveTo(OffsetDateTime target) {
        if (target.toInstant().isBefore(now().toInstant())) {
            throw new Refusal("to", "时钟只能向前拨，不能拨回过去", "");
        }
        return jobs.exclusively(() -> step(target));
    }

    private Move step(OffsetDateTime target) {
        int run = 0;
        Map<String, String> failures = new LinkedHashMap<>();
        try {
            for (Optional<Job> job = next(target); job.isPresent(); job = next(target)) {
                Date due = later(job.get().getDuedate());
                workUntil(due.toInstant());
                stopAt(due);
                run += run(job.get(), failures) ? 1 : 0;
            }
            workUntil(target.toInstant());
            stopAt(later(Date.from(target.toInstant())));
        } finally {
            runOn();
        }
        return new Move(now(), run, List.copyOf(failures.values()));
    }

    /** Other work on the way; what remains due after it has been done waits for the next stop. */
    private void workUntil(Instant end) {
        Instant last = Instant.MIN;
        for (Optional<Instant> due = nextWork(last, end); due.isPresent(); due = nextWork(last, end)) {
            Instant now = due.get().isBefore(clock.instant()) ? clock.instant() : due.get();
            stopAt(new Date(now.toEpochMilli() + 1));
            Instant done = due.get();
            work.stream()
                    .filter(one -> one.next().filter(next -> !next.isAfter(now)).isPresent())
                    .forEach(DueWork::run);
            last = done;
        }
    }

    private Optional<Instant> nextWork(Instant after, Instant end) {
        return work.stream()
                .flatMap(one -> one.next().stream())
                .filter(due -> due.isAfter(after) && !due.isAfter(end))
                .min(Comparator.naturalOrder());
    }

    private boolean run(Job job, Map<String, String> failures) {
        failures.remove(job.getId());
        Optional<String> failure = jobs.run(job);
        failure.ifPresent(reason -> failures.put(job.getId(), reason));
        return failure.isEmpty();
    }

    private Optional<Job> next(OffsetDateTime target) {
        return jobs.next(later(Date.from(target.toInstant())));
    }

    private Date later(Date due) {
        Date now = Date.from(clock.instant());
        return due == null || due.before(now) ? now : due;
    }

    private static void stopAt(Date instant) {
        ClockUtil.setCurrentTime(instant);
    }

    private void runOn() {
        Instant stopped = clock.instant();
        Instant machine = ClockUtil.offset(0L).toInstant();
        long ahead = machine.until(stopped, ChronoUnit.MILLIS);
        ClockUtil.offset(ahead);
        store(ahead);
    }

    private Optional<Long> stored() {
        return database.sql("select ahead_millis from demo_clock")
                .query(Long.class)
                .optional();
    }

    private void store(long ahead) {
        if (database.sql("update demo_clock set ahead_millis = ?").param(ahead).update() == 0) {
            database.sql("insert into demo_clock (id, ahead_millis) values (1, ?)")
                    .param(ahead)
                    .update();
        }
    }
}
