package org.huanjie.assessment.web;

import java.util.List;
import org.huanjie.assessment.Mark;
import org.huanjie.assessment.Target;
import org.huanjie.assessment.Vetoed;
import org.huanjie.campaignscheme.CampaignScheme.Cause;
import org.huanjie.campaignscheme.Tier;
import org.huanjie.clause.Citations;

/** A mark as it is shown, with the words of the clauses that ask for each part. */
record MarkView(
        String division, String name, Tier tier, List<TargetView> targets, List<VetoView> vetoes, boolean excellent) {

    record TargetView(String id, String title, int reached, int required, boolean met, String clause, String citation) {

        /** Whether there is nothing to reach so far, such as before the first spot check. */
        public boolean nothingYet() {
            return reached == 0 && required == 0;
        }

        public String state() {
            return nothingYet() ? "尚无" : met ? "达到" : "未达到";
        }
    }

    record CauseView(Cause id, String title) {}

    record VetoView(
            String id, String title, List<CauseView> causes, String consequence, String clause, String citation) {

        /** Why, and what follows. */
        public String sentence() {
            return title + "："
                    + String.join("、", causes.stream().map(CauseView::title).toList()) + "，" + consequence;
        }
    }

    static MarkView of(Mark mark, Citations citations) {
        return new MarkView(
                mark.division(),
                mark.name(),
                mark.tier(),
                mark.targets().stream().map(target -> target(target, citations)).toList(),
                mark.vetoes().stream().map(veto -> veto(veto, citations)).toList(),
                mark.vetoes().isEmpty());
    }

    private static TargetView target(Target target, Citations citations) {
        return new TargetView(
                target.id(),
                target.title(),
                target.reached(),
                target.required(),
                target.met(),
                target.clause(),
                citations.words(target.clause()));
    }

    private static VetoView veto(Vetoed veto, Citations citations) {
        return new VetoView(
                veto.id(),
                veto.title(),
                veto.causes().stream()
                        .map(cause -> new CauseView(cause, cause.title()))
                        .toList(),
                veto.consequence(),
                veto.clause(),
                citations.words(veto.clause()));
    }
}
