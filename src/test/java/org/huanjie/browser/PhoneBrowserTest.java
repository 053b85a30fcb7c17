package org.huanjie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our own pages on a telephone 390 pixels wide: only tables inside them are moved sideways. */
class PhoneBrowserTest extends BrowserTest {

    private static final int WIDTH = 390;

    @ParameterizedTest
    @CsvSource({
        "/, home",
        "/elections/new, start",
        "/places, places",
        "/places/edit, new-place",
        "/places/edit?division=460203198, place",
        "/mail, mail",
        "/mail/templates, mail-templates",
        "/mail/templates/task-new, mail-template",
        "/mail/mine, mail-mine"
    })
    void aPageIsNotWiderThanThePhone(String path, String name) {
        Visitor administrator = visitor();
        Page page = administrator.page();
        page.setViewportSize(WIDTH, 844);
        administrator.signIn("admin").open(path);

        administrator.screenshot("phone-" + name);

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(WIDTH);
    }
}
