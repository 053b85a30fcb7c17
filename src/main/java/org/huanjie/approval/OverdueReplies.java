package org.huanjie.approval;

import org.huanjie.election.StageOverdue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records, when a stage is overdue, which bodies have left a request without an answer for too long (B.4, E16, E18). */
@Component
class OverdueReplies {

    private final Requests requests;

    OverdueReplies(Requests requests) {
        this.requests = requests;
    }

    @EventListener
    void stageOverdue(StageOverdue overdue) {
        requests.noteOverdueReplies(overdue.election());
    }
}
