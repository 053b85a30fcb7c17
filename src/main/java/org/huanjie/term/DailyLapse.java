package org.huanjie.term;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.huanjie.engine.DueWork;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Once a day, and whenever the program starts, one statement lets all terms that are over lapse; no person has a timer (E25). */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DailyLapse implements DueWork {

    private final ServingMembers committee;
    private final Clock clock;

    DailyLapse(ServingMembers committee, Clock clock) {
        this.committee = committee;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atTheStart() {
        run();
    }

    @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Shanghai")
    void everyDay() {
        run();
    }

    @Override
    public Optional<Instant> next() {
        return committee.nextLapse().map(lastDay -> lastDay.plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant());
    }

    @Override
    public void run() {
        committee.lapse();
    }
}
