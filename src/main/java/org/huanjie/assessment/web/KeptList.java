package org.huanjie.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huanjie.assessment.Tick;
import org.huanjie.assessment.TickedItem;
import org.huanjie.assessment.rules.ChecklistRule;
import org.huanjie.assessment.rules.ChecklistRule.Gap;
import org.huanjie.assessment.rules.ChecklistRule.Reason;
import org.huanjie.campaignscheme.CampaignScheme.Checklist;
import org.huanjie.campaignscheme.CampaignScheme.Item;

/** A checklist of a division as its page shows it. */
record KeptList(Checklist list, List<KeptEntry> entries) {

    /** Whether its items may last for days, which the page then asks for. */
    public boolean lasting() {
        return list.ordered() || list.items().stream().anyMatch(item -> item.days() > 1);
    }

    /** What is ticked off of one subject, or of the division itself. */
    record KeptEntry(String subject, boolean complete, List<KeptItem> items) {}

    /** @param remark why it does not count although it is ticked off; empty when it counts or is not ticked off */
    record KeptItem(Item item, Optional<TickedItem> ticked, String remark) {}

    static KeptList of(Checklist list, List<TickedItem> ticks) {
        Map<String, List<TickedItem>> bySubject = ticks.stream()
                .filter(tick -> tick.checklist().equals(list.id()))
                .collect(Collectors.groupingBy(TickedItem::subject));
        Set<String> subjects = list.several() ? new TreeSet<>(bySubject.keySet()) : Set.of("");
        return new KeptList(
                list,
                subjects.stream()
                        .map(subject -> entry(list, subject, bySubject.getOrDefault(subject, List.of())))
                        .toList());
    }

    private static KeptEntry entry(Checklist list, String subject, List<TickedItem> ticks) {
        List<Gap> gaps = ChecklistRule.gaps(
                list,
                ticks.stream()
                        .map(tick -> new Tick(tick.item(), tick.from(), tick.to()))
                        .toList());
        return new KeptEntry(
                subject,
                gaps.isEmpty(),
                list.items().stream()
                        .map(item -> new KeptItem(
                                item,
                                ticks.stream()
                                        .filter(tick -> tick.item().equals(item.id()))
                                        .findFirst(),
                                remark(item, gaps)))
                        .toList());
    }

    private static String remark(Item item, List<Gap> gaps) {
        return gaps.stream()
                .filter(gap -> gap.item().equals(item))
                .findFirst()
                .map(gap -> words(item, gap.reason()))
                .orElse("");
    }

    private static String words(Item item, Reason reason) {
        return switch (reason) {
            case MISSING -> "";
            case TOO_SHORT -> "不足" + item.days() + "天，不算完成";
            case OUT_OF_ORDER -> "前一项没有完成，或在它结束之前，不算完成";
        };
    }
}
