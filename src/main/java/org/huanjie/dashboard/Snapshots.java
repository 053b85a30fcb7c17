package org.huanjie.dashboard;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.huanjie.reporting.Census;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The provinces as this node has last counted them. A province is counted while somebody looks at it, by one thread and never twice at once, so that many
 * readers cost as much as one.
 */
@Component
@EnableConfigurationProperties(DashboardSettings.class)
class Snapshots {

    private final Census census;
    private final DashboardSettings settings;
    private final Clock clock;
    private final Map<String, Snapshot> known = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Snapshot>> underWay = new ConcurrentHashMap<>();
    private final ExecutorService counter = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "dashboard");
        thread.setDaemon(true);
        return thread;
    });

    Snapshots(Census census, DashboardSettings settings, Clock clock) {
        this.census = census;
        this.settings = settings;
        this.clock = clock;
    }

    @PreDestroy
    void stop() {
        counter.shutdown();
    }

    Snapshot of(String province) {
        Snapshot last = known.get(province);
        if (younger(last, settings.fresh())) {
            return last;
        }
        CompletableFuture<Snapshot> next = underWay.computeIfAbsent(province, this::begin);
        return younger(last, settings.kept()) ? last : awaited(next);
    }

    private CompletableFuture<Snapshot> begin(String province) {
        return CompletableFuture.supplyAsync(() -> counted(province), counter);
    }

    private Snapshot counted(String province) {
        try {
            LocalDateTime now = LocalDateTime.now(clock);
            Snapshot counted = new Snapshot(
                    now,
                    census.of(province, now.toLocalDate()),
                    census.days(province, now.toLocalDate().minusDays(settings.days() - 1L)));
            known.put(province, counted);
            return counted;
        } finally {
            underWay.remove(province);
        }
    }

    private static Snapshot awaited(CompletableFuture<Snapshot> next) {
        try {
            return next.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** The demonstration's clock may have been moved since: what lies ahead of it is no more of today than what is old. */
    private boolean younger(Snapshot snapshot, Duration age) {
        if (snapshot == null) {
            return false;
        }
        Duration since = Duration.between(snapshot.at(), LocalDateTime.now(clock));
        return !since.isNegative() && since.compareTo(age) < 0;
    }
}
