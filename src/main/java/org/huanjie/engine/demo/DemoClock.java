package org.huanjie.engine.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.huanjie.engine.DueJobs;
import org.huanjie.engine.DueWork;
import org.huanjie.input.ConflictException;
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
    private final ReentrantLock holder = new ReentrantLock();

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
    public Move moveTo(OffsetDateTime target) {
        if (target.toInstant().isBefore(now().toInstant())) {
            throw new Refusal("to", "时钟只能向前拨，不能拨回过去", "");
        }
        return held(() -> {
            try {
                return step(target, 1);
            } finally {
                runOn();
            }
        });
    }

    /** Moves the clock on and on. */
    public interface Hand {

        /** As {@link DemoClock#moveTo}, but jobs of one instant run side by side, and time stands still afterwards. */
        Move moveTo(OffsetDateTime target);
    }

    /** Holds the clock, so that time stands still but when this course moves it; nobody else can move it meanwhile. */
    public void hold(int threads, Consumer<Hand> course) {
        held(() -> {
            try {
                course.accept(target -> {
                    Move move = step(target, threads);
                    store(ahead());
                    return move;
                });
                return now();
            } finally {
                runOn();
            }
        });
    }

    private <T> T held(Supplier<T> course) {
        if (!holder.tryLock()) {
            throw new ConflictException("演示时钟正在推进，请等它停下来再拨");
        }
        try {
            return jobs.exclusively(course);
        } finally {
            holder.unlock();
        }
    }

    private Move step(OffsetDateTime target, int threads) {
        int run = 0;
        Map<String, String> failures = new LinkedHashMap<>();
        for (List<Job> due = next(target); !due.isEmpty(); due = next(target)) {
            Date instant = later(due.get(0).getDuedate());
            workUntil(instant.toInstant());
            stopAt(instant);
            run += run(due, threads, failures);
        }
        workUntil(target.toInstant());
        stopAt(later(Date.from(target.toInstant())));
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

    private int run(List<Job> due, int threads, Map<String, String> failures) {
        due.forEach(job -> failures.remove(job.getId()));
        Map<Job, String> failed = jobs.run(due, threads);
        failed.forEach((job, reason) -> failures.put(job.getId(), reason));
        return due.size() - failed.size();
    }

    private List<Job> next(OffsetDateTime target) {
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
        long ahead = ahead();
        ClockUtil.offset(ahead);
        store(ahead);
    }

    private long ahead() {
        return InstantSource.system().instant().until(clock.instant(), ChronoUnit.MILLIS);
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
