package org.huanjie.reporting.web;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.huanjie.access.Permissions;
import org.huanjie.reporting.Issued;
import org.huanjie.reporting.Report;
import org.huanjie.reporting.ReportKind;
import org.huanjie.reporting.ReportingRegions;
import org.huanjie.reporting.Reports;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What of the reports the person who asks may see: those of regions that the person oversees. */
@Component
class ReadableReports {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int COUNTY = 6;
    private static final List<String> WHOLE_COUNTRY = List.of("");

    private final Reports reports;
    private final ReportingRegions regions;
    private final Permissions permissions;

    ReadableReports(Reports reports, ReportingRegions regions, Permissions permissions) {
        this.reports = reports;
        this.regions = regions;
        this.permissions = permissions;
    }

    /** The regions that report, and the person's own. */
    List<String> regions() {
        TreeSet<String> seen = new TreeSet<>(reporting());
        permissions.overseen().stream().filter(code -> code.length() <= COUNTY).forEach(seen::add);
        return List.copyOf(seen);
    }

    List<String> reporting() {
        return regions.all().stream().filter(permissions::mayOversee).toList();
    }

    List<Issued> issued(Optional<String> region, Optional<ReportKind> kind) {
        Optional<String> asked = region.map(regions::region);
        asked.ifPresent(permissions::requireOversight);
        return reports.issued(overseen(), asked, kind);
    }

    private List<String> overseen() {
        return permissions.administers() ? WHOLE_COUNTRY : permissions.overseen();
    }

    Report one(String id) {
        Report report = reports.get(id);
        permissions.requireOversight(report.region());
        return report;
    }

    Report soFar(String code, ReportKind kind) {
        String region = regions.region(code);
        permissions.requireOversight(region);
        return reports.soFar(region, kind);
    }

    ResponseEntity<byte[]> sheet(Report report) {
        String name = String.join(
                        "-",
                        report.region(),
                        report.kind().id(),
                        report.period().name()) + ".xlsx";
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(reports.sheet(report));
    }
}
