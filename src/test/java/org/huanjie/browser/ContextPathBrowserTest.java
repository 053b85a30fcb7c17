package org.huanjie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The program behind a path of its own, as a server that serves several programs mounts it. */
@TestPropertySource(properties = "server.servlet.context-path=/hj")
class ContextPathBrowserTest extends BrowserTest {

    private static final String UPLOAD = """
            async ([election, size]) => {
              const chosen = new DataTransfer();
              chosen.items.add(new File(['%PDF-1.4\\n' + ' '.repeat(size)], '请示.pdf'));
              const input = document.createElement('input');
              input.type = 'file';
              input.files = chosen.files;
              return huanjie.upload(election, input, 'request').then(stored => stored.name, fault => fault.message);
            }""";

    @Test
    void formsUploadsAndLinksWorkUnderAPath() {
        Visitor clerk = visitor().open("/hj/elections/new").signIn("jiyang-league");
        Page page = clerk.page();
        assertThat(page).hasURL(Pattern.compile("/hj/elections/new"));
        page.getByLabel("换届单位").selectOption("460203198");
        page.getByLabel("换届方案").selectOption("jiyang-2011");
        page.getByLabel("没有本届委员会，或任期无从查考").check();
        button(page, "启动").click();
        assertThat(page).hasURL(Pattern.compile("/hj/elections/460203198-"));
        String election = page.url().replaceAll(".*/hj/elections/", "");

        Visitor party = visitor().open("/hj/login").signIn("jiyang-party").open("/hj/elections/" + election);
        party.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("成立领导小组"))
                .first()
                .click();
        Locator form = party.page().locator("form.form");
        assertThat(form.getByRole(AriaRole.LINK).first()).hasAttribute("href", "/hj/elections/" + election);
        Assertions.assertThat(party.page().evaluate(UPLOAD, new Object[] {election, 1000}))
                .isEqualTo("请示.pdf");
        Assertions.assertThat(party.page().evaluate(UPLOAD, new Object[] {election, 11_000_000}))
                .isEqualTo("附件“请示.pdf”超过10MB，没有上传");

        clerk.open("/hj/");
        page.locator("#clock button[data-advance=PT1H]").click();
        assertThat(page.locator("#clock-says")).containsText("时钟已拨动");
        clerk.open("/hj/camunda/app/welcome/");
        assertThat(page.locator("a[href='/hj/']").first()).isVisible();
        clerk.leave().open("/hj/camunda/app/tasklist/");
        assertThat(page).hasURL(Pattern.compile("/hj/login"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
