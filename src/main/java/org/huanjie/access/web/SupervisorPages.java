package org.huanjie.access.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.huanjie.access.NewAccount;
import org.huanjie.access.SupervisorRequest;
import org.huanjie.access.Supervisors;
import org.huanjie.division.DivisionSearch;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which an administrator appoints and dismisses supervisors. */
@Controller
@RequestMapping("/places/supervisors")
class SupervisorPages {

    private final Supervisors supervisors;
    private final DivisionSearch search;
    private final AnswerReader answers;

    SupervisorPages(Supervisors supervisors, DivisionSearch search, AnswerReader answers) {
        this.supervisors = supervisors;
        this.search = search;
        this.answers = answers;
    }

    /** The form as it was filled in, the regions apart by spaces or commas. */
    record Typed(String account, String name, String mail, String regions) {

        static final Typed NOTHING = new Typed("", "", "", "");
    }

    private ObjectNode request(Typed typed) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("account", typed.account()).put("name", typed.name()).put("mail", typed.mail());
        for (String part : StringUtils.tokenizeToStringArray(typed.regions(), ",，、")) {
            regions(part).forEach(request.withArray("regions")::add);
        }
        return request;
    }

    /** Codes may stand beside each other with blanks only. */
    private List<String> regions(String part) {
        List<String> words = List.of(part.strip().split("[\\s\\h]+"));
        return words.stream().allMatch(word -> Character.isDigit(word.charAt(0)))
                ? words
                : List.of(search.code(part, "regions"));
    }

    @GetMapping
    String page(Model model) {
        return page(model, Typed.NOTHING, List.of());
    }

    @PostMapping
    String appoint(Typed typed, Model model, HttpServletResponse response) {
        try {
            List<NewAccount> created = supervisors.appoint(answers.read(request(typed), SupervisorRequest.class));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return page(model, Typed.NOTHING, created);
        } catch (Refusal refusal) {
            model.addAttribute("faults", refusal.findings());
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(model, typed, List.of());
        }
    }

    @PostMapping("/{account}/dismissal")
    String dismiss(@PathVariable String account) {
        supervisors.dismiss(account);
        return "redirect:/places/supervisors";
    }

    private String page(Model model, Typed typed, List<NewAccount> created) {
        model.addAttribute("supervisors", supervisors.all());
        model.addAttribute("typed", typed);
        model.addAttribute("created", created);
        return "places/supervisors";
    }
}
