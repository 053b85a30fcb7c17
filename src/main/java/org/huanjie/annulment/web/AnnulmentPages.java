package org.huanjie.annulment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Permissions;
import org.huanjie.annulment.Annulments;
import org.huanjie.annulment.Grounds;
import org.huanjie.election.Election;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionService;
import org.huanjie.election.Repetition;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which an election is called into question, and held again after it was annulled (E21). */
@Controller
@RequestMapping("/elections/{election}")
class AnnulmentPages {

    private static final String FAULTS = "faults";

    private final Annulments annulments;
    private final ElectionService elections;
    private final AnswerReader answers;
    private final Permissions permissions;
    private final Clock clock;

    AnnulmentPages(
            Annulments annulments,
            ElectionService elections,
            AnswerReader answers,
            Permissions permissions,
            Clock clock) {
        this.annulments = annulments;
        this.elections = elections;
        this.answers = answers;
        this.permissions = permissions;
        this.clock = clock;
    }

    @GetMapping("/annulment")
    String page(@PathVariable("election") String id, Model model) {
        Election election = elections.find(new ElectionId(id));
        permissions.requireSight(election.division());
        boolean open = annulments.open(new ElectionId(id)).isPresent();
        boolean standing = election.status() == Status.RUNNING || election.status() == Status.COMPLETED;
        model.addAttribute("election", election);
        model.addAttribute("annulments", annulments.of(new ElectionId(id)));
        model.addAttribute("following", elections.following(new ElectionId(id)));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayBegin", !open && standing && permissions.mayWorkFor(superior(election)));
        model.addAttribute(
                "mayRepeat", elections.repeatable(new ElectionId(id)) && permissions.mayWorkFor(league(election)));
        return "elections/annulment";
    }

    @PostMapping("/annulment")
    String begin(
            @PathVariable("election") String id,
            @RequestParam(defaultValue = "") String grounds,
            RedirectAttributes next) {
        permissions.requireWorkFor(superior(elections.find(new ElectionId(id))));
        next.addFlashAttribute("grounds", grounds);
        return trying(next, "redirect:/elections/" + id + "/annulment", () -> {
            annulments.begin(
                    new ElectionId(id), answers.typed(Map.of("grounds", grounds), Grounds.class), permissions.actor());
            return "redirect:/elections/" + id + "/annulment";
        });
    }

    @PostMapping("/repetition")
    String repeat(
            @PathVariable("election") String id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        permissions.requireWorkFor(league(elections.find(new ElectionId(id))));
        next.addFlashAttribute("start", typed.get("start"));
        return trying(
                next,
                "redirect:/elections/" + id + "/annulment",
                () -> "redirect:/elections/"
                        + elections
                                .repeat(new ElectionId(id), answers.typed(typed, Repetition.class), permissions.actor())
                                .id());
    }

    private static String trying(RedirectAttributes next, String otherwise, Supplier<String> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            next.addFlashAttribute(FAULTS, refusal.findings());
        } catch (ConflictException notNow) {
            next.addFlashAttribute(FAULTS, List.of(new Finding("", notNow.getMessage(), "")));
        }
        return otherwise;
    }

    private static String league(Election election) {
        return BodyKind.LEAGUE.body(election.division()).group();
    }

    private static String superior(Election election) {
        return BodyKind.SUPERIOR.body(election.division()).group();
    }
}
