package org.huanjie.dashboard.web;

import java.util.List;
import org.huanjie.dashboard.Dashboard;
import org.huanjie.dashboard.Dashboards;
import org.huanjie.dashboard.Situation;
import org.huanjie.reporting.ReportLine;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the elections of a region stand now, over HTTP. */
@RestController
@RequestMapping("/api/dashboard")
class DashboardController {

    private static final String COUNT = "X-Total-Count";

    private final Dashboards dashboards;
    private final OverseenRegions regions;
    private final SituationLists lists;

    DashboardController(Dashboards dashboards, OverseenRegions regions, SituationLists lists) {
        this.dashboards = dashboards;
        this.regions = regions;
        this.lists = lists;
    }

    @GetMapping(params = "region")
    Dashboard one(@RequestParam String region) {
        return dashboards.of(regions.region(region));
    }

    /** The person's own regions, with their sums. */
    @GetMapping(params = "!region")
    List<ReportLine> own() {
        return dashboards.totals(regions.highest());
    }

    @GetMapping("/elections")
    ResponseEntity<List<Situation>> elections(
            @RequestParam String region,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        ListPage<Situation> listed = lists.page(regions.region(region), SituationLists.state(state), page, size);
        return ResponseEntity.ok().header(COUNT, Integer.toString(listed.all())).body(listed.lines());
    }

    /** How elections stand that are named one by one; those that the person may not see are left out. */
    @GetMapping("/situations")
    List<Situation> situations(@RequestParam(name = "election", defaultValue = "") List<String> named) {
        return lists.named(named);
    }
}
