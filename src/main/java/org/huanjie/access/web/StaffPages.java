package org.huanjie.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.huanjie.access.Body;
import org.huanjie.access.NewAccount;
import org.huanjie.access.Right;
import org.huanjie.access.Staff;
import org.huanjie.division.Divisions;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one person, on which an administrator renames, unlocks and takes away. */
@Controller
@RequestMapping("/places/people/{account}")
class StaffPages {

    private final Staff staff;
    private final AnswerReader answers;
    private final Divisions divisions;
    private final Clock clock;

    StaffPages(Staff staff, AnswerReader answers, Divisions divisions, Clock clock) {
        this.staff = staff;
        this.answers = answers;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** A group with the words for it. */
    record Membership(String group, String name) {}

    @GetMapping
    String page(@PathVariable String account, Model model) {
        return page(account, model, List.of());
    }

    @PostMapping("/details")
    String rename(
            @PathVariable String account,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String mail,
            Model model,
            HttpServletResponse response) {
        Map<String, String> typed = Map.of("name", name, "mail", mail);
        return outcome(
                account, model, response, () -> staff.rename(account, answers.typed(typed, Staff.Details.class)));
    }

    @PostMapping("/password-reset")
    String resetPassword(@PathVariable String account, Model model, HttpServletResponse response) {
        NewAccount reset = staff.resetPassword(account);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("reset", reset);
        return page(account, model, List.of());
    }

    @PostMapping("/unlocking")
    String unlock(@PathVariable String account) {
        staff.unlock(account);
        return back(account);
    }

    @PostMapping("/leaving")
    String leave(@PathVariable String account, @RequestParam String group, Model model, HttpServletResponse response) {
        return outcome(account, model, response, () -> staff.leave(account, group));
    }

    @PostMapping("/removal")
    String takeAway(@PathVariable String account, Model model, HttpServletResponse response) {
        try {
            staff.takeAway(account);
            return "redirect:/places";
        } catch (ConflictException notNow) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(account, model, List.of(notNow.getMessage()));
        }
    }

    private String outcome(String account, Model model, HttpServletResponse response, Runnable change) {
        try {
            change.run();
            return back(account);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(account, model, refusal.sentences());
        } catch (ConflictException notNow) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(account, model, List.of(notNow.getMessage()));
        }
    }

    private String page(String account, Model model, List<String> faults) {
        Staff.Person person = staff.get(account);
        model.addAttribute("person", person);
        model.addAttribute(
                "memberships",
                person.groups().stream()
                        .map(group -> new Membership(group, name(group)))
                        .toList());
        model.addAttribute(
                "shutUntil",
                person.shutUntil()
                        .map(instant ->
                                LocalTime.ofInstant(instant, clock.getZone()).truncatedTo(ChronoUnit.MINUTES))
                        .orElse(null));
        model.addAttribute("faults", faults);
        return "places/person";
    }

    private String name(String group) {
        return switch (group) {
            case Right.ADMINISTRATORS -> "系统管理员";
            case Right.SUPERVISORS -> "督导员";
            default -> Body.title(group, divisions::name);
        };
    }

    private static String back(String account) {
        return "redirect:/places/people/" + account;
    }
}
