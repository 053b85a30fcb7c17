package org.huanjie.division.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.division.DivisionImport;
import org.huanjie.division.DivisionKind;
import org.huanjie.division.DivisionSearch;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.Field;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Administrative divisions: found by whoever is signed in, imported by administrators as a table {@code code,name}. */
@RestController
@RequestMapping("/api/divisions")
class DivisionApi {

    private static final int PAGE = 20;

    private final DivisionImport divisions;
    private final DivisionSearch search;
    private final AnswerReader reader;

    DivisionApi(DivisionImport divisions, DivisionSearch search, AnswerReader reader) {
        this.divisions = divisions;
        this.search = search;
        this.reader = reader;
    }

    /**
     * What is sought.
     *
     * @param page counted from 0
     */
    record DivisionQuery(
            @Field(value = "名称或代码", max = 40) String q,
            @Field(value = "类别", required = false) Optional<DivisionKind> kind,

            @Field(value = "页", required = false, min = 0, max = 10_000)
            Optional<Integer> page,

            @Field(value = "每页", required = false, min = 1, max = 100)
            Optional<Integer> size) {}

    @GetMapping
    ResponseEntity<List<DivisionSearch.Hit>> find(@RequestParam Map<String, String> query) {
        DivisionQuery asked = reader.query(query, DivisionQuery.class);
        DivisionSearch.Hits hits = search.find(
                asked.q(), asked.kind(), asked.page().orElse(0), asked.size().orElse(PAGE));
        return ResponseEntity.ok()
                .header("X-Total-Count", String.valueOf(hits.all()))
                .body(hits.page());
    }

    @PostMapping
    @PreAuthorize("hasRole('ADMIN')")
    DivisionImport.Outcome read(
            @RequestBody(required = false) byte[] sheet,
            @RequestParam(defaultValue = "false") boolean rename,
            Principal administrator) {
        return divisions.read(sheet == null ? new byte[0] : sheet, rename, administrator.getName());
    }
}
