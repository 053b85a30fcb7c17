package org.huanjie.term;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Once a day, and whenever the program starts, one statement lets all terms that are over lapse; no person has a timer (E25). */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DailyLapse {

    private final StandingCommittee committee;

    DailyLapse(StandingCommittee committee) {
        this.committee = committee;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atTheStart() {
        committee.lapse();
    }

    @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Shanghai")
    void everyDay() {
        committee.lapse();
    }
}
