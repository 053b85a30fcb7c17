package org.huanjie.assessment.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.assessment.Tick;
import org.huanjie.campaignscheme.CampaignScheme.Checklist;
import org.huanjie.campaignscheme.CampaignScheme.Item;

/** What an entry of a checklist still lacks: three standards, five haves, six ones, three gates in order (HB-5, HB-6, SX-2, SC-3, SC-4). */
public final class ChecklistRule {

    private ChecklistRule() {}

    /** Why an item does not count. */
    public enum Reason {
        MISSING,
        TOO_SHORT,
        OUT_OF_ORDER
    }

    /** An item that does not count. */
    public record Gap(Item item, Reason reason) {}

    /** In the order of the checklist; a list that is kept in order counts an item only when the one before counts and has ended. */
    public static List<Gap> gaps(Checklist checklist, List<Tick> ticks) {
        List<Gap> gaps = new ArrayList<>();
        Optional<LocalDate> before = Optional.of(LocalDate.MIN);
        for (Item item : checklist.items()) {
            Optional<Tick> tick =
                    ticks.stream().filter(each -> each.item().equals(item.id())).findFirst();
            Optional<Reason> reason = reason(checklist, item, tick, before);
            reason.ifPresent(why -> gaps.add(new Gap(item, why)));
            before = reason.isPresent() ? Optional.empty() : tick.map(Tick::to);
        }
        return gaps;
    }

    public static boolean complete(Checklist checklist, List<Tick> ticks) {
        return gaps(checklist, ticks).isEmpty();
    }

    private static Optional<Reason> reason(
            Checklist checklist, Item item, Optional<Tick> tick, Optional<LocalDate> before) {
        if (tick.isEmpty()) {
            return Optional.of(Reason.MISSING);
        }
        if (days(tick.get()) < item.days()) {
            return Optional.of(Reason.TOO_SHORT);
        }
        boolean inTurn = before.filter(end -> !tick.get().from().isBefore(end)).isPresent();
        return checklist.ordered() && !inTurn ? Optional.of(Reason.OUT_OF_ORDER) : Optional.empty();
    }

    /** Both its first and its last day count. */
    private static long days(Tick tick) {
        return ChronoUnit.DAYS.between(tick.from(), tick.to()) + 1;
    }
}
