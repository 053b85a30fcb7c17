package org.huanjie.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.huanjie.engine.DueWork;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Once a day, and whenever the program starts, the minutes learn which bodies have not answered a request in time (B.4, E16). */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ReplyRounds implements DueWork {

    private final Requests requests;
    private final Clock clock;

    ReplyRounds(Requests requests, Clock clock) {
        this.requests = requests;
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
        return requests.nextReplyBy()
                .map(day -> day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    @Override
    public void run() {
        requests.noteOverdueReplies();
    }
}
