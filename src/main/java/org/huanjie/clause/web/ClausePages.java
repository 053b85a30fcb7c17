package org.huanjie.clause.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.clause.Citations;
import org.huanjie.clause.Citing;
import org.huanjie.clause.CitingSchemes;
import org.huanjie.clause.Clause;
import org.huanjie.clause.ClauseRegister;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the documents say on which the program rests, for anybody to read. */
@Controller
class ClausePages {

    private final ClauseRegister register;
    private final List<CitingSchemes> schemes;

    ClausePages(ClauseRegister register, List<CitingSchemes> schemes) {
        this.register = register;
        this.schemes = schemes;
    }

    @GetMapping("/clauses")
    String all(Model model) {
        model.addAttribute("citations", Citations.shipped());
        return list(register.all(), model);
    }

    @GetMapping("/clauses/{id}")
    String one(@PathVariable("id") String id, Model model) {
        return one(register.get(id), model);
    }

    /** What a version of a scheme brings along. */
    @GetMapping(
            value = "/clauses",
            params = {"scheme", "version"})
    String brought(@RequestParam("scheme") String scheme, @RequestParam("version") int version, Model model) {
        Citing citing = citing(scheme, version).findFirst().orElseThrow();
        model.addAttribute("citations", Citations.of(citing));
        return list(citing.brought(), model);
    }

    @GetMapping(
            value = "/clauses/{id}",
            params = {"scheme", "version"})
    String brought(
            @PathVariable("id") String id,
            @RequestParam("scheme") String scheme,
            @RequestParam("version") int version,
            Model model) {
        return one(
                citing(scheme, version)
                        .flatMap(citing -> citing.brought().stream())
                        .filter(clause -> clause.id().equals(id))
                        .findFirst()
                        .orElseThrow(),
                model);
    }

    /** Schemes of elections and of campaigns may bear the same id; those that bring documents along come first. */
    private Stream<Citing> citing(String id, int version) {
        return schemes.stream()
                .flatMap(kind -> kind.find(id, version).stream())
                .map(Citing.class::cast)
                .sorted(Comparator.comparing(citing -> citing.brought().isEmpty()));
    }

    private static String list(List<Clause> clauses, Model model) {
        model.addAttribute(
                "documents",
                clauses.stream()
                        .collect(
                                Collectors.groupingBy(Clause::documentTitle, LinkedHashMap::new, Collectors.toList())));
        return "clauses/list";
    }

    private static String one(Clause clause, Model model) {
        model.addAttribute("clause", clause);
        return "clauses/one";
    }
}
