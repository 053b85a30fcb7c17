package org.huanjie.election.web;

import java.util.List;
import java.util.Map;
import org.huanjie.access.Permissions;
import org.huanjie.election.Election;
import org.huanjie.election.ElectionService;
import org.huanjie.election.ElectionShifts;
import org.huanjie.election.Shift;
import org.huanjie.election.ShiftRequest;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page on which the stages that have not begun are moved: first the dates old and new, then the move itself (JY-6.0b). */
@Controller
@RequestMapping("/elections/{id}/shift")
class ShiftPages {

    private final ElectionService elections;
    private final ElectionShifts shifts;
    private final ShiftPermissions movers;
    private final AnswerReader answers;
    private final Permissions permissions;

    ShiftPages(
            ElectionService elections,
            ElectionShifts shifts,
            ShiftPermissions movers,
            AnswerReader answers,
            Permissions permissions) {
        this.elections = elections;
        this.shifts = shifts;
        this.movers = movers;
        this.answers = answers;
        this.permissions = permissions;
    }

    /** What a person types; kept as text so that what is wrong is shown again. */
    record MoveForm(String days, String reason) {

        MoveForm {
            days = days == null ? "" : days.strip();
            reason = reason == null ? "" : reason.strip();
        }
    }

    @GetMapping
    ModelAndView ask(@PathVariable("id") ElectionId id, @ModelAttribute MoveForm form, Model model) {
        Election election = mine(id, form, model);
        return form.days().isEmpty() ? page(model, HttpStatus.OK) : tried(election, form, true, model);
    }

    @PostMapping
    ModelAndView move(@PathVariable("id") ElectionId id, @ModelAttribute MoveForm form, Model model) {
        return tried(mine(id, form, model), form, false, model);
    }

    private Election mine(ElectionId id, MoveForm form, Model model) {
        Election election = elections.find(id);
        movers.require(election);
        model.addAttribute("election", election);
        model.addAttribute("form", form);
        return election;
    }

    private ModelAndView tried(Election election, MoveForm form, boolean preview, Model model) {
        try {
            ShiftRequest request = answers.typed(
                    Map.of("days", form.days(), "reason", form.reason(), "preview", String.valueOf(preview)),
                    ShiftRequest.class);
            Shift shift = shifts.shift(election.id(), request, permissions.actor());
            if (!preview) {
                return new ModelAndView("redirect:/elections/" + election.id());
            }
            model.addAttribute("shift", shift);
            return page(model, HttpStatus.OK);
        } catch (Refusal refusal) {
            model.addAttribute("faults", refusal.findings());
            return page(model, HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (ConflictException notNow) {
            model.addAttribute("faults", List.of(new Finding("", notNow.getMessage(), "")));
            return page(model, HttpStatus.CONFLICT);
        }
    }

    private static ModelAndView page(Model model, HttpStatus status) {
        ModelAndView page = new ModelAndView("elections/shift", status);
        page.addAllObjects(model.asMap());
        return page;
    }
}
