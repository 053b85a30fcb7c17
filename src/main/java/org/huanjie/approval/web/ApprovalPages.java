package org.huanjie.approval.web;

import org.huanjie.access.BodyKind;
import org.huanjie.access.Permissions;
import org.huanjie.approval.RequestForms;
import org.huanjie.approval.Requests;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.ConflictException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of an election's requests: every version, every opinion, and the button that takes one back. */
@Controller
class ApprovalPages {

    private final RequestForms forms;
    private final Requests requests;
    private final Elections elections;
    private final Permissions permissions;

    ApprovalPages(RequestForms forms, Requests requests, Elections elections, Permissions permissions) {
        this.forms = forms;
        this.requests = requests;
        this.elections = elections;
        this.permissions = permissions;
    }

    @GetMapping("/elections/{election}/approvals")
    String all(@PathVariable("election") ElectionId election, Model model) {
        permissions.requireSightOfElection(election);
        model.addAttribute("election", elections.get(election));
        model.addAttribute("cards", forms.cards(election));
        model.addAttribute("author", permissions.mayWorkFor(author(election)));
        return "approvals/list";
    }

    @PostMapping("/approvals/{id}/withdrawal")
    String withdraw(@PathVariable("id") String id, RedirectAttributes next) {
        ElectionId election = requests.get(id).election();
        permissions.requireWorkFor(author(election));
        try {
            requests.withdraw(id, permissions.actor());
        } catch (ConflictException notNow) {
            next.addFlashAttribute("fault", notNow.getMessage());
        }
        return "redirect:/elections/" + election + "/approvals";
    }

    private String author(ElectionId election) {
        return BodyKind.LEAGUE.body(elections.division(election)).group();
    }
}
