package org.huanjie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huanjie.clause.ClauseRegister;

/** One person's Tasklist: a task is reached from the election's page, claimed, its form filled in and completed. */
final class Desk {

    private static final Pattern CITED = Pattern.compile("(?<=（)[A-Z]{1,2}[-.]?\\d[\\w.]*(?=）)");
    private static final ClauseRegister CLAUSES = new ClauseRegister();

    private final Visitor visitor;
    private final Page page;
    private String task;

    Desk(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** Follows the link of a task on the election's page and claims it. */
    Desk take(String election, String name) {
        task = name;
        visitor.open("/elections/" + election);
        Locator first = page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
        first.click();
        assertThat(form()).isVisible();
        assertThat(form().getByRole(AriaRole.LINK).first()).hasAttribute("href", "/elections/" + election);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("认领").setExact(true))
                .click();
        assertThat(complete()).isEnabled();
        visitor.read();
        return this;
    }

    Locator form() {
        return page.locator("form.form");
    }

    /** The part of the form under a heading. */
    Locator part(String heading) {
        return form().locator("fieldset")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("legend").filter(new Locator.FilterOptions().setHasText(heading))));
    }

    Desk type(String label, String text) {
        return type(form(), label, 0, text);
    }

    /** Types into the nth field with this label within a part of the form, from 0. */
    Desk type(Locator part, String label, int place, String text) {
        field(part, label).nth(place).fill(text);
        return this;
    }

    Desk choose(String label, String choice) {
        return choose(form(), label, 0, choice);
    }

    Desk choose(Locator part, String label, int place, String choice) {
        field(part, label).nth(place).selectOption(new SelectOption().setLabel(choice));
        return this;
    }

    Desk tick(String label) {
        field(form(), label).check();
        return this;
    }

    Desk tick(Locator part, String label, int place) {
        field(part, label).nth(place).check();
        return this;
    }

    Desk press(String button) {
        return press(form(), button, 0);
    }

    Desk press(Locator part, String button, int place) {
        part.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .nth(place)
                .click();
        return this;
    }

    /** What stands in the nth field with this label. */
    Locator field(Locator part, String label) {
        return part.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    /** A sentence as people read it: with document and place for the id of a clause in brackets. */
    static String read(String sentence) {
        return CITED.matcher(sentence)
                .replaceAll(cited ->
                        Matcher.quoteReplacement(CLAUSES.get(cited.group()).citation()));
    }

    /** Sends the form, is told all of these reasons at once, and still has the task and its form. */
    Desk refused(String picture, String... reasons) {
        complete().click();
        Locator refusal = form().locator(".refusal");
        assertThat(refusal).isVisible();
        for (String reason : reasons) {
            assertThat(refusal).containsText(read(reason));
        }
        dismissMessages();
        refusal.scrollIntoViewIfNeeded();
        visitor.screenshot(picture);
        assertThat(page.locator("h2.task")).containsText(task);
        assertThat(complete()).isEnabled();
        return this;
    }

    private void dismissMessages() {
        Locator close = page.locator(".page-notifications .alert button.close:visible");
        while (close.count() > 0) {
            close.first().click();
        }
    }

    Desk picture(String name) {
        visitor.screenshot(name);
        return this;
    }

    /** Completes the task, which Tasklist then shows no longer. */
    void done(String picture) {
        visitor.screenshot(picture);
        complete().click();
        assertThat(page).not().hasURL(Pattern.compile("task="));
    }

    private Locator complete() {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("完成").setExact(true));
    }
}
