package org.huanjie.notification;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Every few seconds each node looks for letters to hand over. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MailRounds {

    private final Postman postman;

    MailRounds(Postman postman) {
        this.postman = postman;
    }

    @Scheduled(fixedDelayString = "${huanjie.mail.every}")
    void deliver() {
        postman.deliver();
    }
}
