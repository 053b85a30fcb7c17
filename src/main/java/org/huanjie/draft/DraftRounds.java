package org.huanjie.draft;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Deletes what is left of ended tasks. Doing so as each task ends would cost every task a statement, though few have a draft. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DraftRounds {

    private final Drafts drafts;

    DraftRounds(Drafts drafts) {
        this.drafts = drafts;
    }

    @Scheduled(initialDelayString = "${huanjie.drafts.rounds}", fixedDelayString = "${huanjie.drafts.rounds}")
    void run() {
        drafts.removeEnded();
    }
}
