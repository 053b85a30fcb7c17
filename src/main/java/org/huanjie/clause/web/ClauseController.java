package org.huanjie.clause.web;

import java.util.List;
import org.huanjie.clause.Citations;
import org.huanjie.clause.Clause;
import org.huanjie.clause.ClauseRegister;
import org.huanjie.clause.ElectionCitations;
import org.huanjie.ids.ElectionId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of clauses over HTTP, for anybody. */
@RestController
class ClauseController {

    private final ClauseRegister register;
    private final ElectionCitations elections;

    ClauseController(ClauseRegister register, ElectionCitations elections) {
        this.register = register;
        this.elections = elections;
    }

    record Row(String id, String document, String place, String text, String page) {

        static Row of(Clause clause, Citations citations) {
            return new Row(
                    clause.id(),
                    clause.document(),
                    clause.place(),
                    clause.text(),
                    citations.page(clause.id()).orElseThrow());
        }
    }

    @GetMapping("/api/clauses")
    List<Row> all() {
        return rows(register.all(), Citations.shipped());
    }

    /** Those that the scheme of an election brings along. */
    @GetMapping(value = "/api/clauses", params = "election")
    List<Row> brought(@RequestParam ElectionId election) {
        Citations citations = elections.of(election);
        return rows(citations.brought(), citations);
    }

    private static List<Row> rows(List<Clause> clauses, Citations citations) {
        return clauses.stream().map(clause -> Row.of(clause, citations)).toList();
    }
}
