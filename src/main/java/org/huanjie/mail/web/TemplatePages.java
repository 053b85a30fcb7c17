package org.huanjie.mail.web;

import java.util.Arrays;
import org.huanjie.access.Permissions;
import org.huanjie.input.Refusal;
import org.huanjie.mail.LetterKind;
import org.huanjie.mail.Template;
import org.huanjie.mail.Templates;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which an administrator changes the words of mails, after a look at what readers would see. */
@Controller
@RequestMapping("/mail/templates")
class TemplatePages {

    private static final String LIST = "redirect:/mail/templates";

    private final Templates templates;
    private final Permissions permissions;

    TemplatePages(Templates templates, Permissions permissions) {
        this.templates = templates;
        this.permissions = permissions;
    }

    /** A kind of mail in the list. */
    record Line(LetterKind kind, String subject, boolean changed) {}

    /** What an administrator types. */
    record TemplateForm(String subject, String body) {

        Template template() {
            return new Template(
                    given(subject).strip(), given(body).replace("\r\n", "\n").strip());
        }

        private static String given(String text) {
            return text == null ? "" : text;
        }
    }

    @GetMapping
    String list(Model model) {
        permissions.requireAdministrator();
        model.addAttribute(
                "lines",
                Arrays.stream(LetterKind.values())
                        .map(kind -> new Line(kind, templates.of(kind).subject(), templates.changed(kind)))
                        .toList());
        return "mail/templates";
    }

    @GetMapping("/{kind}")
    ModelAndView edit(@PathVariable("kind") String id, Model model) {
        permissions.requireAdministrator();
        LetterKind kind = LetterKind.of(id);
        return page(kind, templates.of(kind), model, HttpStatus.OK);
    }

    @PostMapping("/{kind}/preview")
    ModelAndView preview(@PathVariable("kind") String id, @ModelAttribute TemplateForm form, Model model) {
        permissions.requireAdministrator();
        LetterKind kind = LetterKind.of(id);
        try {
            Template preview = templates.preview(kind, form.template());
            model.addAttribute("preview", preview);
            model.addAttribute("lines", preview.body().lines().toList());
            return page(kind, form.template(), model, HttpStatus.OK);
        } catch (Refusal refusal) {
            return refused(kind, form, refusal, model);
        }
    }

    @PostMapping("/{kind}")
    ModelAndView change(
            @PathVariable("kind") String id, @ModelAttribute TemplateForm form, Model model, RedirectAttributes next) {
        permissions.requireAdministrator();
        LetterKind kind = LetterKind.of(id);
        try {
            templates.change(kind, form.template(), permissions.actor());
            next.addFlashAttribute("says", "“" + kind.title() + "”已保存，以后的邮件使用新的文字。");
            return new ModelAndView(LIST);
        } catch (Refusal refusal) {
            return refused(kind, form, refusal, model);
        }
    }

    @PostMapping("/{kind}/reset")
    String reset(@PathVariable("kind") String id, RedirectAttributes next) {
        permissions.requireAdministrator();
        LetterKind kind = LetterKind.of(id);
        templates.reset(kind);
        next.addFlashAttribute("says", "“" + kind.title() + "”已恢复为默认文字。");
        return LIST;
    }

    private ModelAndView refused(LetterKind kind, TemplateForm form, Refusal refusal, Model model) {
        model.addAttribute("faults", refusal.findings());
        return page(kind, form.template(), model, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ModelAndView page(LetterKind kind, Template shown, Model model, HttpStatus status) {
        ModelAndView page = new ModelAndView("mail/template", status);
        page.addAllObjects(model.asMap());
        page.addObject("kind", kind);
        page.addObject("shown", shown);
        page.addObject("changed", templates.changed(kind));
        page.addObject("placeholders", templates.placeholders(kind));
        return page;
    }
}
