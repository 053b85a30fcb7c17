package org.huanjie.letters.web;

import java.util.List;
import org.huanjie.access.Permissions;
import org.huanjie.election.OpenTask;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.ConflictException;
import org.huanjie.letters.Nudges;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button beside an open task with which those above urge its people on (LN-3.5). */
@Controller
class NudgePages {

    private final Nudges nudges;
    private final Permissions permissions;

    NudgePages(Nudges nudges, Permissions permissions) {
        this.nudges = nudges;
        this.permissions = permissions;
    }

    @PostMapping("/elections/{id}/tasks/{task}/nudge")
    String nudge(@PathVariable("id") ElectionId election, @PathVariable("task") String task, RedirectAttributes next) {
        permissions.requireSightOfElection(election);
        OpenTask open = nudges.task(election, task);
        permissions.requireUrge(open.group());
        try {
            nudges.nudge(election, open, permissions.actor());
            next.addFlashAttribute("says", "已催办“" + open.name() + "”，并记入换届记录。");
        } catch (ConflictException notNow) {
            next.addFlashAttribute("faults", List.of(notNow.getMessage()));
        }
        return "redirect:/elections/" + election;
    }
}
