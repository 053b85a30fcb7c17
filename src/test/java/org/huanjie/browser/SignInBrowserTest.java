package org.huanjie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignInBrowserTest extends BrowserTest {

    @Test
    void aStrangerIsAskedToSignInAndReachesTasklistInChinese() {
        Visitor clerk = visitor().open("/camunda/app/tasklist/");
        assertThat(clerk.page()).hasURL(Pattern.compile("/login"));
        clerk.screenshot("login");

        clerk.signIn("jiyang-league").open("/camunda/app/tasklist/");

        assertThat(clerk.page().getByText("我的任务").first()).isVisible();
        assertThat(clerk.page().getByText("吉阳团组织经办人").first()).isVisible();
        clerk.screenshot("tasklist");
    }

    @Test
    void aWrongPasswordIsToldInChinese() {
        Visitor clerk = visitor().open("/login");

        clerk.page().locator("#username").fill("nanshan-judge3");
        clerk.page().locator("#password").fill("wrong");
        clerk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录"))
                .click();

        assertThat(clerk.page().getByRole(AriaRole.ALERT)).containsText("账号或密码不正确");
    }
}
