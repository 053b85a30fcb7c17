package org.huanjie.dashboard.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.dashboard.BodyState;
import org.huanjie.dashboard.Dashboard;
import org.huanjie.dashboard.Dashboards;
import org.huanjie.division.Codes;
import org.huanjie.division.Divisions;
import org.huanjie.reporting.ReportLine;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which a region is watched, down to the elections behind each figure. */
@Controller
@RequestMapping("/dashboard")
class DashboardPages {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int COUNTY = 6;
    private static final int PAGE = 50;
    private static final List<BodyState> COLUMNS = List.of(
            BodyState.DUE,
            BodyState.NOT_STARTED,
            BodyState.PREPARATION,
            BodyState.IMPLEMENTATION,
            BodyState.TRAINING,
            BodyState.SUMMARY,
            BodyState.COMPLETED,
            BodyState.BROKEN_OFF,
            BodyState.OVERDUE,
            BodyState.APPROVALS_PENDING,
            BodyState.PERIODS_RUNNING,
            BodyState.OBJECTIONS_OPEN,
            BodyState.BY_ELECTIONS);

    private final Dashboards dashboards;
    private final OverseenRegions regions;
    private final SituationLists lists;
    private final Divisions divisions;

    DashboardPages(Dashboards dashboards, OverseenRegions regions, SituationLists lists, Divisions divisions) {
        this.dashboards = dashboards;
        this.regions = regions;
        this.lists = lists;
        this.divisions = divisions;
    }

    /** A region of the way down to the one that is shown. */
    record Step(String code, String name) {}

    @GetMapping
    String own(Model model) {
        List<String> highest = regions.highest();
        if (highest.size() == 1) {
            return "redirect:/dashboard/" + highest.get(0);
        }
        List<ReportLine> lines = dashboards.totals(highest);
        model.addAttribute("lines", lines);
        model.addAttribute("bars", bars(lines));
        model.addAttribute("columns", COLUMNS);
        return "dashboard/own";
    }

    @GetMapping("/{region}")
    String one(@PathVariable("region") String code, Model model) {
        String region = regions.region(code);
        Dashboard dashboard = dashboards.of(region);
        model.addAttribute("dashboard", dashboard);
        model.addAttribute("lines", dashboard.lines());
        model.addAttribute("bars", bars(dashboard.lines()));
        model.addAttribute("whole", CourseBar.of(dashboard.total()));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("details", BodyState.DETAILS);
        model.addAttribute("above", above(region));
        model.addAttribute("below", Codes.lengthBelow(region));
        if (region.length() <= COUNTY) {
            model.addAttribute("trend", TrendChart.of(dashboard.trend()));
        }
        return "dashboard/region";
    }

    @GetMapping("/{region}.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable("region") String code) {
        String region = regions.region(code);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(region + "-dashboard.xlsx")
                                .build()
                                .toString())
                .body(dashboards.sheet(dashboards.of(region)));
    }

    @GetMapping("/{region}/elections")
    String elections(
            @PathVariable("region") String code,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        String region = regions.region(code);
        Optional<BodyState> chosen = SituationLists.state(state);
        model.addAttribute("region", new Step(region, divisions.name(region)));
        model.addAttribute("above", above(region));
        model.addAttribute("state", state);
        model.addAttribute("states", BodyState.values());
        model.addAttribute("page", lists.page(region, chosen, page, PAGE));
        return "dashboard/elections";
    }

    /** Elections that are named one by one, as Cockpit lists its instances. */
    @GetMapping("/situations")
    String situations(
            @RequestParam(name = "election", defaultValue = "") List<String> named,
            @RequestParam(defaultValue = "0") int first,
            @RequestParam(defaultValue = "0") int all,
            Model model) {
        model.addAttribute("lines", lists.named(named));
        model.addAttribute("first", first);
        model.addAttribute("size", PAGE);
        model.addAttribute("all", all);
        return "dashboard/situations";
    }

    @GetMapping("/ended")
    String ended(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("page", lists.ended(q, page));
        return "dashboard/ended";
    }

    private List<Step> above(String region) {
        return regions.above(region).stream()
                .map(code -> new Step(code, divisions.name(code)))
                .toList();
    }

    private static Map<String, CourseBar> bars(List<ReportLine> lines) {
        return lines.stream().collect(Collectors.toMap(ReportLine::code, CourseBar::of));
    }
}
