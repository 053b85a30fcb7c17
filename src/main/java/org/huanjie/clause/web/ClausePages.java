package org.huanjie.clause.web;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.huanjie.clause.Clause;
import org.huanjie.clause.ClauseRegister;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the documents say on which the program rests, for anybody to read. */
@Controller
class ClausePages {

    private final ClauseRegister register;

    ClausePages(ClauseRegister register) {
        this.register = register;
    }

    @GetMapping("/clauses")
    String all(Model model) {
        model.addAttribute(
                "documents",
                register.all().stream()
                        .collect(
                                Collectors.groupingBy(Clause::documentTitle, LinkedHashMap::new, Collectors.toList())));
        return "clauses/list";
    }

    @GetMapping("/clauses/{id}")
    String one(@PathVariable("id") String id, Model model) {
        model.addAttribute("clause", register.get(id));
        return "clauses/one";
    }
}
