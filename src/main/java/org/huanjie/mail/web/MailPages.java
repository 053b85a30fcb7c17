package org.huanjie.mail.web;

import java.util.List;
import org.huanjie.access.Permissions;
import org.huanjie.input.ConflictException;
import org.huanjie.mail.OutboxEntry.State;
import org.huanjie.mail.OutboxService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which an administrator sees which mails wait or failed, and sends them again. */
@Controller
@RequestMapping("/mail")
class MailPages {

    private static final String OUTBOX = "redirect:/mail";

    private final OutboxService desk;
    private final LetterLines lines;
    private final Permissions permissions;

    MailPages(OutboxService desk, LetterLines lines, Permissions permissions) {
        this.desk = desk;
        this.lines = lines;
        this.permissions = permissions;
    }

    @GetMapping
    String outbox(Model model) {
        permissions.requireAdministrator();
        model.addAttribute("counts", desk.counts());
        model.addAttribute("trouble", desk.trouble().orElse(null));
        model.addAttribute("failed", lines.latest(State.FAILED));
        model.addAttribute("waiting", lines.latest(State.WAITING));
        return "mail/outbox";
    }

    @PostMapping("/{id}/resend")
    String resend(@PathVariable("id") String id, RedirectAttributes next) {
        permissions.requireAdministrator();
        try {
            desk.resend(id);
            next.addFlashAttribute("says", "已放回待发邮件，马上重新发送。");
        } catch (ConflictException notNow) {
            next.addFlashAttribute("faults", List.of(notNow.getMessage()));
        }
        return OUTBOX;
    }

    @PostMapping("/resend")
    String resendAll(RedirectAttributes next) {
        permissions.requireAdministrator();
        next.addFlashAttribute("says", "已把" + desk.resendAll() + "封邮件放回待发邮件，马上重新发送。");
        return OUTBOX;
    }
}
