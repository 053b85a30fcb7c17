package org.huanjie.dashboard.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.access.Permissions;
import org.huanjie.dashboard.BodyState;
import org.huanjie.dashboard.Dashboards;
import org.huanjie.dashboard.EndedElection;
import org.huanjie.dashboard.EndedElections;
import org.huanjie.dashboard.Situation;
import org.huanjie.dashboard.Situations;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Refusal;
import org.huanjie.reporting.BodyFigures;
import org.springframework.stereotype.Component;

/** The bodies behind the figures of a dashboard, page by page. */
@Component
class SituationLists {

    private static final int MOST = 50;
    private static final int MOST_NAMED = 200;

    private final Dashboards dashboards;
    private final Situations situations;
    private final EndedElections ended;
    private final OverseenRegions regions;
    private final Permissions permissions;

    SituationLists(
            Dashboards dashboards,
            Situations situations,
            EndedElections ended,
            OverseenRegions regions,
            Permissions permissions) {
        this.dashboards = dashboards;
        this.situations = situations;
        this.ended = ended;
        this.regions = regions;
        this.permissions = permissions;
    }

    /** @param region which the person may see */
    ListPage<Situation> page(String region, Optional<BodyState> state, int page, int size) {
        List<BodyFigures> all = dashboards.bodies(region, state);
        int width = Math.max(1, Math.min(MOST, size));
        int number = Math.max(0, Math.min(page, (all.size() - 1) / width));
        int from = number * width;
        return new ListPage<>(
                situations.ofBodies(all.subList(from, Math.min(all.size(), from + width))), number, width, all.size());
    }

    /** How elections stand that are named one by one; those that the person may not see are left out. */
    List<Situation> named(List<String> ids) {
        List<ElectionId> asked =
                ids.stream().distinct().limit(MOST_NAMED).map(ElectionId::new).toList();
        return situations.of(asked).stream()
                .filter(situation -> permissions.maySee(situation.division()))
                .toList();
    }

    /** The elections that have ended in the person's regions; how many there are on later pages is not counted. */
    ListPage<EndedElection> ended(String words, int page) {
        int number = Math.max(0, page);
        List<EndedElection> found = ended.of(regions.whole(), words.strip(), number * MOST, MOST + 1);
        return new ListPage<>(
                found.subList(0, Math.min(MOST, found.size())), number, MOST, number * MOST + found.size());
    }

    /** The state that is called so, or all of them for nothing. */
    static Optional<BodyState> state(String id) {
        if (id.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(BodyState.find(id).orElseThrow(() -> new Refusal("state", "没有“" + id + "”这种状态", "F.2")));
    }
}
