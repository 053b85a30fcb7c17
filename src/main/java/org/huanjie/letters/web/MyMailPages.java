package org.huanjie.letters.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.People;
import org.huanjie.access.People.Contact;
import org.huanjie.access.Permissions;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.KebabEnums;
import org.huanjie.input.Refusal;
import org.huanjie.mail.MailChoice;
import org.huanjie.mail.MailChoices;
import org.huanjie.mail.MailSettings;
import org.huanjie.substitution.Substitution;
import org.huanjie.substitution.Substitutions;
import org.huanjie.substitution.web.OwnSubstitutions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which everybody says how mail should come and who acts in his or her place for a while. */
@Controller
@RequestMapping("/mail/mine")
class MyMailPages {

    private static final String MINE = "redirect:/mail/mine";
    private static final String SAYS = "says";

    private final MailChoices choices;
    private final Substitutions substitutions;
    private final OwnSubstitutions own;
    private final People people;
    private final AnswerReader answers;
    private final Permissions permissions;
    private final MailSettings settings;
    private final Clock clock;

    MyMailPages(
            MailChoices choices,
            Substitutions substitutions,
            OwnSubstitutions own,
            People people,
            AnswerReader answers,
            Permissions permissions,
            MailSettings settings,
            Clock clock) {
        this.choices = choices;
        this.substitutions = substitutions;
        this.own = own;
        this.people = people;
        this.answers = answers;
        this.permissions = permissions;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a person types; kept as text so that what is wrong is shown again. */
    record SubstituteForm(String substitute, String from, String to) {}

    /** @param own whether the person is the one who is replaced */
    record Line(String id, String account, String substitute, LocalDate from, LocalDate to, boolean own) {}

    @GetMapping
    ModelAndView mine(Model model) {
        return page(model, new SubstituteForm("", LocalDate.now(clock).toString(), ""), HttpStatus.OK);
    }

    @PostMapping("/choice")
    String choose(@RequestParam String choice, RedirectAttributes next) {
        MailChoice chosen = Arrays.stream(MailChoice.values())
                .filter(each -> KebabEnums.name(each).equals(choice))
                .findFirst()
                .orElseThrow();
        choices.choose(permissions.actor(), chosen);
        next.addFlashAttribute(SAYS, "已保存：" + chosen.title() + "。");
        return MINE;
    }

    @PostMapping("/substitutions")
    ModelAndView name(
            @ModelAttribute SubstituteForm form,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes next) {
        try {
            MyMailApi.Named named = answers.typed(typed, MyMailApi.Named.class);
            substitutions.name(permissions.actor(), named.substitute(), named.from(), named.to());
            next.addFlashAttribute(SAYS, "已请人代理，代理人会收到邮件。");
            return new ModelAndView(MINE);
        } catch (Refusal refusal) {
            model.addAttribute("faults", refusal.findings());
            return page(model, form, HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/substitutions/{id}/end")
    String end(@PathVariable("id") String id, RedirectAttributes next) {
        try {
            own.end(id);
            next.addFlashAttribute(SAYS, "代理已经结束，未办完的任务转回本人。");
        } catch (ConflictException notNow) {
            next.addFlashAttribute("faults", List.of(new Finding("", notNow.getMessage(), "")));
        }
        return MINE;
    }

    private ModelAndView page(Model model, SubstituteForm form, HttpStatus status) {
        ModelAndView page = new ModelAndView("mail/mine", status);
        page.addAllObjects(model.asMap());
        page.addObject("form", form);
        page.addObject("digest", settings.digest());
        page.addObject("choice", choices.of(permissions.actor()));
        page.addObject(
                "choices",
                Arrays.stream(MailChoice.values())
                        .collect(Collectors.toMap(
                                KebabEnums::name, each -> each, (one, other) -> one, LinkedHashMap::new)));
        page.addObject("eligible", substitutions.eligible(permissions.actor()));
        page.addObject("substitutions", lines());
        return page;
    }

    private List<Line> lines() {
        List<Substitution> all = substitutions.about(permissions.actor());
        Map<String, String> names = people
                .contacts(all.stream()
                        .flatMap(one -> Stream.of(one.account(), one.substitute()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Contact::account, Contact::name));
        return all.stream()
                .map(one -> new Line(
                        one.id(),
                        names.getOrDefault(one.account(), one.account()),
                        names.getOrDefault(one.substitute(), one.substitute()),
                        one.from(),
                        one.to(),
                        one.account().equals(permissions.actor())))
                .toList();
    }
}
