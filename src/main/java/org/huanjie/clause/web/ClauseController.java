package org.huanjie.clause.web;

import java.util.List;
import org.huanjie.clause.Clause;
import org.huanjie.clause.ClauseRegister;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register of clauses over HTTP, for anybody. */
@RestController
class ClauseController {

    private final ClauseRegister register;

    ClauseController(ClauseRegister register) {
        this.register = register;
    }

    record Row(String id, String document, String place, String text) {

        static Row of(Clause clause) {
            return new Row(clause.id(), clause.document(), clause.place(), clause.text());
        }
    }

    @GetMapping("/api/clauses")
    List<Row> all() {
        return register.all().stream().map(Row::of).toList();
    }
}
