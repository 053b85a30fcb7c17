package org.huanjie.web;

import java.util.List;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Forms of pages that show again after they were sent, with what was wrong. */
public final class RefusedForms {

    private RefusedForms() {}

    /** Does what a form asks for; why it is refused, or cannot be done now, is shown as {@code faults} on the next page. */
    public static void trying(RedirectAttributes next, Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            next.addFlashAttribute("faults", refusal.findings());
        } catch (ConflictException notNow) {
            next.addFlashAttribute("faults", List.of(new Finding("", notNow.getMessage(), "")));
        }
    }
}
