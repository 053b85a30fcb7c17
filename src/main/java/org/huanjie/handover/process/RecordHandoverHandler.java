package org.huanjie.handover.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.handover.HandoverRoll;
import org.huanjie.handover.HandoverRoll.Entry;
import org.huanjie.handover.HandoverRoll.Item;
import org.huanjie.handover.HandoverRoll.Outcome;
import org.huanjie.handover.Handovers;
import org.huanjie.handover.rules.HandoverRule;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.Scheme.Handover;
import org.huanjie.selection.Committee;
import org.springframework.stereotype.Component;

/** The League body records the handover, the oath and the talk, or that the old team would not hand over (GD-3 to GD-6, E23). */
@Component
class RecordHandoverHandler implements UserTaskHandler<HandoverRoll> {

    private final Handovers handovers;
    private final Committee committee;

    RecordHandoverHandler(Handovers handovers, Committee committee) {
        this.handovers = handovers;
        this.committee = committee;
    }

    @Override
    public Object form(TaskContext task) {
        Handover asked = handovers.asked(task.election());
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("context", context(task, asked));
        form.put("outcome", Outcome.HANDED_OVER);
        form.put("items", asked.items().stream().map(item -> new Item(item, "")).toList());
        form.put("giver", "");
        form.put("receiver", "");
        form.put("supervisor", "");
        form.put("refusal", "");
        form.put("care", "");
        form.put("caredFor", 0);
        form.put("entries", entries(task, asked));
        return form;
    }

    private Map<String, Object> context(TaskContext task, Handover asked) {
        List<Seat> seats = committee.printed(task.election());
        return Map.of(
                "deadline", handovers.deadline(task.election()),
                "tickets", handovers.tickets(task.election()),
                "members", committee.makeUp(task.election()).members(),
                "oath", asked.oath().isPresent(),
                "talk", asked.talk().isPresent(),
                "care", asked.care().isPresent(),
                "entering",
                        HandoverRule.entering(asked, seats).stream()
                                .map(seat ->
                                        Map.of("person", seat.person(), "name", seat.name(), "post", seat.postName()))
                                .toList(),
                "body", asked.entering().map(entering -> entering.body()).orElse(""));
    }

    private List<Entry> entries(TaskContext task, Handover asked) {
        return HandoverRule.entering(asked, committee.seats(task.election())).stream()
                .map(seat -> new Entry(seat.person(), true, ""))
                .toList();
    }

    @Override
    public void complete(TaskContext task, HandoverRoll roll) {
        task.route(HandoverModel.HANDED_OVER, handovers.record(task.election(), roll, task.actor()));
    }
}
