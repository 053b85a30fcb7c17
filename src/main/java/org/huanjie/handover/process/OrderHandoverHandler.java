package org.huanjie.handover.process;

import java.util.Map;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.handover.HandoverOrder;
import org.huanjie.handover.HandoverRoll;
import org.huanjie.handover.Handovers;
import org.springframework.stereotype.Component;

/** The League body above orders the old team to hand over by a day (E23). */
@Component
class OrderHandoverHandler implements UserTaskHandler<HandoverOrder> {

    private final Handovers handovers;

    OrderHandoverHandler(Handovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public Object form(TaskContext task) {
        return Map.of(
                "context",
                        Map.of(
                                "refusal",
                                        handovers
                                                .last(task.election())
                                                .map(HandoverRoll::refusal)
                                                .orElseThrow(),
                                "deadline", handovers.deadline(task.election()),
                                "tickets", handovers.tickets(task.election())),
                "supervisor", "",
                "order", "");
    }

    @Override
    public void complete(TaskContext task, HandoverOrder order) {
        handovers.order(task.election(), order, task.actor());
    }
}
