package org.huanjie.division.web;

import org.huanjie.division.DivisionImport;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The import of administrative divisions, for administrators: {@code POST /api/divisions} with a table {@code code,name}. */
@RestController
class DivisionApi {

    private final DivisionImport divisions;

    DivisionApi(DivisionImport divisions) {
        this.divisions = divisions;
    }

    @PostMapping("/api/divisions")
    @PreAuthorize("hasRole('ADMIN')")
    DivisionImport.Outcome read(
            @RequestBody(required = false) byte[] sheet, @RequestParam(defaultValue = "false") boolean rename) {
        return divisions.read(sheet == null ? new byte[0] : sheet, rename);
    }
}
