package org.huanjie.assessment.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.assessment.TickRequest;
import org.huanjie.campaignscheme.CampaignScheme;
import org.huanjie.campaignscheme.CampaignScheme.Checklist;
import org.huanjie.campaignscheme.Tier;
import org.huanjie.input.Finding;
import org.huanjie.scheme.Basis;

/** What goes into the ledger of a campaign: what its scheme asks of this level, done by today. */
public final class LedgerRule {

    private LedgerRule() {}

    /** Why an item cannot be ticked off; empty when it can. */
    public static List<Finding> faults(CampaignScheme scheme, String division, TickRequest request, LocalDate today) {
        Optional<Checklist> list = scheme.checklist(request.checklist());
        if (list.isEmpty()) {
            return List.of(new Finding("checklist", "这次集中换届没有“" + request.checklist() + "”这份清单", ""));
        }
        Checklist asked = list.get();
        String clause = asked.basis().clause();
        List<Finding> faults = new ArrayList<>(ofTier(asked.of(), division, "“" + asked.title() + "”", clause));
        if (asked.several() == request.subject().isBlank()) {
            faults.add(new Finding(
                    "subject",
                    asked.several() ? "请填写是哪一个" + asked.subject() : "“" + asked.title() + "”一个单位只有一份，不填写对象",
                    clause));
        }
        if (asked.item(request.item()).isEmpty()) {
            faults.add(new Finding("item", "“" + asked.title() + "”里没有“" + request.item() + "”这一项", clause));
        }
        faults.addAll(past("from", "完成日期", request.from(), today));
        request.to().ifPresent(to -> faults.addAll(past("to", "结束日期", to, today)));
        if (request.to().filter(to -> to.isBefore(request.from())).isPresent()) {
            faults.add(new Finding("to", "结束日期不能在完成日期（" + request.from() + "）之前", ""));
        }
        return faults;
    }

    /** Whether letters or areas, where a scheme asks for them, are asked of this level. */
    public static List<Finding> ofTier(Optional<Tier> asked, String division, String what, Optional<Basis> basis) {
        return asked.map(tier ->
                        ofTier(tier, division, what, basis.map(Basis::clause).orElse("")))
                .orElseGet(() -> List.of(new Finding("", "这次集中换届没有" + what + "的要求", "")));
    }

    private static List<Finding> ofTier(Tier asked, String division, String what, String clause) {
        return Tier.of(division) == asked
                ? List.of()
                : List.of(new Finding(
                        "",
                        what + "由" + asked.title() + "一级办理，不是"
                                + Tier.of(division).title() + "一级",
                        clause));
    }

    /** Nothing in the ledger is yet to come. */
    public static List<Finding> past(String field, String what, LocalDate day, LocalDate today) {
        return day.isAfter(today) ? List.of(new Finding(field, what + "不能在今天（" + today + "）之后", "")) : List.of();
    }
}
