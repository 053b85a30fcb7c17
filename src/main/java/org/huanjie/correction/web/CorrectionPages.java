package org.huanjie.correction.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.huanjie.access.BodyKind;
import org.huanjie.access.People;
import org.huanjie.access.Permissions;
import org.huanjie.correction.Correction;
import org.huanjie.correction.CorrectionRequest;
import org.huanjie.correction.Corrections;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.person.Correctable;
import org.huanjie.person.PersonFacts;
import org.huanjie.registration.CandidateRegister;
import org.huanjie.roster.rules.PrintedNames;
import org.huanjie.scheme.Scheme;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which wrong data of an election are corrected, old and new side by side (E26). */
@Controller
@RequestMapping("/elections/{election}/corrections")
class CorrectionPages {

    private static final String TYPED = "typed";

    private final Corrections corrections;
    private final CandidateRegister candidates;
    private final Elections elections;
    private final AnswerReader answers;
    private final People people;
    private final Permissions permissions;

    CorrectionPages(
            Corrections corrections,
            CandidateRegister candidates,
            Elections elections,
            AnswerReader answers,
            People people,
            Permissions permissions) {
        this.corrections = corrections;
        this.candidates = candidates;
        this.elections = elections;
        this.answers = answers;
        this.people = people;
        this.permissions = permissions;
    }

    @GetMapping
    String page(@PathVariable("election") String id, Model model) {
        Election election = elections.get(new ElectionId(id));
        permissions.requireSight(election.division());
        model.addAttribute("election", election);
        List<Correction> all = corrections.of(new ElectionId(id));
        model.addAttribute("corrections", all);
        model.addAttribute(
                "names", people.names(all.stream().map(Correction::askedBy).toList()));
        model.addAttribute("candidates", whose(new ElectionId(id)));
        model.addAttribute("facts", PersonFacts.asked(Correctable.class));
        model.asMap().putIfAbsent(TYPED, Map.of());
        model.addAttribute(
                "mayAsk", corrections.open(new ElectionId(id)).isEmpty() && permissions.mayWorkFor(league(election)));
        return "elections/corrections";
    }

    /** The right facts about one candidate; what was typed is kept when it is refused. */
    @PostMapping
    String ask(@PathVariable("election") String id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        permissions.requireWorkFor(league(elections.get(new ElectionId(id))));
        try {
            corrections.ask(
                    new ElectionId(id), answers.read(request(typed), CorrectionRequest.class), permissions.actor());
        } catch (Refusal refusal) {
            refused(next, typed, refusal.findings());
        } catch (ConflictException notNow) {
            refused(next, typed, List.of(new Finding("", notNow.getMessage(), "")));
        } catch (NoSuchElementException unknown) {
            refused(next, typed, List.of(new Finding("id", "请选择要更正的候选人", "E26")));
        }
        return "redirect:/elections/" + id + "/corrections";
    }

    private static void refused(RedirectAttributes next, Map<String, String> typed, List<Finding> faults) {
        next.addFlashAttribute("faults", faults);
        next.addFlashAttribute(TYPED, typed);
    }

    /** Everybody who stands or stood, and for which post, by id. */
    private Map<String, String> whose(ElectionId election) {
        Scheme scheme = elections.scheme(election);
        Map<String, String> whose = new LinkedHashMap<>();
        PrintedNames printed = candidates.printed(election);
        candidates
                .of(election)
                .forEach(each -> whose.put(
                        each.id().value(),
                        printed.of(each.id()) + "（" + scheme.post(each.post()).name() + "）"));
        return whose;
    }

    private static ObjectNode request(Map<String, String> typed) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("target", "candidate");
        request.put("id", typed.getOrDefault("candidate", ""));
        request.put("reason", typed.getOrDefault("reason", ""));
        ObjectNode facts = request.putObject("facts");
        PersonFacts.names(Correctable.class).stream()
                .filter(fact -> !typed.getOrDefault(fact, "").isBlank())
                .forEach(fact -> facts.put(fact, typed.get(fact)));
        return request;
    }

    private static String league(Election election) {
        return BodyKind.LEAGUE.body(election.division()).group();
    }
}
