package org.huanjie.assessment;

import java.time.LocalDate;

/** An item of a checklist as somebody ticked it off. */
public record TickedItem(
        String division,
        String checklist,
        String subject,
        String item,
        LocalDate from,
        LocalDate to,
        String evidence,
        String by) {

    Tick tick() {
        return new Tick(item, from, to);
    }
}
