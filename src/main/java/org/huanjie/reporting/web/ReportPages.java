package org.huanjie.reporting.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.access.Permissions;
import org.huanjie.division.DivisionSearch;
import org.huanjie.division.Divisions;
import org.huanjie.reporting.Figure;
import org.huanjie.reporting.Report;
import org.huanjie.reporting.ReportKind;
import org.huanjie.reporting.ReportingRegions;
import org.huanjie.web.RefusedForms;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which reports are read, and on which an administrator says which regions report. */
@Controller
@RequestMapping("/reports")
class ReportPages {

    /** A province has thousands; the workbook has all of them. */
    private static final int MOST_LISTED = 200;

    /** Other columns are left out of the page while they hold nothing; the workbook has all of them. */
    private static final Set<Figure> ALWAYS_SHOWN =
            Set.of(Figure.DUE, Figure.NOT_STARTED, Figure.COMPLETED, Figure.OVERDUE, Figure.UNMOVED);

    private static final String LIST = "redirect:/reports";

    private final ReadableReports desk;
    private final ReportingRegions regions;
    private final Divisions divisions;
    private final DivisionSearch search;
    private final Permissions permissions;

    ReportPages(
            ReadableReports desk,
            ReportingRegions regions,
            Divisions divisions,
            DivisionSearch search,
            Permissions permissions) {
        this.search = search;
        this.desk = desk;
        this.regions = regions;
        this.divisions = divisions;
        this.permissions = permissions;
    }

    /** A region of the list. */
    record RegionLine(String code, String name, boolean reports) {}

    /** A report of the list. */
    record IssuedLine(String id, String region, String kind, String period, String issuedAt) {}

    @GetMapping
    String list(Model model) {
        List<String> reporting = desk.reporting();
        model.addAttribute(
                "regions",
                desk.regions().stream()
                        .map(code -> new RegionLine(code, divisions.name(code), reporting.contains(code)))
                        .toList());
        model.addAttribute(
                "issued",
                desk.issued(Optional.empty(), Optional.empty()).stream()
                        .map(issued -> new IssuedLine(
                                issued.id(),
                                divisions.name(issued.region()),
                                issued.kind().title(),
                                issued.period(),
                                issued.issuedAt().toString().replace('T', ' ')))
                        .toList());
        model.addAttribute("kinds", ReportKind.values());
        return "reports/list";
    }

    @GetMapping("/so-far")
    String soFar(@RequestParam String region, @RequestParam(defaultValue = "daily") String kind, Model model) {
        return page(desk.soFar(region, kind(kind)), model);
    }

    @GetMapping("/so-far.xlsx")
    ResponseEntity<byte[]> sheetSoFar(@RequestParam String region, @RequestParam(defaultValue = "daily") String kind) {
        return desk.sheet(desk.soFar(region, kind(kind)));
    }

    @GetMapping("/{id}")
    String one(@PathVariable("id") String id, Model model) {
        return page(desk.one(id), model);
    }

    @GetMapping("/{id}.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable("id") String id) {
        return desk.sheet(desk.one(id));
    }

    @PostMapping("/regions")
    String start(@RequestParam(defaultValue = "") String region, RedirectAttributes next) {
        permissions.requireAdministrator();
        return trying(next, () -> regions.start(search.code(region, "region"), permissions.actor()));
    }

    @PostMapping("/regions/{region}/stop")
    String stop(@PathVariable("region") String region, RedirectAttributes next) {
        permissions.requireAdministrator();
        return trying(next, () -> regions.stop(region));
    }

    private String page(Report report, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("problems", first(report.problems()));
        model.addAttribute("ahead", first(report.ahead()));
        model.addAttribute("unmoved", first(report.unmoved()));
        model.addAttribute(
                "figures",
                Figure.of(report.kind()).stream()
                        .filter(figure ->
                                ALWAYS_SHOWN.contains(figure) || report.total().of(figure) != 0)
                        .toList());
        return "reports/one";
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(all.size(), MOST_LISTED));
    }

    private static ReportKind kind(String id) {
        return ReportApi.optionalKind(id).orElse(ReportKind.DAILY);
    }

    private static String trying(RedirectAttributes next, Runnable work) {
        RefusedForms.trying(next, work);
        return LIST;
    }
}
