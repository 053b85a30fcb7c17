package org.huanjie.succession.web;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Permissions;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.registration.CandidateRegister;
import org.huanjie.roster.CandidateView;
import org.huanjie.succession.WithdrawalReason;
import org.huanjie.succession.Withdrawals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of those who stand in an election: how each stands, what each was told, and who leaves (E3). */
@Controller
@RequestMapping("/elections/{election}/candidates")
class CandidatePages {

    private final Withdrawals withdrawals;
    private final CandidateRegister register;
    private final Elections elections;
    private final AnswerReader answers;
    private final Permissions permissions;

    CandidatePages(
            Withdrawals withdrawals,
            CandidateRegister register,
            Elections elections,
            AnswerReader answers,
            Permissions permissions) {
        this.withdrawals = withdrawals;
        this.register = register;
        this.elections = elections;
        this.answers = answers;
        this.permissions = permissions;
    }

    @GetMapping
    String page(@PathVariable("election") String id, Model model) {
        Election election = elections.get(new ElectionId(id));
        permissions.requireSight(election.division());
        List<CandidateView> all = register.views(new ElectionId(id));
        boolean open = election.status() == Election.Status.RUNNING && permissions.mayWorkFor(league(election));
        model.addAttribute("election", election);
        model.addAttribute("candidates", all);
        model.addAttribute(
                "mayLeave",
                all.stream()
                        .filter(candidate -> open
                                && (candidate.decision().inTheRunning()
                                        || candidate.decision().seated()))
                        .toList());
        model.addAttribute("printed", register.printed(new ElectionId(id)));
        return "elections/candidates";
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable("election") String id,
            @RequestParam(defaultValue = "") CandidateId candidate,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        permissions.requireWorkFor(league(elections.get(new ElectionId(id))));
        try {
            next.addFlashAttribute("says", withdrawn(new ElectionId(id), candidate, reason));
        } catch (Refusal refusal) {
            next.addFlashAttribute("faults", refusal.findings());
        } catch (ConflictException notNow) {
            next.addFlashAttribute("faults", List.of(new Finding("", notNow.getMessage(), "")));
        } catch (NoSuchElementException unknown) {
            next.addFlashAttribute("faults", List.of(new Finding("candidate", "请选择退出的候选人", "E3")));
        }
        return "redirect:/elections/" + id + "/candidates";
    }

    private String withdrawn(ElectionId election, CandidateId candidate, String reason) {
        WithdrawalReason departure = answers.typed(Map.of("reason", reason), WithdrawalReason.class);
        String account = permissions.actor();
        return withdrawals
                        .withdraw(election, candidate, departure.reason(), account)
                        .name() + "已退出";
    }

    private static String league(Election election) {
        return BodyKind.LEAGUE.body(election.division()).group();
    }
}
