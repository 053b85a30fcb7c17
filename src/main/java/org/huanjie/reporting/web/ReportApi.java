package org.huanjie.reporting.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.access.Permissions;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.Field;
import org.huanjie.input.Refusal;
import org.huanjie.reporting.Issued;
import org.huanjie.reporting.Report;
import org.huanjie.reporting.ReportKind;
import org.huanjie.reporting.ReportingRegions;
import org.huanjie.web.OwnAddresses;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports over HTTP, and for administrators which regions report. */
@RestController
@RequestMapping("/api")
class ReportApi {

    private final ReadableReports desk;
    private final ReportingRegions regions;
    private final AnswerReader answers;
    private final Permissions permissions;

    ReportApi(ReadableReports desk, ReportingRegions regions, AnswerReader answers, Permissions permissions) {
        this.desk = desk;
        this.regions = regions;
        this.answers = answers;
        this.permissions = permissions;
    }

    record Region(
            @Field(value = "行政区划代码", min = 2, max = 6, clause = "F.3")
            String region) {}

    @GetMapping("/supervision/regions")
    List<String> regions() {
        return desk.reporting();
    }

    @PostMapping("/supervision/regions")
    ResponseEntity<Map<String, String>> start(@RequestBody JsonNode body) {
        permissions.requireAdministrator();
        String region = regions.start(answers.read(body, Region.class).region(), permissions.actor());
        return ResponseEntity.created(OwnAddresses.of("/api/reports?region=" + region))
                .body(Map.of("region", region));
    }

    @DeleteMapping("/supervision/regions/{region}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@PathVariable("region") String region) {
        permissions.requireAdministrator();
        regions.stop(region);
    }

    @GetMapping("/reports")
    List<Issued> issued(@RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String kind) {
        return desk.issued(Optional.of(region).filter(code -> !code.isBlank()), optionalKind(kind));
    }

    /** What would be issued if it were due now. */
    @GetMapping("/reports/so-far")
    Report soFar(@RequestParam String region, @RequestParam(defaultValue = "daily") String kind) {
        return desk.soFar(region, optionalKind(kind).orElse(ReportKind.DAILY));
    }

    @GetMapping("/reports/{id}")
    Report one(@PathVariable("id") String id) {
        return desk.one(id);
    }

    @GetMapping("/reports/{id}.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable("id") String id) {
        return desk.sheet(desk.one(id));
    }

    static Optional<ReportKind> optionalKind(String id) {
        if (id.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                ReportKind.find(id).orElseThrow(() -> new Refusal("kind", "报表种类应为daily、weekly或monthly", "F.2")));
    }
}
