package org.huanjie.term.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Permissions;
import org.huanjie.division.Divisions;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.roster.rules.Holders;
import org.huanjie.term.MemberDeparture;
import org.huanjie.term.MemberDeparture.Cause;
import org.huanjie.term.MemberDeparture.Leaver;
import org.huanjie.term.Office;
import org.huanjie.term.ServingMembers;
import org.huanjie.term.Vacancies;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a body: who serves on its committee, who served before, and who leaves. */
@Controller
@RequestMapping("/bodies/{division}")
class TermPages {

    private static final String FAULTS = "faults";

    private final ServingMembers standing;
    private final Vacancies vacancies;
    private final Divisions divisions;
    private final AnswerReader answers;
    private final Permissions permissions;
    private final Clock clock;

    TermPages(
            ServingMembers standing,
            Vacancies vacancies,
            Divisions divisions,
            AnswerReader answers,
            Permissions permissions,
            Clock clock) {
        this.standing = standing;
        this.vacancies = vacancies;
        this.divisions = divisions;
        this.answers = answers;
        this.permissions = permissions;
        this.clock = clock;
    }

    @GetMapping
    String body(@PathVariable("division") String division, Model model) {
        permissions.requireSight(division);
        List<Office> all = standing.of(division);
        List<ElectionId> terms = all.stream().map(Office::term).distinct().toList();
        model.addAttribute("division", division);
        model.addAttribute("body", divisions.name(division) + "团组织");
        List<Office> serving = all.stream().filter(Office::serving).toList();
        model.addAttribute("serving", serving);
        model.addAttribute(
                "names", Holders.names(serving.stream().map(Office::holder).toList()));
        model.addAttribute(
                "former", all.stream().filter(office -> !office.serving()).toList());
        model.addAttribute(
                "vacancies",
                terms.stream().flatMap(term -> vacancies.of(term).stream()).toList());
        model.addAttribute("causes", Cause.values());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("clerk", permissions.mayWorkFor(league(division)));
        return "bodies/one";
    }

    @PostMapping("/vacancies")
    String report(
            @PathVariable("division") String division,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        permissions.requireWorkFor(league(division));
        try {
            Leaver leaver = answers.typed(typed, Leaver.class);
            vacancies.report(
                    office(division, leaver.office()).term(),
                    new MemberDeparture(List.of(leaver)),
                    permissions.actor());
        } catch (Refusal refusal) {
            next.addFlashAttribute(FAULTS, refusal.findings());
        } catch (ConflictException notNow) {
            next.addFlashAttribute(FAULTS, List.of(new Finding("", notNow.getMessage(), "")));
        }
        return "redirect:/bodies/" + division;
    }

    private Office office(String division, String id) {
        return standing.serving(division).stream()
                .filter(office -> office.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("office", "请选择离任的现任成员", "E22"));
    }

    private static String league(String division) {
        return BodyKind.LEAGUE.body(division).group();
    }
}
