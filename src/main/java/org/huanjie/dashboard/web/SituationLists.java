package org.huanjie.dashboard.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.dashboard.BodyState;
import org.huanjie.dashboard.Dashboards;
import org.huanjie.dashboard.Situations;
import org.huanjie.input.Refusal;
import org.huanjie.reporting.BodyFigures;
import org.springframework.stereotype.Component;

/** The bodies behind the figures of a dashboard, page by page. */
@Component
class SituationLists {

    private static final int MOST = 50;

    private final Dashboards dashboards;
    private final Situations situations;

    SituationLists(Dashboards dashboards, Situations situations) {
        this.dashboards = dashboards;
        this.situations = situations;
    }

    /** @param region which the person may see */
    SituationPage page(String region, Optional<BodyState> state, int page, int size) {
        List<BodyFigures> all = dashboards.bodies(region, state);
        int width = Math.max(1, Math.min(MOST, size));
        int number = Math.max(0, Math.min(page, (all.size() - 1) / width));
        int from = number * width;
        return new SituationPage(
                situations.ofBodies(all.subList(from, Math.min(all.size(), from + width))), number, width, all.size());
    }

    /** The state that is called so, or all of them for nothing. */
    static Optional<BodyState> state(String id) {
        if (id.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(BodyState.find(id).orElseThrow(() -> new Refusal("state", "没有“" + id + "”这种状态", "F.2")));
    }
}
