package org.huanjie.election.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huanjie.access.Permissions;
import org.huanjie.election.Election;
import org.huanjie.election.ElectionService;
import org.huanjie.election.ElectionShifts;
import org.huanjie.election.Shift;
import org.huanjie.election.ShiftRequest;
import org.huanjie.ids.ElectionId;
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

    private static final Pattern DAYS = Pattern.compile("-?\\d{1,3}");
    private static final int FARTHEST = 366;
    private static final int LONGEST_REASON = 500;

    private final ElectionService elections;
    private final ElectionShifts shifts;
    private final ShiftPermissions movers;
    private final Permissions permissions;

    ShiftPages(ElectionService elections, ElectionShifts shifts, ShiftPermissions movers, Permissions permissions) {
        this.elections = elections;
        this.shifts = shifts;
        this.movers = movers;
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
            ShiftRequest request = read(form, preview);
            Shift shift =
                    shifts.shift(election.id(), request, permissions.account().orElseThrow());
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

    private static ShiftRequest read(MoveForm form, boolean preview) {
        List<Finding> faults = new ArrayList<>();
        boolean number = DAYS.matcher(form.days()).matches();
        if (!number || Math.abs(Integer.parseInt(form.days())) > FARTHEST) {
            faults.add(new Finding("days", "“移动天数”应为-366至366之间的整数", "E19"));
        }
        if (form.reason().length() > LONGEST_REASON) {
            faults.add(new Finding("reason", "“理由”不能超过500字", ""));
        }
        Refusal.ifAny(faults);
        return new ShiftRequest(Integer.parseInt(form.days()), preview, form.reason());
    }

    private static ModelAndView page(Model model, HttpStatus status) {
        ModelAndView page = new ModelAndView("elections/shift", status);
        page.addAllObjects(model.asMap());
        return page;
    }
}
